import { describe, expect, it } from "vitest";
import { readToCast } from "./testing/read-to";

/** What the first who is named is called. */
const calledIn = (text: string) => [...readToCast(text).cast.entities[0]!.nouns.keys()].join(", ");

describe("what is said behind a name without an apposition", () => {
  it.each([
    ["Pat Moy is a retired miner from Leigh.", "miner"],
    ["Lu Xin was the first woman conductor of the choir.", "conductor"],
    ["Ann Orr, MP, spoke.", "mp, lawmaker, politician, parliamentarian"],
    ["Ann Orr, KC, spoke.", "barrister, counsel, lawyer"],
    ["Ann Orr SC spoke.", "barrister, counsel, lawyer"],
    ["Ann Orr, for the plaintiff, spoke.", "barrister, counsel, lawyer"],
    ["Ann Orr, prosecuting, spoke.", "barrister, counsel, lawyer"],
  ])("%s — %s", (text, nouns) => expect(calledIn(text)).toBe(nouns));

  it.each([
    "Pat Moy is in the mine with a friend.",
    "Pat Moy was hired by a banker.",
    "Pat Moy, for the record, left.",
  ])("calls nobody anything: %s", (text) => expect(calledIn(text)).not.toMatch(/banker|mine|^friend|counsel/));
});
