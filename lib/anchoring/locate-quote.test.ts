import { describe, expect, test } from "vitest";
import { marked } from "../text/testing/marked";
import { locateQuote } from "./locate-quote";

describe("locateQuote", () => {
  test("finds words that stand once, wherever they moved", () => {
    const { text, span } = found("Updated at noon. Taxes [rose by 4%] last year.");

    expect(locateQuote(text, { exact: "rose by 4%", at: 6 })).toEqual({ kind: "found", span });
  });

  test("looks past the style of quotation marks, dashes and white space", () => {
    const { text, span } = found('He [said — "no"] again.');

    expect(locateQuote(text, { exact: "said – “no”" })).toEqual({ kind: "found", span });
  });

  test("looks past how accents are encoded, and counts places in the text as it stands", () => {
    for (const [form, other] of [
      ["NFC", "NFD"],
      ["NFD", "NFC"],
    ] as const) {
      const { text, span } = found("👩‍🚒 Zoë Žižek said the [café in Đà Nẵng] is closed.".normalize(form));
      expect(locateQuote(text, { exact: "café in Đà Nẵng".normalize(other), suffix: " is" })).toEqual({
        kind: "found",
        span,
      });
    }
    expect(locateQuote("the café", { exact: "the cafe" })).toEqual({ kind: "gone" });
  });

  test("uses the words around a quote to choose between repeats", () => {
    const { text, span } = found("Police said no. The mayor said [no]. Nobody asked.");

    expect(locateQuote(text, { exact: "no", prefix: "The mayor said ", suffix: "" })).toEqual({ kind: "found", span });
  });

  test("reports repeats it cannot tell apart instead of guessing", () => {
    expect(locateQuote("Yes. Yes.", { exact: "Yes", suffix: "." })).toEqual({
      kind: "ambiguous",
      spans: [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ],
    });
  });

  test("takes the repeat that stands exactly where the quote did", () => {
    expect(locateQuote("Yes. Yes.", { exact: "Yes", at: 5 })).toEqual({ kind: "found", span: { start: 5, end: 8 } });
  });

  test("is not drawn to the middle of a longer word or number", () => {
    expect(locateQuote("Taxes rose by 14%.", { exact: "4%" })).toEqual({ kind: "gone" });
    expect(locateQuote("It fell by 1,500.", { exact: "500" })).toEqual({ kind: "gone" });
  });

  test.for([
    { why: "was edited", text: "Taxes rose by 5%." },
    { why: "was negated", text: "Taxes rose not by 4%." },
    { why: "was cut", text: "" },
  ])("reports a quote as gone when it $why", ({ text }) => {
    expect(locateQuote(text, { exact: "rose by 4%" })).toEqual({ kind: "gone" });
  });

  test("finds nothing where nothing is quoted", () => {
    expect(locateQuote("Words.", { exact: " " })).toEqual({ kind: "gone" });
  });

  test("finds every overlapping repeat of a run that repeats itself", () => {
    const located = locateQuote("no no no no", { exact: "no no no" });

    expect(located).toMatchObject({ kind: "ambiguous", spans: [{ start: 0 }, { start: 3 }] });
  });
});

function found(source: string) {
  const { text, spans } = marked(source);
  return { text, span: spans[0]![0]! };
}
