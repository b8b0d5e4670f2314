import { describe, expect, it } from "vitest";
import { fitTo, named, shareRight, weightsFile } from "./choices";

const choices = [
  {
    evidence: [
      [1, 1, 0, 0],
      [0, 1, 0, 0],
    ],
    right: 0,
  },
  {
    evidence: [
      [0, 1, 1, 0],
      [1, 1, 0, 0],
    ],
    right: 1,
  },
  {
    evidence: [
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ],
    right: 0,
  },
];

describe("learning from choices", () => {
  it("gives what the right ones have in common the most weight, and what both have alike none", () => {
    const [common, alike, wrong, once] = fitTo(choices, 4, 0.5);
    expect(common).toBeGreaterThan(0.5);
    expect(alike).toBeCloseTo(0);
    expect(wrong).toBeLessThan(0);
    expect(once).toBeLessThan(0);
  });

  it("keeps weights smaller the more ridge there is", () => {
    expect(fitTo(choices, 4, 5)[0]).toBeLessThan(fitTo(choices, 4, 0.5)[0]!);
  });

  it("keeps near what is expected what is never seen", () => {
    const wider = choices.map(({ evidence, right }) => ({ evidence: evidence.map((one) => [...one, 0]), right }));
    expect(fitTo(wider, 5, 0.5, [0, 0, 0, 0, 2])[4]).toBe(2);
  });

  it("counts as right only whoever more speaks for than for any other", () => {
    expect(shareRight(choices, [1, 0, 0, 0])).toBe(1);
    expect(shareRight(choices, [0, 0, 1, 0])).toBe(0);
    expect(shareRight(choices, [0, 0, 0, -1])).toBeCloseTo(1 / 3);
  });

  it("writes weights that can be read again, by the names of their pieces", () => {
    const weights = named(["near", "far"], [1.23456, -2]);
    expect(weights).toEqual({ near: 1.235, far: -2 });
    expect(weightsFile("train.ts", ["near", "far"], weights)).toContain("{\n  near: 1.235,\n  far: -2,\n};\n");
  });
});
