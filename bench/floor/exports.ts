/** Exports of other systems as large as they are taken in: close to 20 MB, ten thousand items or what fits. */
const items = 9_900;
const words = "What a reviewer wrote about it, at some length. ";
const filler = (size: number) => words.repeat(Math.ceil(size / words.length)).slice(0, size);
const list = <T>(one: (i: number) => T): T[] => Array.from({ length: items }, (_, i) => one(i));

/** A feed of ClaimReview. */
export function claimReviews(): string {
  const about = { itemReviewed: { author: { name: "Ann" }, datePublished: "2026-01-01" }, reviewBody: filler(1_550) };
  const reviewRating = { alternateName: "False", ratingValue: 1, bestRating: 5, worstRating: 1 };
  const review = (i: number) => ({
    ...{ "@type": "ClaimReview", claimReviewed: `Bridge ${i} cost ${i} million.`, url: `https://desk.example/${i}` },
    ...{ datePublished: "2026-01-02", author: { name: "Desk" }, reviewRating, ...about },
  });
  return JSON.stringify({ "@type": "DataFeed", dataFeedElement: list((i) => ({ item: [review(i)] })) });
}

/** Check's list of items. */
export function checkCsv(): string {
  const rows = list((i) => `"Bridge ${i} cost ${filler(1_900)}",https://check.example/${i},False,Desk,2026-01-02,a`);
  return `Claim,Item page URL,Status,Created by,Submitted at,Tags\n${rows.join("\n")}`;
}

/** An export of Hypothesis whose notes stand on the claims of `manySentences`, in turn. */
export function hypothesis(sentences: readonly { words: string }[]): string {
  const annotations = list((i) => ({
    ...{ id: `a${i}`, created: "2026-01-02T00:00:00Z", user: "acct:ada@hypothes.is", text: filler(1_600), tags: ["x"] },
    target: [{ selector: [{ type: "TextQuoteSelector", exact: sentences[i % sentences.length]!.words }] }],
  }));
  return JSON.stringify({ annotations });
}

/** An answer of Citron that finds the same sentences, all of them some characters from where they stand. */
export function citron(sentences: readonly { words: string }[]): string {
  const source = { start: 0, end: 3, text: "Ann" };
  const quotes = list((i) => {
    const text = sentences[i % sentences.length]!.words;
    const coreferences = [{ start: 0, end: 3, text: `Ann ${filler(1_500)}` }];
    return { cue: null, sources: [source], contents: [{ start: i, end: i + text.length, text }], coreferences };
  });
  return JSON.stringify({ quotes });
}
