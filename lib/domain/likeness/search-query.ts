/** How common words are: how many claims there are, and which share of them a word occurs in. */
export type Frequencies = {
  claims: number;
  /** The commonest words; whatever is not here is rarer than all of these. */
  shares: ReadonlyMap<string, number>;
  /** The smallest share that is known. */
  rarest: number;
};

/** Claims that may be looked at for one word: what takes PostgreSQL a few milliseconds. */
const affordable = 2_500;
const mostWords = 8;

/**
 * What to search for so that claims like this one come up, and little else: a
 * rare word together with any of the commoner ones, for as many of the rare as
 * are cheap to look at. Common words alone would bring up half of an archive;
 * all words together would find no paraphrase. Each query asks for one word, so
 * that the index need walk only where that one occurs.
 *
 * @param lexemes the claim's words as PostgreSQL's dictionary has them
 * @return `tsquery`s, any of which a claim may fit; none where the claim says nothing that could be searched for
 */
export function toSearchQueries(lexemes: readonly string[], { claims, shares, rarest }: Frequencies): string[] {
  // Without statistics (a young table) every word is taken for one in a thousand.
  const shareOf = (word: string) => shares.get(word) ?? (shares.size > 0 ? rarest / 2 : 0.001);
  const words = [...lexemes].sort((a, b) => shareOf(a) - shareOf(b) || b.length - a.length).slice(0, mostWords);
  if (words.length === 1) return [quote(words[0]!)];

  let looked = 0;
  return words.slice(0, -1).flatMap((word, index) => {
    looked += claims * shareOf(word);
    // The two rarest are always asked for: a claim of common words alone has no others.
    if (index >= 2 && looked > affordable) return [];
    const others = words.slice(index + 1).map(quote);
    return [`${quote(word)} & (${others.join(" | ")})`];
  });
}

/** A lexeme as a tsquery quotes it. */
function quote(lexeme: string): string {
  return `'${lexeme.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
