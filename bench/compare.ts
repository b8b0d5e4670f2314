import { readdirSync, readFileSync } from "node:fs";
import { diffWords } from "diff";
import { compare, type OldClaim } from "../lib/anchoring/compare";
import { chanceOf, mutate } from "../lib/anchoring/testing/mutations";
import { readMarked } from "../lib/text/corpus/read-marked";
import { extract } from "../lib/text/extract";
import type { Measurement } from "./index";

const CORPUS = new URL("../lib/text/corpus/", import.meta.url);
const WORDS = 10_000;
const CLAIMS = 500;
const EDITS = 60;
const RUNS = 7;

/**
 * Two drafts of 10,000 words with 500 claims, sixty edits apart, compared claim
 * by claim; against one word diff of the same texts by the package `diff`. The
 * best of a few runs each, by processor time, in one process.
 */
export async function run(): Promise<Measurement[]> {
  const old = longDraft();
  let fresh = old;
  const chance = chanceOf(7);
  const kinds = ["number", "negation", "hedge", "cue", "quote", "name", "swap", "delete", "insert"] as const;
  for (let i = 0; i < EDITS; i++) fresh = mutate(kinds[i % kinds.length]!, extract(fresh), chance)?.text ?? fresh;

  const [before, after] = [extract(old), extract(fresh)];
  const claims: OldClaim[] = before.claims.slice(0, CLAIMS).map(({ spans, cue, mention, speakers }, index) => ({
    ...{ id: String(index), spans, cue, mention },
    speakers: speakers.map((speaker) => before.speakers[speaker]!.name),
  }));
  const diffing = best(() => diffWords(old, fresh));
  const comparing = best(() => compare(before, claims, after));
  const reading = best(() => extract(fresh));
  return [
    {
      name: `compare ${claims.length} claims of two 10,000-word drafts / one word diff`,
      ratio: comparing / diffing,
      limit: 3,
      detail: `${comparing.toFixed(1)} ms / ${diffing.toFixed(1)} ms (reading one draft takes ${reading.toFixed(0)} ms)`,
    },
  ];
}

/** Articles of the corpus one behind the other until they hold so many words. */
function longDraft(): string {
  let draft = "";
  for (const name of readdirSync(CORPUS).filter((file) => /^[a-z]\d+-.*\.txt$/.test(file))) {
    draft += `${readMarked(name, readFileSync(new URL(name, CORPUS), "utf8")).text.trim()}\n`;
    if (draft.split(/\s+/).length >= WORDS) break;
  }
  return draft;
}

/** Milliseconds of processor time, the best of a few runs. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
