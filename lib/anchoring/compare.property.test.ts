import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMarked } from "../text/corpus/read-marked";
import { extract } from "../text/extract";
import type { ExtractedClaim, Extraction, Passage, Span } from "../text/model";
import { wordsOf } from "../text/span";
import { type Comparison, compare, type OldClaim } from "./compare";
import { chanceOf, type Mutation, type MutationKind, mutate, mutationKinds } from "./testing/mutations";
import { keyOf, wordsIn } from "./words";

/**
 * Drafts of the corpus, mutated, compared with where they came from. No claim
 * in a sentence that was touched may stand; of those that nothing touched,
 * nor anything they lean on, 99 in 100 have to. STET_MUTATIONS is how often
 * each kind of mutation is tried on each article (1 makes some hundreds on a
 * sixth of the corpus; from 2 on all of it).
 */
const rounds = Number(process.env.STET_MUTATIONS ?? 1);
const CORPUS = new URL("../text/corpus/", import.meta.url);
const articles = readdirSync(CORPUS)
  .filter((name) => /^[a-z]\d+-.*\.txt$/.test(name))
  .filter((_, index) => rounds > 1 || index % 6 === 0);

const kept = (comparison: Comparison, n: number) => /^(?:carried|moved)$/.test(comparison.claims[n]!.outcome);

describe("comparing a draft with its mutations", () => {
  const seen = new Map<MutationKind, number>();
  const wrong: string[] = [];
  const lost: string[] = [];
  let touched = 0;
  let untouched = 0;

  test.each(articles)("reads %s in every mutation", { timeout: 60_000 * rounds }, (name) => {
    const { text } = readMarked(name, readFileSync(new URL(name, CORPUS), "utf8"));
    const reading = extract(text);
    const claims = oldClaims(reading);
    for (let round = 0; round < rounds; round++) {
      for (const [k, kind] of mutationKinds.entries()) {
        const mutation = mutate(kind, reading, chanceOf(hash(name) + round * 104_729 + k * 31));
        if (mutation === null || mutation.text === text) continue;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const comparison = compare(reading, claims, extract(mutation.text));
        for (const [n, claim] of reading.claims.entries()) {
          const where = `${name} ${kind} ${round}: ${wordsOf(text, claim.spans)}`;
          const stands = kept(comparison, n);
          if (stands) expectSameWords(text, claim, mutation.text, comparison, n);
          if (isTouched(reading, claim, mutation)) {
            touched++;
            if (stands) wrong.push(where);
          } else if (!leansOnStirred(reading, claim, mutation)) {
            untouched++;
            if (!stands) lost.push(where);
          }
        }
      }
    }
  });

  test("carries nothing that was touched", () => {
    expect(touched).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test("carries 99 of 100 claims that nothing touched", () => {
    expect(untouched).toBeGreaterThan(500);
    expect(lost.length / untouched, lost.slice(0, 20).join("\n")).toBeLessThan(0.01);
  });

  test("has tried every kind of mutation", () => {
    expect([...seen.keys()].sort()).toEqual([...mutationKinds].sort());
    if (rounds > 1)
      process.stderr.write(
        `${[...seen.values()].reduce((a, b) => a + b)} mutations: ${touched} touched, ${wrong.length} kept; ${untouched} untouched, ${lost.length} lost\n`,
      );
  });
});

function oldClaims({ claims, speakers }: Extraction): OldClaim[] {
  return claims.map(({ spans, cue, mention, speakers: said }, index) => ({
    ...{ id: String(index), spans, cue, mention },
    speakers: said.map((speaker) => speakers[speaker]!.name),
  }));
}

function expectSameWords(text: string, claim: ExtractedClaim, now: string, { claims }: Comparison, n: number): void {
  const compared = claims[n]!;
  if (!("at" in compared)) throw new Error("A claim that stands has a place.");
  const words = (of: string, spans: readonly Span[]) => spans.map((span) => keyOf(wordsIn(of, span)));
  expect(words(now, compared.at.spans)).toEqual(words(text, claim.spans));
  expect(words(now, compared.at.cue)).toEqual(words(text, claim.cue));
  expect(words(now, compared.at.mention)).toEqual(words(text, claim.mention));
}

/** Its own sentence was edited, doubled or taken out, or its speaker was given another name. */
function isTouched(reading: Extraction, claim: ExtractedClaim, { touched, renamed, text }: Mutation): boolean {
  const own = sentencesOf(reading, claim);
  return (
    touched.some((span) => own.some((passage) => meets(passage, span))) ||
    claim.speakers.some((speaker) => {
      const { name } = reading.speakers[speaker]!;
      return renamed.includes(name) && !text.includes(name);
    })
  );
}

/**
 * Whether a claim may rest on what stands before it (a pronoun, a role, words
 * without a cue, an answer) and that was stirred; or names its speaker only in
 * part, and the whole name was touched.
 */
function leansOnStirred(reading: Extraction, claim: ExtractedClaim, { stirred, touched }: Mutation): boolean {
  const own = sentencesOf(reading, claim);
  const words = wordsOf(reading.text, own);
  const mention = wordsOf(reading.text, claim.mention);
  const names = claim.speakers.flatMap((speaker) => reading.speakers[speaker]!.name.split(" "));
  if (touched.some((span) => names.some((name) => around(reading, span).includes(name)))) return true;
  const named = names.length === 0 || names.some((name) => mention.includes(name));
  const first = reading.passages.indexOf(own[0]!);
  const before = wordsOf(reading.text, reading.passages.slice(Math.max(0, first - 1), first));
  const asked = /[?:][”"’')]*$/.test(before);
  if (named && !LEANS.test(words) && !asked) return false;
  const from = reading.passages[Math.max(0, first - 20)]!.start;
  return stirred.some(({ start, end }) => start <= own.at(-1)!.end && end >= from);
}

const LEANS = /\b(?:he|she|it|they|him|her|hers|his|its|their|them|this|that|these|those|such|both|neither)\b/i;

function sentencesOf({ passages }: Extraction, { spans, cue, mention }: ExtractedClaim): Passage[] {
  return passages.filter((passage) => [...spans, ...cue, ...mention].some((span) => meets(passage, span)));
}

function around({ text, passages }: Extraction, span: Span): string {
  return wordsOf(
    text,
    passages.filter((passage) => meets(passage, span)),
  );
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

function hash(name: string): number {
  let value = 7;
  for (const letter of name) value = (value * 31 + letter.charCodeAt(0)) % 1_000_003;
  return value;
}
