import { describe, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts, claimIds, idOf } from "../../domain/testing/report-facts";
import { AnnotationMusts, CollectionMusts } from "./model-musts";
import { type OutgoingThread, toAnnotations } from "./write";

const report = toReport(buildFacts());
const author = { id: idOf(11), name: "Ada Brandt" };
const thread: OutgoingThread = {
  id: idOf(61),
  claimId: claimIds[0],
  kind: "question",
  comments: [
    { id: idOf(62), author, body: "Which year?", at: "2026-03-01T10:00:00.000Z" },
    { id: idOf(63), author, body: "2025.", at: "2026-03-01T10:05:00.000Z" },
  ],
};
const collection = toAnnotations(report, [thread]);
const { items } = collection.first;

describe("a report as web annotations", () => {
  test("is what the annotation model says it must be", () => {
    expect(CollectionMusts.safeParse(JSON.parse(JSON.stringify(collection))).error).toBeUndefined();
    expect(collection.total).toBe(items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test("has an annotation for each claim and a further one for each verdict and finding", () => {
    const about = (suffix: string) => items.filter(({ id }) => id.endsWith(suffix)).length;

    expect(items.filter(({ motivation }) => motivation === "identifying")).toHaveLength(report.claims.length);
    expect(about("#check")).toBe(report.claims.filter(({ check }) => "verdict" in check).length);
    expect(about("#review")).toBe(report.claims.filter(({ review }) => "finding" in review).length);
  });

  test("says the verdict as an assessment, by whom and when", () => {
    expect(items.find(({ id }) => id === `urn:uuid:${claimIds[0]}#check`)).toMatchObject({
      motivation: "assessing",
      body: [{ value: "Verified" }, { value: "p. 12" }],
      creator: { name: "Ada Brandt" },
      created: "2026-03-01T09:05:00.000Z",
    });
  });

  test("names the words of every span with what stands around them", () => {
    for (const { target } of items) {
      for (const { selector } of typeof target === "string" ? [] : target) {
        const [quote, position] = selector;
        if (quote?.type !== "TextQuoteSelector" || position?.type !== "TextPositionSelector")
          throw new Error("missing");
        const { text } = report.revision;
        expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      }
    }
  });

  test("counts positions in code points, past an emoji", () => {
    const emoji = "🌊 ";
    const spans = report.claims[0]!.spans.map(({ start, end }) => ({ start: start + 3, end: end + 3 }));
    const moved = {
      ...report,
      revision: { ...report.revision, text: emoji + report.revision.text },
      claims: [{ ...report.claims[0]!, spans }],
    };

    const [target] = toAnnotations(moved).first.items[0]!.target;
    const { start, end } = spans[0]!;

    expect(target).toMatchObject({ selector: [{}, { start: start - 1, end: end - 1 }] });
  });

  test("opens a thread on the claim and lets what follows reply to it", () => {
    const opening = items.find(({ id }) => id === `urn:uuid:${thread.id}`);

    expect(opening).toMatchObject({ motivation: "questioning", body: [{ value: "Which year?" }] });
    expect(items.filter(({ motivation }) => motivation === "replying")).toMatchObject([
      { target: `urn:uuid:${thread.id}`, body: [{ value: "2025." }] },
    ]);
  });

  test("carries no thread that was not given", () => {
    expect(JSON.stringify(toAnnotations(report))).not.toContain("Ask before we print");
  });
});

describe("what an annotation must be", () => {
  const valid = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "urn:x:1",
    type: "Annotation",
    target: "urn:x:2",
  };

  test("holds for the smallest one", () => {
    expect(AnnotationMusts.safeParse(valid).success).toBe(true);
  });

  test.for<[string, object]>([
    ["no context", { "@context": undefined }],
    ["another context", { "@context": "https://schema.org" }],
    ["no id", { id: undefined }],
    ["an id that is no IRI", { id: "claim 1" }],
    ["another type", { type: "Note" }],
    ["no target", { target: undefined }],
    ["an empty target list", { target: [] }],
    ["body and bodyValue", { body: "urn:x:3", bodyValue: "both" }],
    ["a bodyValue that is no string", { bodyValue: ["one"] }],
    ["a motivation nobody knows", { motivation: "shouting" }],
    ["a created that is no time", { created: "yesterday" }],
    ["a textual body without a value", { body: { type: "TextualBody" } }],
    ["a specific resource without a source", { target: { type: "SpecificResource", selector: [] } }],
    ["a quote selector without a quote", { target: { source: "urn:x:2", selector: { type: "TextQuoteSelector" } } }],
    [
      "a position that ends before it starts",
      { target: { source: "urn:x:2", selector: { type: "TextPositionSelector", start: 2, end: 1 } } },
    ],
  ])("refuses %s", ([, change]) => {
    expect(AnnotationMusts.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});
