/**
 * The two articles a new newsroom starts with. The first reports in our own
 * words what the article this product was conceived for reports, with the same
 * speakers; the second is invented from end to end, people and places alike.
 * Both are plain UTF-8 with one paragraph a line.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export type SampleArticle = {
  /** File name without its ending; stable, so that loading twice can notice. */
  slug: string;
  title: string;
  byline: string;
  outlet: string;
  url: string | null;
  /** ISO date; the texts' relative dates ("this month", "last Tuesday") count from it. */
  publishedOn: string;
};

export const sampleArticles: readonly SampleArticle[] = [
  {
    slug: "russian-intelligence-in-mexico",
    title: "Moscow’s spies find room to work in Mexico",
    byline: "Marit Solano",
    outlet: "The Desk Sample",
    url: "https://example.org/russian-intelligence-in-mexico",
    publishedOn: "2024-09-24",
  },
  {
    slug: "the-gauge-that-stopped",
    title: "The gauge that stopped",
    byline: "Nell Abara and Joost Whitcombe",
    outlet: "The Desk Sample",
    url: null,
    publishedOn: "2026-05-16",
  },
];

/** The article's text as it would be pasted, headings and promotions included. */
export function readSampleText(sample: SampleArticle): string {
  // Not `new URL(…, import.meta.url)`, which the bundler takes for an asset of the page.
  return readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), `${sample.slug}.txt`), "utf8");
}
