import { describe, expect, test } from "vitest";
import { corroboration, explainCorroboration, rootsOf, wouldCircle } from "./independence";

/** "A:Reuters>B,C" is source A with an origin, citing B and C. */
function read(...written: string[]) {
  const sources = new Map<string, { id: string; title: string; origin: string }>();
  const cites = new Map<string, string[]>();
  for (const one of written) {
    const [, id = "", origin = "", cited = ""] = /^(\w+)(?::([^>]+))?(?:>(.+))?$/.exec(one)!;
    sources.set(id, { id, title: id, origin });
    cites.set(id, cited === "" ? [] : cited.split(","));
  }
  const roots = (ids: string) => new Map(ids.split("").map((id) => [id, rootsOf(id, sources, cites)]));
  return { cites, roots, count: (ids: string) => corroboration(roots(ids)) };
}

test.for([
  ["two that stand for themselves", ["A", "B"], "AB", 2],
  ["two with one origin", ["A:Reuters", "B:Reuters"], "AB", 1],
  ["one origin in other letters and spaces", ["A:The  Roads Office", "B:the roads office "], "AB", 1],
  ["two origins", ["A:Reuters", "B:AFP"], "AB", 2],
  ["one that cites the other", ["A>B", "B"], "AB", 1],
  ["a chain to its end", ["A>B", "B>C", "C", "D"], "AC", 1],
  ["a chain beside another source", ["A>B", "B>C", "C", "D"], "ABCD", 2],
  ["two that cite a third, which is not among them", ["A>C", "B>C", "C"], "AB", 1],
  ["a cited source's own origin", ["A>B", "B:Police", "C:police"], "AC", 1],
  ["one that draws on both of two others", ["A>B,C", "B", "C"], "ABC", 2],
  ["one that draws on two, alone", ["A>B,C", "B", "C"], "A", 1],
  ["a circle that was recorded all the same", ["A>B", "B>A", "C"], "ABC", 2],
] as const)("%s count as they should", ([, written, ids, independent]) => {
  expect(read(...written).count(ids).independent).toBe(independent);
});

describe("what is said of it", () => {
  test("nothing, where every source stands for itself", () => {
    expect(explainCorroboration(read("A", "B").count("AB"))).toBeNull();
    expect(explainCorroboration(read("A").count("A"))).toBeNull();
  });
  test("how often they count, and where knowledge leads back to", () => {
    expect(explainCorroboration(read("A:Reuters", "B>A").count("AB"))).toBe(
      "2 sources, but they count once: knowledge leads back to “Reuters”.",
    );
    expect(explainCorroboration({ sources: 2, independent: 1, shared: [] })).toBe(
      "2 sources, but they count once: knowledge leads back to the same origin.",
    );
    expect(explainCorroboration(read("A:Reuters", "B:Reuters", "C").count("ABC"))).toContain(
      "3 sources, but they count as 2",
    );
  });
});

test("a citation that would make a circle is told, however long the way round", () => {
  const { cites } = read("A>B", "B>C", "C", "D");
  expect(wouldCircle("C", "A", cites)).toBe(true);
  expect(wouldCircle("A", "A", cites)).toBe(true);
  expect(wouldCircle("D", "A", cites)).toBe(false);
});
