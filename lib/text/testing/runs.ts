import { type NameRun, nameAt } from "../names";
import type { Words } from "./told";

/** The name that ends with the words marked, with the titles before it. */
export function runOf({ tokens, sentences, sentence, last }: Words): NameRun {
  const { first, last: limit } = sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const run = nameAt(tokens, i, limit);
    if (!run) continue;
    if (run.last >= last) return run;
    i = run.last - 1;
  }
  throw new RangeError("No name ends here.");
}
