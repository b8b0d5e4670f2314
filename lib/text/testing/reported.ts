import { extract } from "../extract";
import { mark } from "./marked";

/** The text with every attributed claim marked, as `marked` reads it. */
export function reported(text: string): string {
  return mark(
    text,
    extract(text)
      .claims.filter(({ kind }) => kind !== "own")
      .map(({ spans }) => spans),
  );
}
