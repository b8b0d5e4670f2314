/** A sentence about someone who is not named on purpose. */
const WITHHELD =
  /\banonym|\bnot (?:to )?be (?:named|identified)|\bnot want(?:ed)? to be (?:named|identified)|\b(?:cannot|could not|can't|can’t) be (?:named|identified)|\bnot (?:been )?(?:authori[sz]ed|permitted|allowed)\b|\bdeclined to (?:be named|give)|\bwithh(?:e|o)ld\b.{0,20}\bname|\bname\b.{0,20}\b(?:withheld|changed)\b|\bnot want(?:ed)? (?:his|her|their) (?:full |real |sur|last )?names? (?:used|published|printed)/i;

const REASONS = [
  /\b(because (?:of )?[^.;”"]{4,160})/i,
  /\b(not (?:been )?(?:authori[sz]ed|permitted|allowed) to [^,.;”"]{3,120})/i,
  /\banonymity,? (to (?:discuss|describe|speak|talk|share|avoid|protect)[^,.;”"]{3,120})/i,
  /\b(?:named|identified|name (?:is |was |has )?(?:been |being )?(?:withheld|changed)|names? (?:used|published)),? ((?:when |while |to |for )?(?:discuss|describ|protect|avoid|speak|talk|fear)[^,.;”"]{3,120})/i,
  /\b((?:citing|fearing|for fear of|given|due to|owing to|to (?:avoid|protect|discuss))\s[^,.;”"]{3,120})/i,
];

/** Why a source is not named, in the article's words; null where the sentence gives no reason or names no withheld source. */
export function anonymityReason(sentence: string): string | null {
  if (!WITHHELD.test(sentence)) return null;
  for (const pattern of REASONS) {
    const match = pattern.exec(sentence);
    // The clause ends where the report goes on: "because her husband works there, said".
    if (match)
      return match[1]!
        .split(/,\s+(?:said|says|told|tells|wrote|added)\b/)[0]!
        .trim()
        .replace(/,$/, "");
  }
  return null;
}
