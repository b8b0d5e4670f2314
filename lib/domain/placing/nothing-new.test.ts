import { expect, test } from "vitest";
import { whyNothingNew } from "./nothing-new";

const said = (speaker: string) => ({ reading: { kind: "indirect" as const, speaker, cue: [], mention: [] } });
const known = ["Nikos Georgiou", "the mayor"];

test.for([
  ["Mayor Nikos Georgiou", "Its claim is here already."],
  ["georgiou", "Its claim is here already."],
  ["He", "Its claim is here already."],
  ["", "Its claim is here already."],
  ["Ada Brandt", "Its claim is here already, but not with “Ada Brandt” as its speaker."],
  ["Georg", "Its claim is here already, but not with “Georg” as its speaker."],
])("an attribution to %j says whether the claim has that speaker", ([speaker, why]) => {
  expect(whyNothingNew(said(speaker!), known)).toBe(why);
});

test("a highlight without a note says so", () => {
  expect(whyNothingNew({ reading: null }, known)).toBe("Its claim is here already, and it brings no note.");
});
