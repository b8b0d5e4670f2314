/**
 * Words that make a claim a comparison, a cause, a prediction or an opinion.
 * Each is one to four words; the longest match wins. Data only.
 */

const phrasesOf = (lines: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const line of lines.split(",")) {
    const words = line.trim().split(/\s+/);
    byFirst.set(
      words[0]!,
      [...(byFirst.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
};

export const COMPARISONS = phrasesOf(`
  the most, the least, the best, the worst, the first, the only, the last, first ever, ever recorded, on record,
  a record, record high, record low, record number, record profit, record profits, record level, record levels, all-time, unprecedented, unmatched, unrivalled, never before, for the first time, as many as, as much as,
  twice as, double the, triple the, more than, fewer than, less than,
  compared with, compared to, than ever, outnumber, outpaced, exceeds, exceeded, doubled, tripled, halved, ranked,
  better than, worse than, unlike, the same as, in history, in living memory, second worst, third worst, second best, third best,
  second most, third most`);

export const CAUSES = phrasesOf(`
  because, because of, due to, owing to, thanks to, caused, caused by, causes, the cause of, led to, leads to, leading to,
  resulted in, result in, results from, resulted from, as a result, a result of, the result of, in response to, triggered,
  triggered by, prompted, prompted by, sparked, fuelled, fueled, provoked, fuelled by, fueled by, driven by, drove, blamed on, to blame, blame for,
  attributed to, attributable to, stems from, stemmed from, contributed to, responsible for, so that, therefore, hence,
  the reason, function of, thereby, in retaliation for, linked to, brought about, makes it, forced to, forcing`);

export const PREDICTIONS = phrasesOf(`
  will, won't, shall, would, wouldn't, going to, is expected to, are expected to, expected to, expects, forecast, forecasts,
  predicts, predicted, projected, projects, likely to, is likely, unlikely to, likely, set to, due to be,
  about to, plans to, plan to, planned, scheduled, could, may, might, promises to, promised, vowed to, threatens to,
  on course, on track, conceivably`);

export const OPINIONS = phrasesOf(`
  should, should not, shouldn't, must, ought to, i think, i believe, i feel, we believe, we think, in my view, in our view,
  in my opinion, unacceptable, outrageous, disgraceful, shameful, shocking, appalling, disastrous, ridiculous, absurd,
  unfair, unjust, wonderful, terrible, brilliant, beautiful, ugly, stupid, foolish, reckless, cynical, heroic,
  disappointing, disappointed, proud, delighted, concerning, worrying, alarming, dangerous, benign, unnecessary,
  ludicrous, sensible, fantastic, dreadful, awful, pathetic, cowardly, a disgrace, a scandal, a shame, a joke, nonsense,
  delicious, cruel, excellent, impressive, remarkable, extraordinary, important, vital, makes sense, a lot of sense, overdue`);

/** End like superlatives or comparatives and are none. */
export const NOT_SUPERLATIVE: ReadonlySet<string> = new Set(
  `interest invest request west east northwest southwest northeast southeast forest honest modest guest test contest
  protest arrest rest best-seller harvest manifest suggest digest chest nest quest vest pest conquest inquest unrest
  behest earnest tempest priest everest dearest latest crest attest detest bequest infest ingest molest armrest
  midwest breast beast feast yeast`.split(/\s+/),
);

/** Accusations: what a desk checks first, whoever makes them. Stems end with an asterisk. */
export const ACCUSATIONS: readonly string[] = `
  fraud* brib* corrupt* embezzl* launder* murder* manslaughter rape* assault* abus* harass* molest* stole* steal* theft
  robb* extort* blackmail* perjur* forg* falsif* fabricat* smuggl* traffick* tortur* kidnap* terroris* espionage spied
  spying sabotag* assassinat* conspir* cover-up negligen* malpractice plagiari* discriminat* racis* antisemit* lied liar
  lying cheat* dop* accus* alleg* charged indict* convict* guilty arrest* crime* criminal* illegal* unlawful* kickback*
  misconduct wrongdoing overcharg* insider-trading evad* defraud* groom* stalk* killed killing* shot stabb*
`
  .trim()
  .split(/\s+/);
