import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { conventionOf } from "./convention";
import type { GoldArticle } from "./gold-article";
import { type ExtractionDocument, toGoldFormat } from "./gold-format";
import { scoreSpans } from "./score-spans";
import { scoreSpeakers } from "./score-speakers";
import { headOfSource } from "./source-head";
import { speakersAgree } from "./speakers-agree";
import { inView } from "./views";
import { overlap, Words } from "./words";

const TEXT = "“It rained,” said Anna Berg. Tom Hill said that it snowed. The hall was full.";

function span(words: string): [number, number][] {
  const start = TEXT.indexOf(words);
  return [[start, start + words.length]];
}

const gold: GoldArticle = {
  id: "a",
  text: TEXT,
  attributions: [
    {
      content: { spans: span("“It rained,”") },
      source: { spans: span("Anna Berg") },
      cue: { spans: span("said"), text: "said" },
      kind: "direct",
      speakers: ["Anna Berg"],
      speakerType: "person",
    },
    {
      content: { spans: span("it snowed") },
      source: { spans: span("Tom Hill") },
      cue: { spans: [[TEXT.indexOf("said that"), TEXT.indexOf("said that") + 4]], text: "said" },
      kind: "indirect",
      speakers: ["Tom Hill"],
      speakerType: "person",
    },
  ],
  notAssertions: [],
};

const perfect = (): ExtractionDocument => toGoldFormat("a", extract(TEXT));

describe("scores", () => {
  it("give full marks to an extraction that agrees", () => {
    const speakers = scoreSpeakers([gold], [perfect()]);
    expect(speakers).toMatchObject({
      gold: 2,
      predicted: 2,
      found: { f1: 1 },
      exact: { f1: 1 },
      speaker: { f1: 1 },
      kindOfFound: 1,
      typeOfFound: 1,
      noise: 0,
      unclaimed: 0,
    });
    expect(scoreSpans([gold], [perfect()], "speech")).toMatchObject({
      gold: 2,
      predicted: 2,
      found: { f1: 1 },
      exact: { f1: 1 },
      source: { f1: 1 },
      all: { f1: 1 },
    });
  });

  it("give none where nothing was found", () => {
    expect(scoreSpeakers([gold], [])).toMatchObject({
      predicted: 0,
      found: { precision: 0, recall: 0, f1: 0 },
      unclaimed: 1,
    });
  });

  it("tell a wrong speaker from a missed content", () => {
    const document = perfect();
    document.attributions[0]!.speakers = ["Tom Hill"];
    const score = scoreSpeakers([gold], [document]);
    expect(score.found.f1).toBe(1);
    expect(score.speaker.f1).toBe(0.5);
  });

  it("count a content once, however often it is predicted", () => {
    const document = perfect();
    document.attributions.push({ ...document.attributions[0]! });
    expect(scoreSpeakers([gold], [document]).found).toMatchObject({ precision: 2 / 3, recall: 1 });
  });

  it("let optional gold be missed", () => {
    const optional = {
      ...gold,
      attributions: gold.attributions.map((attribution, index) => ({ ...attribution, optional: index === 1 })),
    };
    const document = perfect();
    document.attributions.pop();
    expect(scoreSpeakers([optional], [document])).toMatchObject({ gold: 1, found: { f1: 1 } });
  });

  it("count what lies in text that asserts nothing as noise, attribution and claim each", () => {
    const silent = { ...gold, attributions: [], notAssertions: [[0, TEXT.length] as [number, number]] };
    const document = perfect();
    expect(scoreSpeakers([silent], [document]).noise).toBe(document.attributions.length + document.claims.length);
  });

  it("leave predictions that answer gold outside the view uncounted", () => {
    expect(scoreSpans([gold], [perfect()], "quoted")).toMatchObject({ gold: 1, predicted: 1, outside: 1 });
  });
});

describe("the measures’ parts", () => {
  it("count words, not marks", () => {
    expect(new Words("“U.S. buses” — they’re late.").count).toBe(4);
  });

  it("overlap by intersection over union", () => {
    expect(overlap(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5);
    expect(overlap(new Set(), new Set())).toBe(0);
  });

  it.each([
    ["Anna Berg, a geologist", "Berg"],
    ["the head of the union", "head"],
    ["two people familiar with the plan", "people"],
    ["Rep. Ann Lee (D-Ohio)", "Lee"],
  ])("find the head of “%s”", (source, head) => {
    const words = new Words(source);
    expect(words.at(headOfSource(words, words.inside([[0, source.length]])))).toBe(head);
  });

  it.each([
    [["William Burns"], "person", ["Burns"], true],
    [["William Burns"], "person", ["Bill Burns"], false],
    [["Denise Pruitt"], "person", ["Leon Pruitt"], false],
    [["a letter from the council"], "document", ["a letter from Thrupley council"], true],
    [["police"], "organisation", ["prosecutors"], false],
    [["Ann Lee", "Bo Ek"], "person", ["Bo Ek", "Ann Lee"], true],
    [["Ann Lee", "Bo Ek"], "person", ["Ann Lee"], false],
  ])("hold %j (%s) and %j for the same: %s", (speakers, speakerType, predicted, same) => {
    expect(speakersAgree({ speakers, speakerType }, predicted)).toBe(same);
  });

  it.each([
    [{ kind: "direct" }, true],
    [{ kind: "indirect", cue: { spans: [], text: "said" } }, true],
    [{ kind: "indirect", cue: { spans: [], text: ":" } }, true],
    [{ kind: "indirect", cue: { spans: [], text: "wants" } }, false],
    [{ kind: "indirect", cue: null }, false],
  ])("place %j in the view of speech: %s", (attribution, expected) => {
    expect(inView(attribution as Parameters<typeof inView>[0], "speech")).toBe(expected);
  });
});

describe("conventionOf", () => {
  const gold = (content: [number, number]) => [
    { id: "a", text: "Ann said that it snowed.", attributions: [{ content: { spans: [content] } }] },
  ];

  it("tells gold that keeps “that” from gold that leaves it out", () => {
    expect(conventionOf(gold([9, 23])).convention).toBe("joined");
    expect(conventionOf(gold([14, 23])).convention).toBe("desk");
    expect(conventionOf(gold([14, 23])).because).toBe(
      "In this gold 0 contents begin with “that” and 1 leave it before them.",
    );
  });

  it("reads gold without any as the desk’s", () => {
    expect(conventionOf([]).convention).toBe("desk");
  });
});

describe("the form of shared gold files", () => {
  it("accounts for the word that binds a claim, and leaves it out of the content", () => {
    const document = perfect();
    expect(document.attributions[1]!.content.text).toBe("it snowed");
    expect(document.claims.map(({ spans }) => TEXT.slice(...spans[0]!))).toContain("that it snowed");
  });

  it("joins a quotation over its cue and keeps “that” where published work does", () => {
    const text = "“It rained,” said Anna Berg. “A lot.” Tom Hill said that it snowed.";
    const contents = toGoldFormat("a", extract(text), "joined").attributions.map(({ content }) => content.text);
    expect(contents).toEqual(["“It rained,” “A lot.”", "that it snowed"]);
  });

  it("gives a shared subject as the source of both its reports", () => {
    const text = "Anna Berg said it rained and warned that it would snow.";
    expect(toGoldFormat("a", extract(text)).attributions.map(({ source }) => source?.text)).toEqual([
      "Anna Berg",
      "Anna Berg",
    ]);
  });
});
