import { expect, test } from "vitest";
import { neighbourhoodOf } from "./neighbourhood";

const passages = [
  { start: 0, end: 20, paragraph: 0 },
  { start: 21, end: 40, paragraph: 1 },
  { start: 41, end: 60, paragraph: 1 },
  { start: 61, end: 80, paragraph: 1 },
  { start: 81, end: 5_000, paragraph: 2 },
];

test("takes in the sentences beside a claim's own, within its paragraph", () => {
  expect(neighbourhoodOf(passages, [{ start: 45, end: 50 }])).toEqual({ start: 21, end: 80 });
  expect(neighbourhoodOf(passages, [{ start: 25, end: 30 }])).toEqual({ start: 21, end: 60 });
  expect(neighbourhoodOf(passages, [{ start: 2, end: 8 }])).toEqual({ start: 0, end: 20 });
});

test("reaches from the first to the last of the sentences a claim stands in", () => {
  const spans = [
    { start: 25, end: 30 },
    { start: 65, end: 70 },
  ];
  expect(neighbourhoodOf(passages, spans)).toEqual({ start: 21, end: 80 });
});

test("is bounded where a sentence is endless, and nothing for no words", () => {
  expect(neighbourhoodOf(passages, [{ start: 2_000, end: 2_010 }])).toEqual({ start: 1_400, end: 2_610 });
  expect(neighbourhoodOf(passages, [])).toBeNull();
});
