import { expect, test } from "vitest";
import type { ClaimView, SpeakerView } from "@/lib/domain/desk";
import { byNearness } from "./near-speakers";

const speaker = (name: string) => ({ id: name, name }) as unknown as SpeakerView;
const claim = (id: string, start: number, speakers: string[], mention = start) =>
  ({
    id,
    reading: { spans: [{ start, end: start + 9 }], mention: [{ start: mention, end: mention + 3 }], speakers },
  }) as unknown as ClaimView;

const claims = [
  claim("a", 10, ["Ana"]),
  claim("b", 100, ["Ben"]),
  claim("c", 400, ["Cleo"], 125),
  claim("d", 120, ["Ben"]),
];
const offered = (at: ClaimView, names: string[]) =>
  names
    .map(speaker)
    .sort(byNearness(at, claims))
    .map(({ name }) => name);

test("who speaks or is named nearest is offered first, who says nothing behind them by name, and who says it last", () => {
  expect(offered(claims[3]!, ["Zoe", "Ana", "Ben", "Cleo", "Dov"])).toEqual(["Cleo", "Ana", "Dov", "Zoe", "Ben"]);
  expect(offered(claims[0]!, ["Ana", "Ben", "Cleo"])).toEqual(["Ben", "Cleo", "Ana"]);
});
