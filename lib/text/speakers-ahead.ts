import type { Clause } from "./clause";
import { tokenRange } from "./content-spans";
import type { Entity } from "./entity";
import { reportsOf } from "./reports";
import type { Resolver } from "./resolve";
import type { Sentence } from "./sentences";

/** Paragraphs a quotation is followed through to the words that say whose it is. */
const PARAGRAPHS_AHEAD = 6;

/** Who says a quotation that runs on over paragraphs, where only one further on names them. */
export function speakersAhead(
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  index: number,
  resolver: Resolver,
): Entity[] | null {
  const [quotation] = sentences[index]!.quotations;
  if (!quotation?.continues || quotation.continued) return null;
  for (let at = index + 1; at < Math.min(sentences.length, index + PARAGRAPHS_AHEAD); at++) {
    if (sentences[at]!.quotations[0]?.continued !== true) return null;
    const report = reportsOf(clauses[at]!)[0];
    const mention = report?.subject ? tokenRange(clauses[at]!, report.subject) : null;
    if (mention) return resolver.resolve(mention.first, mention.last, at);
  }
  return null;
}
