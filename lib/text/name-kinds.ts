import { PLACES } from "./checkable/lexicon-names";
import type { Entity } from "./entity";
import { bodyWords, firmWords, legalForms } from "./lexicon/en-firms";
import { isHuman, isPlural, singular } from "./lexicon/en-speakers";
import { hasPersonEvidence } from "./name-context";
import { genderOf, genderOfName, type NameRun } from "./names";
import type { Role } from "./role-before";
import { findEntry, tagNames } from "./tagging/lexicon";
import type { Token } from "./tokens";

/** A person or a body, by the words of a name and what stands beside it, as far as they tell. */
export function typeOfName(
  tokens: readonly Token[],
  run: NameRun,
  acronym: string | null,
  role: Role | null,
): "person" | "organisation" {
  if (legalForms.has(run.words[run.words.length - 1]!)) return "organisation";
  const trade = role !== null && isTradeOfFirms(role);
  // "the vendor, CertiLoop", "rival TikTok"
  if (run.titles.length === 0 && run.words.length === 1 && HUMPED.test(run.words[0]!)) return "organisation";
  if (run.organisation || ((role === null || trade) && (isPlaceName(run) || isBodyName(run)))) return "organisation";
  // "the ship’s manager, Aspis Tankers"
  if (role !== null && isFirmName(run)) return "organisation";
  // "the contractor, Brandt-Keller": a firm’s trade and no given name.
  if (
    trade &&
    run.titles.length === 0 &&
    run.words.length === 1 &&
    tokens[run.first - 1]?.text === "," &&
    genderOf([], run.words[0]) === null
  )
    return "organisation";
  if (run.titles.length > 0 || role !== null) return "person";
  if (acronym !== null) return "organisation";
  if (run.words.length === 1) return hasPersonEvidence(tokens, run) ? "person" : "organisation";
  return tokens[run.first - 1]?.lower === "the" || run.words.includes("&") ? "organisation" : "person";
}

/**
 * "Castaway Marine", "Western Networks": two words of the language, and nothing
 * in the whole article that shows a person behind them.
 */
export function isNobody({ type, words, evidence, bare, gender, nouns, titles }: Entity): boolean {
  if (type !== "person" || words.length < 2 || evidence > 0 || bare > 0 || gender !== null) return false;
  if (nouns.size > 0 || titles.length > 0) return false;
  const first = words[0]!;
  const last = words[words.length - 1]!;
  const tag = tagOfWord(last);
  if (tag === null || genderOfName(last) !== null || GIVEN.has(first)) return false;
  return tagOfWord(first) !== null || isPlural(last.toLowerCase());
}

/** "Hearthlight Porch": its last word is one of the language, and no given name. */
export function endsInWord({ words }: NameRun): boolean {
  const last = words[words.length - 1]!;
  return tagOfWord(last) !== null && genderOfName(last) === null;
}

/** "Prospect Place", "Sable Point", of what is nobody’s name. */
export function endsLikePlace({ words }: Entity): boolean {
  return ENDS_PLACE.has(words[words.length - 1]!);
}

/** Of a word of the language; null for names and for words nobody knows. */
function tagOfWord(word: string): string | null {
  const tag = tagNames[findEntry(word.toLowerCase())?.[0]?.tag ?? -1];
  return tag === undefined || tag === "PROPN" ? null : tag;
}

function isTradeOfFirms({ nouns }: Role): boolean {
  for (const noun of nouns.keys()) if (!isFirmTrade(noun)) return false;
  return true;
}

/** "Lake Hurunui", "Beck Lane": a name that says it is a place's. */
export function isPlaceName({ words, titles }: NameRun): boolean {
  if (words.length < 2 || titles.length > 0) return false;
  const first = words[0]!;
  const last = words[words.length - 1]!;
  const places = OPENS_PLACE.has(first) || CLOSES_PLACE.has(last) || (POINTS.has(first) && PLACES.has(last));
  return places && genderOfName(first) === null;
}

/** "Federated Graziers", "EduPrint", "Medics Without Harbours": no person is called so. */
function isBodyName({ words, titles }: NameRun): boolean {
  if (titles.length > 0) return false;
  if (words.length === 1) return HUMPED.test(words[0]!);
  if (OPENS_BODY.has(words[0]!)) return true;
  for (let i = 1; i < words.length; i++) if (STANDS_IN_BODY.has(words[i]!)) return true;
  const last = words[words.length - 1]!;
  const closes = firmWords.has(last) || bodyWords.has(last) || namesWorkers(last) || namesGoods(last);
  return closes && genderOfName(words[0]!) === null;
}

/** By what it trades in: "Aspis Tankers". */
function isFirmName({ words, titles }: NameRun): boolean {
  if (words.length < 2 || titles.length > 0) return false;
  return firmWords.has(words[words.length - 1]!) && genderOfName(words[0]!) === null && !GIVEN.has(words[0]!);
}

/** "Hartnell Closures", "Dos Hermanos Navigation": goods and works by their form, which few surnames have. */
function namesGoods(word: string): boolean {
  if (word.length < 7 || SURNAMES.has(word) || tagOfWord(word) !== "NOUN") return false;
  return isPlural(word.toLowerCase()) || /(?:ation|ition|ution|ment|ity|ics|ware)$/.test(word);
}

/** "Graziers", "Nurses": people of a trade, many. */
function namesWorkers(word: string): boolean {
  if (!/s$/i.test(word)) return false;
  const lower = word.toLowerCase();
  return isPlural(lower) && isHuman(singular(lower));
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** "EduPrint". */
const HUMPED = /^(?!Mc|Mac|De|Di|Da|Le|La|Van|Fitz|O|Jo|Ann|Mary)\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u;
const OPENS_BODY = list(
  "United Federated Amalgamated Allied Associated National International Global North South East Northern Southern Eastern Western PT CV OOO PAO",
);
const STANDS_IN_BODY = list("Without Against Now A/S");
const POINTS = list(
  "North South East West Central Southeast Southwest Northeast Northwest Northern Southern Eastern Western Sub-Saharan",
);
const OPENS_PLACE = list("Lake Mount Mt Cape Port Fort Loch Isle");
const CLOSES_PLACE = list(
  "River Valley Bay Beach Heights Island Islands County Street Road Lane Avenue Square Creek Falls Bridge Bridges Harbour Harbor Mountains Peninsula Ocean Sea Quay Gorge Canyon Glacier Reef Highway Boulevard Parade Plateau Lagoon Delta Strait Straits Gulf",
);
const SURNAMES = list(
  "Chambers Sessions Masters Summers Winters Flowers Bridges Meadows Christians Peoples Stephens Matthews Michaels Phillips Gallows Withers Trinity Clement Sanders Walters Peters Daniels Rogers Waters Rivers Stevens Landers Manners Fellows Hollows Parsons Saunders",
);
/** Given names of women and men alike that are also words. */
const GIVEN = list(
  "Jo Bo Pat Sam Kim Lee Alex Chris Robin Drew Jamie Jordan Taylor Morgan Casey Max Kit Ash River Sky Sage Reed Angel Sunny Happy Precious Blessing Comfort Patience Prudence Gift Goodluck Innocent Wisdom Justice Mercy Promise Peace Favour Godwin Lucky Sunday Friday Monday Wednesday Dusty Rusty Sandy Bay Glen Dale Vale Marina",
);

const ENDS_PLACE = list(
  "Place Point Head Flats Forks Wash Gap Ridge Hollow Bluff Vale Lakes Town Village Green Common Gate Grove Crescent Terrace Close Crossing Crossings Junction Landing Hill Hills Cross Farm Estate Elementary High Secondary Junior Day",
);

/** A trade of people and of firms alike. */
export function isFirmTrade(noun: string): boolean {
  return FIRM_TRADES.has(noun);
}

const FIRM_TRADES = new Set(
  "contractor producer printer forecaster developer operator builder maker publisher supplier landlord owner insurer lender broker distributor exporter importer miner brewer distiller retailer manufacturer carrier".split(
    " ",
  ),
);
