import { describe, expect, test } from "vitest";
import type { ClaimId } from "@/lib/domain/ids";
import { type Placed, toSegments } from "./segments";

const claim = (id: string, spans: [number, number][], cue: [number, number][] = []): Placed => ({
  id: id as ClaimId,
  reading: {
    spans: spans.map(([start, end]) => ({ start, end })),
    cue: cue.map(([start, end]) => ({ start, end })),
    mention: [],
  },
});
const drawn = (segments: ReturnType<typeof toSegments>) =>
  segments.map(({ start, end, claims }) => `${start}-${end}:${claims.join("")}`);

describe("toSegments", () => {
  test("leaves a stretch without claims whole", () => {
    expect(drawn(toSegments({ start: 5, end: 20 }, []))).toEqual(["5-20:"]);
  });

  test("covers exactly the stretch, whatever lies across its edges", () => {
    expect(
      drawn(
        toSegments({ start: 10, end: 30 }, [
          claim("a", [
            [0, 15],
            [25, 40],
          ]),
        ]),
      ),
    ).toEqual(["10-15:a", "15-25:", "25-30:a"]);
  });

  test("names every claim whose speaker one mention is", () => {
    const said = (id: string, spans: [number, number][]): Placed => {
      const { reading } = claim(id, spans);
      return { id: id as ClaimId, reading: { ...reading, mention: [{ start: 0, end: 8 }] } };
    };

    const [mention] = toSegments({ start: 0, end: 30 }, [said("a", [[10, 18]]), said("b", [[20, 30]])]);

    expect(mention).toMatchObject({ start: 0, end: 8, mentionsOf: ["a", "b"] });
  });

  test("names the narrower of two overlapping claims first, so that a click means it", () => {
    expect(drawn(toSegments({ start: 0, end: 30 }, [claim("a", [[0, 30]]), claim("b", [[10, 20]])]))).toEqual([
      "0-10:a",
      "10-20:ba",
      "20-30:a",
    ]);
  });

  test("ten thousand claims over one sentence are cut at once, and leave no more pieces than it has words", () => {
    const words = 60;
    const claims = Array.from({ length: 10_000 }, (_, i) => {
      const first = i % words;
      const last = first + (Math.floor(i / words) % (words - first));
      return claim(`c${i} `, [[first * 6, last * 6 + 5]]);
    });
    const started = performance.now();
    const segments = toSegments({ start: 0, end: words * 6 }, claims);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(segments.length).toBeLessThanOrEqual(words * 2);
    expect(segments[0]!.start).toBe(0);
    for (const [i, { end }] of segments.entries()) expect(end).toBe(segments[i + 1]?.start ?? words * 6);
    expect(segments[0]!.claims.length).toBeGreaterThan(100);
  });

  test("cuts where something was inserted and where a mark stands, inside the stretch alone", () => {
    const cuts = { inserted: [{ start: 12, end: 40 }], points: [{ at: 5 }, { at: 15 }, { at: 99 }] };
    expect(drawn(toSegments({ start: 10, end: 20 }, [claim("a", [[10, 14]])], cuts))).toEqual([
      "10-12:a",
      "12-14:a",
      "14-15:",
      "15-20:",
    ]);
  });

  test("marks the cue apart from the words", () => {
    const segments = toSegments({ start: 0, end: 20 }, [claim("a", [[0, 10]], [[12, 16]])]);

    expect(segments.map(({ start, cueOf }) => [start, cueOf])).toEqual([
      [0, null],
      [10, null],
      [12, "a"],
      [16, null],
    ]);
  });
});
