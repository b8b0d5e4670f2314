/** How common words are: how many claims there are, and which share of them a word occurs in. */
export type Frequencies = {
  claims: number;
  /** The commonest words; whatever is not here is rarer than all of these. */
  shares: ReadonlyMap<string, number>;
  /** The smallest share that is known. */
  rarest: number;
};

/** Rows a search may bring up: enough for the right one to be among them, few enough to put in order. */
const affordable = 1_500;
const mostWords = 10;

/**
 * What to search for so that claims like this one come up, and little else: any
 * two of its rarest words together, the rarest pairs first, as long as they are
 * expected to bring up what can be put in order. Common words alone would bring
 * up half of an archive; all words together would find no paraphrase.
 *
 * @param lexemes the claim's words as PostgreSQL's dictionary has them
 * @return a `tsquery`, or null where the claim says nothing that could be searched for
 */
export function toSearchQuery(lexemes: readonly string[], { claims, shares, rarest }: Frequencies): string | null {
  // Without statistics (a young table) every word is taken for one in a thousand.
  const shareOf = (word: string) => shares.get(word) ?? (shares.size > 0 ? rarest / 2 : 0.001);
  const words = [...lexemes].sort((a, b) => shareOf(a) - shareOf(b) || b.length - a.length).slice(0, mostWords);
  if (words.length === 0) return null;
  if (words.length === 1) return quote(words[0]!);

  const pairs = words
    .flatMap((one, index) => words.slice(index + 1).map((other) => ({ one, other })))
    .map((pair) => ({ ...pair, rows: claims * shareOf(pair.one) * shareOf(pair.other) }))
    .sort((a, b) => a.rows - b.rows);
  let rows = 0;
  const taken = pairs.filter((pair, index) => {
    // Words that belong together occur together more often than chance has it.
    rows += 4 * pair.rows;
    return index < 3 || rows <= affordable;
  });
  return taken.map(({ one, other }) => `(${quote(one)} & ${quote(other)})`).join(" | ");
}

/** A lexeme as a tsquery quotes it. */
function quote(lexeme: string): string {
  return `'${lexeme.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
