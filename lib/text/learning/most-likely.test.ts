import { describe, expect, it } from "vitest";
import { MostLikely } from "./most-likely";

const WEIGHTS = [1, 0.5];

function met(...all: [string, number[]][]): MostLikely<string> {
  const likely = new MostLikely<string>();
  for (const [one, evidence] of all) likely.meet(one, evidence, WEIGHTS);
  return likely;
}

describe("the most likely", () => {
  it.each([
    ["is the one for whom most speaks", met(["a", [1, 0]], ["b", [2, 1]], ["c", [2, 0]]), "b"],
    ["is the first of two as likely", met(["a", [1, 0]], ["b", [0, 2]]), "a"],
    ["may have everything against it", met(["a", [-9, 0]]), "a"],
    ["is nobody where nobody is met", met(), null],
  ])("%s", (_name, likely, best) => expect(likely.best).toBe(best));

  it.each([
    ["the next is near, met before", met(["a", [2, 0]], ["b", [3, 0]]), true],
    ["the next is near, met after", met(["a", [3, 0]], ["b", [0, 0]], ["c", [2, 0]]), true],
    ["the next is far", met(["a", [1.4, 0]], ["b", [3, 0]]), false],
    ["there is no other", met(["a", [1, 0]]), false],
  ])("is contested or not: %s", (_name, likely, contested) => expect(likely.isContested()).toBe(contested));
});
