import { describe, expect, it } from "vitest";
import { toGoldFormat } from "./evaluation/gold-format";
import { explainExtraction } from "./explain";
import { extract } from "./extract";
import { mark, marked } from "./testing/marked";

/** The chain of the first attributed claim. */
function chainOf(text: string) {
  const extraction = extract(text);
  const claim = extraction.claims.find(({ kind }) => kind !== "own")!;
  return claim.chain.map(({ relays, mention, speaker }) => ({
    ...{ relays, mention },
    words: text.slice(mention[0]!.start, mention.at(-1)!.end),
    speaker: speaker === null ? null : extraction.speakers[speaker]!.name,
  }));
}

function cited(source: string, relays: boolean): string {
  const { text } = marked(source);
  const links = chainOf(text).filter((link) => link.relays === relays);
  return mark(
    text,
    links.map(({ mention }) => mention),
  );
}

describe("whom a speaker cites", () => {
  it.each([
    // Inside what is said.
    "Mary Holt said [police] had told her that the road was shut.",
    "Raskin said [a U.S. official] had told him that the raid was planned in April.",
    "The Times reported that [two officials] said the plane was full.",
    "Mary Holt testified that [Tom Hill] told her to wait.",
    "The lawyer said [his client] denied that he was there.",
    "Mary Holt said she had been told by [police] that the road was shut.",
    "Mary Holt said that, according to [the mayor], the road was shut.",
    "[Witnesses] said the car was red, according to police.",
    "According to court papers, [Tom Hill] told the agents that the road was shut.",
    "Mary Holt cited [the mayor] as saying the road was shut.",
    "Smith said that [Jones] had said that [Miller] told her the money was gone.",
    "Holt said the board believed [drivers] had warned that it was late.",
    // Beside it.
    "Kolbe, quoting [his former chief], said the agency never tracked the drugs.",
    "The agency never tracked the drugs, Kolbe said, citing [a U.S. official].",
    "“They never tracked the drugs,” Kolbe said, citing [a U.S. official].",
    "Citing [two U.S. officials], the Times reported that the strikes would begin on Monday.",
    "The ministry said in a statement, citing [the coroner], that nobody had drowned.",
    "The deal is dead, according to Reuters, which cited [two people familiar with the talks].",
    "The road will close, said Ann Bell, who has quoted [a letter from the mayor].",
    "The report, citing [figures from the Health Ministry], said 40 people had died.",
    "The Post, citing [an unnamed aide] quoting [the president], reported that the deal was dead.",
    "Raskin said [Reuters], which cited [two officials], told readers that the raid was planned.",
    // Nobody.
    "Mary Holt said the road was shut.",
    "Mary Holt said she had been told that it was shut.",
    "Nobody told us the road was shut, Mary Holt said.",
    "“Police told me it was shut,” Mary Holt said.",
    "Mary Holt said the president believed he could win.",
    "Mary Holt said police had not told her that the road was shut.",
    "Mary Holt said Tom Hill would testify that the road was shut.",
    "Mary Holt said she would stay until police told her that the road was shut.",
    "The report accused the firm of claiming that the road was shut.",
    "Mary Holt said some species recall that the road was shut.",
    "The firm said it would close the plant, citing rising costs.",
    "The minister said he would resign, citing family reasons.",
  ])("%s", (source) => expect(cited(source, false)).toBe(source));

  it("comes from the outermost to the innermost", () => {
    const words = (text: string) => chainOf(text).map((link) => link.words);
    expect(words("Smith said that Jones had said that Miller told her the money was gone.")).toEqual([
      "Jones",
      "Miller",
    ]);
    expect(words("Raskin said, citing the Times, that a U.S. official had told him that it was late.")).toEqual([
      "the Times",
      "a U.S. official",
    ]);
  });
});

describe("who relays what a speaker said", () => {
  it.each([
    "[Reuters] quoted Kolbe as saying that the drugs were never tracked.",
    "Kolbe was quoted by [Reuters] as saying that the drugs were never tracked.",
    "Kolbe was quoted as saying that the drugs were never tracked.",
    "Kolbe told Reuters that the drugs were never tracked.",
  ])("%s", (source) => expect(cited(source, true)).toBe(source));
});

describe("a link of the chain", () => {
  const text =
    "“It is late,” said William Burns, the director. Mary Holt said Burns had told her that it was late. Tom Hill said a clerk had told him that it was early.";
  const extraction = extract(text);

  it("is a speaker of the article, whatever the words that name them here, or nobody it lets speak", () => {
    const attributed = extraction.claims.filter(({ kind }) => kind !== "own");
    expect(attributed.map(({ chain }) => chain.map(({ speaker }) => speaker))).toEqual([[], [0], [null]]);
    expect(extraction.speakers.map(({ name }) => name)).toEqual(["William Burns", "Mary Holt", "Tom Hill"]);
  });

  it("is none of the claim's own speakers", () => {
    expect(chainOf("Mary Holt said police had told her it was shut. She said Holt told drivers to wait.")).toHaveLength(
      1,
    );
  });

  it("stands in what extraction prints, with the claim's speaker in its place", () => {
    expect(toGoldFormat("x", extraction).attributions.map(({ chain }) => chain)).toEqual([
      [],
      [
        { source: { spans: [[48, 57]], text: "Mary Holt" }, speakers: ["Mary Holt"] },
        { source: { spans: [[63, 68]], text: "Burns" }, speakers: ["William Burns"] },
      ],
      [
        { source: { spans: [[100, 108]], text: "Tom Hill" }, speakers: ["Tom Hill"] },
        { source: { spans: [[114, 121]], text: "a clerk" }, speakers: [] },
      ],
    ]);
    const relayed = toGoldFormat("x", extract("Reuters quoted Kolbe as saying that it was late."));
    expect(relayed.attributions[0]!.chain.map(({ source }) => source?.text)).toEqual(["Reuters", "Kolbe"]);
  });

  it("is told in the account of the claim", () => {
    expect(explainExtraction(extraction)).toContain("citing    Burns (William Burns)");
    expect(explainExtraction(extraction)).toContain("citing    a clerk\n");
  });
});
