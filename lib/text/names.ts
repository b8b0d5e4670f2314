import { endsLikeBody, holdsOrganisationWord, isOrganisationWord } from "./body-names";
import { feminineNames, masculineNames } from "./lexicon/en-given-names";
import {
  documentNouns,
  feminine,
  groupNouns,
  humanNouns,
  isHuman,
  masculine,
  organisationNouns,
  singular,
  titles,
} from "./lexicon/en-speakers";
import { openers, prepositions } from "./lexicon/en-words";
import { joinedTo } from "./name-joins";
import { textsOf, wordsOfName } from "./name-words";
import { isMyself, isShouted, isSum, isSumAt, placesNoun } from "./no-names";
import { isTitle, officeTo } from "./offices";
import { nameEnd } from "./particles";
import { remember } from "./remember";
import type { Token } from "./tokens";
import { isTimeAt, namesMany, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** A run of capitalised words: titles in front, then the name. */
export type NameRun = {
  /** Tokens of the whole run. */
  first: number;
  last: number;
  /** Tokens of the name alone, behind the titles. */
  nameFirst: number;
  words: string[];
  titles: string[];
  organisation: boolean;
};

/** What he or she can be told from; never guessed. */
export type Gender = "f" | "m";

const isCommon = anyOf(
  "the a an his her its their our my your this that these those it he she they we you i not no yes one two three some many most all each both another other every such there here just only even last next more asked according none nobody everyone people well oh please let so-called",
);
const opensQuestion = anyOf(
  "would could should must might shall can cannot do does did is are was were has have had how why who whose",
);
/** May begin a sentence with a capital, and then begins no name. */
const isOpener = anyOf([...openers, ...prepositions]);
/** "a Coralair Boeing 737": whose it is stands before it. */
const isAircraft = anyOf("boeing airbus embraer bombardier cessna antonov tupolev");
const isListedTitle = anyOf(titles);
const isHumanNoun = anyOf(humanNouns);

/** The name that stands from this token on, or null. Never longer than twelve words; the sentence begins at `floor`. */
export function nameAt(tokens: readonly Token[], at: number, limit: number, floor = 0): NameRun | null {
  const first = tokens[at]!;
  if (!first.capital || isCommon(first.word) || isTimeAt(tokens, at)) return null;
  const behindWord = at > floor && tokens[at - 1]!.kind === "word";
  // "Would Otieno stay?"
  if (!behindWord && opensQuestion(first.word)) return null;
  if (placesNoun(first.word) || isSum(first.word) || isSumAt(tokens, at) || isShouted(tokens, at)) return null;
  if (first.tag !== "PROPN" && isOpener(first.word)) return null;
  if (
    first.tag !== "PROPN" &&
    isCommonNoun(first.word) &&
    !isListedTitle(first.word) &&
    !isOrganisationWord(first.word) &&
    !(namesPerson(first.word) && at + 1 < limit && isCapital(tokens[at + 1]!)) &&
    officeTo(tokens, at, at + 1, limit) < 0
  )
    return null;
  if (
    isListedNoun(first.word) &&
    !behindWord &&
    !isListedTitle(first.word) &&
    !(at + 1 < limit && isCapital(tokens[at + 1]!)) &&
    officeTo(tokens, at, at + 1, limit) < 0
  )
    return null;
  let last = at + 1;
  while (last < limit && last - at < 12) {
    const token = tokens[last]!;
    if (token.capital && !isTimeAt(tokens, last) && !isAircraft(token.word) && !isMyself(tokens, last)) {
      last++;
      continue;
    }
    const to = joinedTo(tokens, at, last, limit);
    if (to < 0) break;
    last = to;
  }
  // "Opposition TDs", "nationalist MPs": people, and no name.
  if (isShortForMany(tokens[last - 1]!.text)) return null;
  // "Farmers Ann Orr and Nils Ek": what both are.
  const both =
    tokens[last]?.lower === "and" &&
    tokens[last + 1]?.capital &&
    namesMany(first.word) &&
    (last - at > 2 || (last - at > 1 && genderOfName(tokens[at + 1]!.text) !== null));
  const office = officeTo(tokens, at, last, limit);
  if (office > last) last = nameEnd(tokens, office, limit);
  let nameFirst = Math.max(at, office);
  for (let i = nameFirst; i < last; i++)
    if ((isTitle(tokens[i]!) && !isGivenName(tokens, i, last)) || (i + 2 < last && isHumanNoun(tokens[i]!.word)))
      nameFirst = i + 1;
  // "Hairdresser Kelly Stobart": a trade at the head of a sentence is a title, too.
  if (
    nameFirst === at &&
    last - at > 1 &&
    (first.tag !== "PROPN" || !behindWord) &&
    ((isHumanNoun(first.word) && !isGivenName(tokens, at, last)) || (both && humanNouns.has(singular(first.lower))))
  )
    nameFirst = at + 1;
  // "Miner Tarn Resources": a trade that is a firm’s, before the name of one.
  if (nameFirst === at && last - at > 1 && isBodyLabel(first.word) && !behindWord) nameFirst = at + 1;
  const trades =
    nameFirst === at + 1 &&
    (isBodyLabel(first.word) ||
      (isFirmTrade(first.word) && last - nameFirst > 1 && holdsOrganisationWord(tokens, nameFirst, last))) &&
    genderOfName(tokens[nameFirst]!.text) === null;
  const organisation =
    office < 0 &&
    // "Office of the Director"
    ((isOrganisationWord(first.word) && tokens[at + 1]?.lower === "of" && last - at > 2) ||
      (!isTitle(tokens[last - 1]!) &&
        (trades || holdsOrganisationWord(tokens, at, last)) &&
        (nameFirst === at || nameFirst === last || endsLikeBody(tokens, at, nameFirst, last) || trades)));
  if (organisation && !trades) nameFirst = at;
  return {
    first: at,
    last,
    nameFirst,
    words: wordsOfName(tokens, nameFirst, last, organisation),
    titles: textsOf(tokens, at, nameFirst),
    organisation,
  };
}

/** "Dean Hollins": before a surname alone hardly ever the head of a college, as "the Dean" is. */
function isGivenName(tokens: readonly Token[], i: number, last: number): boolean {
  return tokens[i]!.text === "Dean" && i + 2 >= last && tokens[i - 1]?.lower !== "the";
}

/** "MPs", "TDs". */
export function isShortForMany(text: string): boolean {
  return text.length > 2 && text.length < 6 && text.charCodeAt(text.length - 1) === 115 && SHORT_FOR_MANY.test(text);
}

const SHORT_FOR_MANY = /^\p{Lu}{2,}s$/u;

/** "Watchdog TravelVoice", at the head of a sentence. */
const isBodyLabel = anyOf(
  "watchdog charity retailer airline supermarket broadcaster startup start-up lender insurer carmaker automaker chipmaker drugmaker nonprofit",
);
const isFirmTrade = anyOf(
  "miner maker operator producer retailer supplier developer insurer lender broker builder publisher exporter importer manufacturer brewer distiller driller charity union regulator utility contractor",
);

/** The same from the lists alone: by its ending "Hollister" would be a trade. */
const isListedNoun = askWord(({ lower }) => {
  const one = singular(lower);
  return (
    humanNouns.has(lower) ||
    humanNouns.has(one) ||
    documentNouns.has(lower) ||
    groupNouns.has(lower) ||
    organisationNouns.has(lower)
  );
});

/** A sentence may begin with it: "Riders", "Hairdresser", "Reports". */
const isCommonNoun = askWord(
  ({ lower }) =>
    isHuman(lower) ||
    isHuman(singular(lower)) ||
    documentNouns.has(lower) ||
    groupNouns.has(lower) ||
    organisationNouns.has(lower),
);

/** A word that begins with a capital. */
export function isCapital(token: Token): boolean {
  return token.capital;
}

/** He or she, as titles, kinship words and given names tell; null where they do not. */
export function genderOf(words: readonly string[], given: string | undefined): Gender | null {
  for (const word of words) {
    const gender = genderOfTitle(word);
    if (gender !== null) return gender;
  }
  return given === undefined ? null : genderOfName(given);
}

const genderOfTitle = remember((word): Gender | null => {
  const lower = word.toLowerCase();
  return feminine.has(lower) ? "f" : masculine.has(lower) ? "m" : null;
});

/** He or she, as a given name tells. */
export const genderOfName = remember((given): Gender | null => {
  // "DOT", "IRA": letters.
  if (given.length < 4 && given === given.toUpperCase()) return null;
  const name = given.toLowerCase();
  if (feminineNames.has(name)) return "f";
  if (masculineNames.has(name)) return "m";
  // "Jean-Paul"; "Ji-hoon" is listed whole, for "Ji" tells nothing.
  const first = name.split("-")[0]!;
  // "Jean" is she, "Jean-Noël" he.
  if (first !== name) return first === "jean" ? "m" : genderOfName(first);
  // "Véronique" is listed as "Veronique".
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  return plain === name ? null : genderOfName(plain);
});
