import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkableParts } from "./checkable-parts";

const text =
  "“We lost $4m in May,” said Orla Finn, chief executive of Tarn Ltd, who will leave on 14 April 2027 because of it.";

describe("checkableParts", () => {
  it("keeps to the spans it is given, in order, a kind at a time without overlap", () => {
    const spans = [
      { start: 1, end: 19 },
      { start: text.indexOf("who"), end: text.length },
    ];
    const parts = checkableParts(text, spans, { publishedOn: "2026-11-22" });
    expect(parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      "money: $4m",
      "date: May",
      "prediction: will",
      "date: 14 April 2027",
      "cause: because of",
    ]);
  });

  it("finds nothing in nothing", () => {
    expect(checkableParts("", [])).toEqual([]);
    expect(checkableParts("   \n", [{ start: 0, end: 4 }])).toEqual([]);
  });

  it("holds its promises on any text", () => {
    const bits = fc.constantFrom(
      ..."a the 5 10 2024 $ % € . , - – ’ ' “ ” of the last next Tuesday May Aug. 20 ago years million percent to more than as the first Bank of England de Gen. \n ( ) : p.m q3 1970 s will due".split(
        " ",
      ),
      " ",
    );
    const texts = fc.oneof(
      fc.array(bits, { maxLength: 60 }).map((words) => words.join(" ")),
      fc.string({ unit: "binary", maxLength: 80 }),
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (any, a, b) => {
        const start = Math.min(a, b) % (any.length + 1);
        const end = Math.max(start, Math.max(a, b) % (any.length + 1));
        const parts = checkableParts(any, [{ start, end }], { publishedOn: "2024-02-29" });
        const ends = new Map<string, number>();
        let last = start;
        return parts.every((part) => {
          const fine =
            part.start >= last &&
            part.start < part.end &&
            part.end <= end &&
            part.start >= (ends.get(part.kind) ?? start);
          ends.set(part.kind, part.end);
          last = part.start;
          return fine;
        });
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("takes time in proportion to the text, whatever the text is", () => {
    const hostile = [
      "$",
      "a ",
      "1,",
      "U.",
      "Bank of ",
      "de ",
      "Aug. ",
      "more ",
      "hundred ",
      "the same year ",
      "x’",
      "2-",
    ];
    const time = (bit: string, length: number) => {
      const line = bit.repeat(Math.ceil(length / bit.length));
      const started = performance.now();
      checkableParts(line, [{ start: 0, end: line.length }], { publishedOn: "2024-02-29" });
      return performance.now() - started;
    };
    for (const bit of hostile) {
      time(bit, 20_000);
      const [once, eightTimes] = [time(bit, 20_000), time(bit, 160_000)];
      expect(eightTimes, JSON.stringify(bit)).toBeLessThan(30 * once + 2_000);
    }
  }, 60_000);
});
