import { type Gender, genderOfName } from "./names";

/**
 * He or she, as a whole name tells: by the given name, and where nobody knows
 * it, by what languages put into names of women or of men: "Gurleen Kaur",
 * "Nguyen Thi Loan", "Rahima Khatun", "Ásta Bjarkadóttir", "Siún Ní Bhriain",
 * "Anwar bin Yusof", "Bae Soo-jin".
 */
export function genderOfFullName(words: readonly string[]): Gender | null {
  const given = genderOfName(words[0]!);
  if (given !== null || words.length < 2) return given;
  const last = words.length - 1;
  for (let i = 1; i <= last; i++) {
    const word = words[i]!;
    if (WOMEN.has(word)) return "f";
    if (i < last && MEN.has(word)) return "m";
  }
  const surname = words[last]!;
  if (MEN_LAST.has(surname)) return "m";
  if (DAUGHTER.test(surname)) return "f";
  // The surname first.
  return GIVEN_BEHIND.test(words[1]!) ? genderOfName(words[1]!) : null;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const WOMEN = list("Kaur Thi Khatun Begum Bibi Akter Khanam Nahar binti binte Binti bint Ní Nic Ni");
const MEN = list("Singh bin Bin ibn Ibn Van Ó Ul ul Uddin");
const MEN_LAST = list("Hossain Miah Uddin Ullah");
/** Icelandic, Czech, Greek, Lithuanian, Russian and Polish surnames that only women have. */
const DAUGHTER = /(?:d[óo]ttir|ová|poulou|aitė|ytė|ienė|skaya|(?:ow|ew|iń|in)ska)$/;
const GIVEN_BEHIND = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
