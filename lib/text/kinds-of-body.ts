import { DEMONYMS } from "./checkable/lexicon-names";
import type { Entity } from "./entity";
import { firmWords, legalForms } from "./lexicon/en-firms";
import { remember } from "./remember";

/**
 * Which bodies can be called what: "the company" is never a union, a watchdog
 * or a council, and "the group" may be any of them. Told by the words of the
 * name and by what the article calls it.
 */
export function canBeCalled(entity: Entity, noun: string): boolean {
  if (noun === "charity" || noun === "body") return !isFirm(entity);
  if (!trades(noun)) return true;
  if (isFirm(entity)) return true;
  for (const word of entity.words) if (isOfNoTrader(word)) return false;
  for (const called of entity.nouns.keys()) if (TRADES_NOT.has(called)) return false;
  return true;
}

/** "the company", "the planemaker": a noun for those who trade. */
export const trades = remember((noun) => TRADES.has(noun) || MAKER.test(noun));

const MAKER =
  /^(?!film|match|policy|law|trouble|kit|peace|home|cabinet|dress|book|watch|clock|pace|play|king|map)\p{L}{2,}-?maker$/u;

/** A firm by its legal form, by its trade, or by what the article calls it. */
export function isFirm(entity: Entity): boolean {
  for (const called of entity.nouns.keys()) if (trades(called)) return true;
  const { words } = entity;
  // "SA Broiler Council": in front it is South Africa.
  for (let i = words[0] === "SA" ? 1 : 0; i < words.length; i++) if (isFormOfFirm(words[i]!)) return true;
  return false;
}

/** Whether a name can be a body’s at all: "Irish", "May" and "Catholic" alone are none. */
export function canBeBody(entity: Entity): boolean {
  return entity.words.length !== 1 || !isNoBody(entity.words[0]!);
}

/** A body of the state, by a word of its name. */
export function isPublic(entity: Entity): boolean {
  for (const word of entity.words) if (isPublicWord(word)) return true;
  return false;
}

/** Whether the words of a body’s name say that it is such a thing: "the airline" of Tarn Air, "the force" of Tarn Police. */
export function nameSays(entity: Entity, noun: string): boolean {
  const { words } = entity;
  if (words.length > 1 && words[words.length - 1]!.toLowerCase() === noun) return true;
  const saying = NAMED.get(noun);
  return saying !== undefined && words.some((word) => saying.has(word.toLowerCase()));
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const AIR = list("air airlines airline airways jet aviation");
const CARS = list("motors motor automotive auto automobiles cars");
const FORCE = list("police constabulary army navy guard garda gendarmerie");
const BODY = list(
  "organization organisation agency administration office bureau authority service board institute observatory commission inspectorate council centre center fund programme program",
);
const WATCH = list(
  "office authority agency commission administration board inspectorate ombudsman standards watch scrutiny",
);
const CLUB = list(
  "rovers united city fc afc cf athletic wanderers rangers town albion county hotspur villa club rfc harriers",
);
const RAIL = list("rail railway railways trains train transport transit buses bus ferries lines metro ports airports");
const POWER = list("water electric electricity power energy gas grid utilities");
const NAMED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["airline", AIR],
  ["carrier", new Set([...AIR, ...list("telecom mobile wireless")])],
  ["carmaker", CARS],
  ["automaker", CARS],
  ["bank", list("bank banco banque banca bancorp building")],
  ["lender", list("bank banco banque banca bancorp building")],
  ["insurer", list("insurance mutual assurance life")],
  ["force", FORCE],
  ["authority", list("council authority city county borough administration district board")],
  ["agency", BODY],
  ["regulator", WATCH],
  ["watchdog", WATCH],
  ["club", CLUB],
  ["team", CLUB],
  ["party", list("party democrats greens liberals socialists conservatives labour")],
  ["union", list("union unite unison workers federation brotherhood guild teachers nurses")],
  ["utility", POWER],
  ["supplier", POWER],
  ["operator", RAIL],
  ["university", list("university college polytechnic")],
  ["college", list("college university")],
  ["hospital", list("hospital infirmary clinic")],
  ["school", list("school academy primary grammar")],
  ["charity", list("trust foundation aid rescue relief fund hospice")],
  ["brewer", list("brewery brewing breweries")],
  ["drugmaker", list("pharma pharmaceuticals biotech therapeutics")],
  ["ministry", list("ministry")],
  ["department", list("department home foreign cabinet treasury")],
]);

/** What only those who trade are called. */
const TRADES = new Set(
  "company firm startup start-up retailer airline maker business manufacturer supplier developer carrier chain studio publisher operator producer insurer lender drugmaker automaker carmaker utility brokerage miner exporter importer builder".split(
    " ",
  ),
);

/** Words in the names of bodies of the state. */
const PUBLIC = list(
  "council ministry department agency authority commission court police parliament senate congress committee office bureau treasury government army navy force tribunal",
);

/** Alone they name no body: peoples (but for what is a party’s name, too), faiths, sides, months, days and feasts. */
const isNoBody = remember((word) => {
  const lower = word.toLowerCase();
  const one = lower.endsWith("s") ? lower.slice(0, -1) : lower;
  return NO_BODY.has(lower) || ((DEMONYMS.has(lower) || DEMONYMS.has(one)) && !PARTIES.has(one));
});
const NO_BODY = list(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan diwali eid passover hanukkah advent lent orthodox islamic sikh anglican methodist presbyterian shia sunni eastern northern southern arctic antarctic",
);
const PARTIES = list("republican democrat democratic conservative labour liberal");

const isPublicWord = remember((word) => PUBLIC.has(word.toLowerCase()));
const isFormOfFirm = remember((word) => legalForms.has(word) || firmWords.has(word));

/** The same with all others who do not trade, and nouns for them. */
const TRADES_NOT = new Set([
  ...PUBLIC,
  ...list(
    "union unions federation association alliance coalition workers charity foundation institute university college school campaign watch watchdog project observatory society party forum movement regulator fund monitor friends citizens residents",
  ),
]);

const isOfNoTrader = remember((word) => TRADES_NOT.has(word.toLowerCase()));
