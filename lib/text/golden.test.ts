import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMarked } from "./corpus/read-marked";
import { extract } from "./extract";
import type { Extraction } from "./model";
import { wordsOf } from "./span";

/**
 * What extraction makes of each article of the corpus, one line a claim, kept
 * beside it as a .golden file: a change of rules shows as a diff to be read in
 * review. STET_GOLDEN=write writes them anew. Held-out articles have none: they
 * are looked at as scores only.
 */
const CORPUS = new URL("./corpus/", import.meta.url);

function golden(extraction: Extraction): string {
  const { text, speakers, claims, passages } = extraction;
  const named = speakers.map(
    ({ name, type, title, affiliation, anonymityReason }) =>
      `speaker ${name} (${type}${title ? `; ${title}` : ""}${affiliation ? `; ${affiliation}` : ""}${anonymityReason ? `; unnamed: ${anonymityReason}` : ""})`,
  );
  const nothing = passages
    .filter(({ kind }) => kind !== "sentence")
    .map((passage) => `${passage.kind}: ${wordsOf(text, [passage])}`);
  const lines = claims.map((claim) => {
    const who = claim.speakers.map((index) => speakers[index]!.name).join(" & ");
    const extra = [
      claim.doubt.rule,
      claim.rightOfReply ? "reply" : "",
      claim.about === null ? "" : `about ${speakers[claim.about]!.name}`,
      ...claim.chain.map(
        ({ relays, mention, speaker }) =>
          `${relays ? "quoted by" : "citing"} ${wordsOf(text, mention)}${speaker === null ? "" : ` = ${speakers[speaker]!.name}`}`,
      ),
    ].filter(Boolean);
    return `${claim.kind}${who ? ` ${who}` : ""}: ${wordsOf(text, claim.spans)} {${extra.join("; ")}}`;
  });
  return `${[...nothing, "", ...named, "", ...lines].join("\n")}\n`;
}

describe("the corpus, claim by claim", () => {
  const articles = readdirSync(CORPUS).filter((name) => /^[a-z]\d+-.*\.txt$/.test(name));
  it.each(articles)("reads %s as its golden file says", (name) => {
    const article = readMarked(name, readFileSync(new URL(name, CORPUS), "utf8").replace(/\n$/, ""));
    const file = new URL(name.replace(/\.txt$/, ".golden"), CORPUS);
    const found = golden(extract(article.text));
    if (process.env.STET_GOLDEN === "write" || !existsSync(file)) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, "utf8"));
  });
});
