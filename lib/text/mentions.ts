import type { Entity } from "./entity";
import {
  anonymousNouns,
  documentNouns,
  groupNouns,
  isHuman,
  isPlural,
  organisationNouns,
  singular,
} from "./lexicon/en-speakers";
import type { SpeakerType } from "./model";
import { type Gender, isCapital, isShortForMany } from "./names";
import { remember } from "./remember";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/** The noun a phrase is about: before its first preposition, relative pronoun or comma. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  let head = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (head >= 0 && (token.kind === "mark" || token.tag === "ADP" || endsDescription(token.word))) break;
    if (
      token.tag === "VERB" &&
      // "the former Black Watch man"
      !token.capital &&
      !namesPerson(token.word) &&
      head >= 0 &&
      tokens[head]!.tag !== "NUM" &&
      tokens[head]!.kind !== "number"
    )
      break;
    if (token.kind !== "word" && token.kind !== "number") continue;
    if (
      token.tag === "NOUN" ||
      token.tag === "PROPN" ||
      token.tag === "NUM" ||
      namesPerson(token.word) ||
      documentNouns.has(token.lower) ||
      // "according to people familiar with it", read as a verb
      (head < 0 && anonymousNouns.has(token.lower)) ||
      (token.kind === "word" &&
        token.tag === "ADJ" &&
        !token.capital &&
        i === last - 1 &&
        organisationNouns.has(token.lower)) ||
      (head < 0 && i === last - 1)
    )
      head = i;
  }
  return head >= 0 ? head : last - 1;
}

const endsDescription = anyOf("of for at in from with on to by who which that familiar close");

/** What kind of speaker a description is of. */
export function typeOf(tokens: readonly Token[], first: number, last: number, head: number): SpeakerType {
  const noun = tokens[head]?.lower ?? "";
  const opening = tokens[first]!.lower;
  const one = singular(noun);
  const named = tokens[head]?.word;
  if (isOnePerson(named)) return "person";
  if (noun === "they") return "group";
  if (speaksForOthers(named)) return "organisation";
  if (represents(named) && (tokens[head + 1]?.lower === "for" || /^['’]s?$/.test(tokens[head - 1]?.text ?? "")))
    return "organisation";
  if (documentNouns.has(noun) || documentNouns.has(one) || WRITTEN.has(noun)) return "document";
  const several = countsSeveral(tokens[first]!.word) || (tokens[first]!.kind === "number" && isPlural(noun));
  const single = /^(one|a|an|another)$/.test(opening);
  if (countsPart(tokens[first]!.word) && /^of\b/.test(tokens[first + 1]?.lower ?? "")) return "anonymous";
  const informed = /^(?:with|familiar|briefed|close)$/.test(tokens[head + 1]?.lower ?? "") && head + 1 < last;
  if (anonymousNouns.has(noun) && !(noun === "people" && !several && !informed)) return "anonymous";
  if (noun === "police" || isGuard(tokens, head)) return "organisation";
  // "a former operator": a firm is seldom former, and one that is said to be one of several is a person.
  if (
    isHuman(noun) &&
    tokens.slice(first, head).some(({ lower }) => /^(?:former|retired|unnamed|unidentified)$/.test(lower))
  )
    return "anonymous";
  if (isPlural(noun) || groupNouns.has(noun) || isShortForMany(tokens[head]?.text ?? "")) {
    if (organisationNouns.has(noun) && !groupNouns.has(noun)) return "organisation";
    return several ? "anonymous" : "group";
  }
  // "the Tenancy Ombudsman": an office that answers like a body
  if (/^(?:ombudsman|commissioner)$/.test(noun) && tokens[head]!.capital && head > first && tokens[head - 1]!.capital)
    return "organisation";
  // "No 10"
  if (last - first === 2 && tokens[head]!.kind === "number" && /^n(?:o|umber)\.?$/.test(opening)) return "organisation";
  if (isHuman(noun) && !(organisationNouns.has(noun) && !single)) return "anonymous";
  if (organisationNouns.has(noun)) return "organisation";
  if (/^(one|another|third|first|second|other)$/.test(noun)) return "anonymous";
  if (isCapital(tokens[head] ?? tokens[first]!)) return "organisation";
  return last - first === 1 ? "group" : "anonymous";
}

const isOnePerson = anyOf("he she him her his hers");
const speaksForOthers = anyOf("spokesman spokeswoman spokesperson spokesmen spokespeople");
const represents = anyOf("rep representative");
const countsSeveral = anyOf("two three four five six seven eight nine ten");
const countsPart = anyOf("one two three some");

/** What is a document where it speaks, and often is something else. */
const WRITTEN = new Set(
  "programme verbale minute answer reply response follow-up accounts conditions deck computer screen app guide opinion plan plans list lists picture pictures photo photos photograph photographs image images code budget test tests scan scans reading readings form forms journal evidence interview agenda recommendation recommendations conclusion conclusions evaluation licence license permit permits diary logbook calendar display tally profile protocol pact accord prices price archive archives surtitle surtitles subtitle subtitles".split(
    " ",
  ),
);

/** "the dean", "the ministry’s director": a post of somebody’s, and no other word for whoever was named last. */
export function holdsPost(tokens: readonly Token[], first: number, head: number): boolean {
  if (tokens.slice(first, head).some(({ text }) => /^['’]s?$/.test(text))) return true;
  const noun = tokens[head]!.lower;
  if (head === first + 1) return POSTS.has(noun);
  // "the match referee", "the prime minister"
  return (
    /^prime$/.test(tokens[head - 1]!.lower) ||
    (tokens[head - 1]!.tag === "NOUN" && POSTS.has(noun) && !OFFICES.has(noun))
  );
}

/** "the referee", "the barman": who comes with the place, and is nobody of whom an article tells. */
export function servesAll(token: Token): boolean {
  return ATTENDANTS.has(token.lower);
}

const ATTENDANTS = new Set(
  "referee umpire usher moderator interviewer barman barmaid bartender waiter waitress doorman cashier receptionist".split(
    " ",
  ),
);

/** Posts that a word before them names in full: "the transport secretary" is whoever was called so. */
const OFFICES = new Set(["secretary", "chancellor", "mayor", "governor", "premier", "president", "editor", "reporter"]);

/** "Captain Bo Hill … the coach": who is known by one of these posts is not called by another. */
export function holdsOther({ nouns }: Entity, noun: string): boolean {
  for (const posts of RIVALS) {
    if (!posts.has(noun)) continue;
    for (const called of nouns.keys()) if (called !== noun && posts.has(called)) return true;
  }
  return false;
}

/** Posts of which nobody holds two. */
const RIVALS: readonly ReadonlySet<string>[] = [
  new Set(["coach", "captain", "referee"]),
  new Set(["goalkeeper", "defender", "midfielder", "winger", "striker", "manager"]),
  new Set(["judge", "prosecutor", "attorney", "lawyer", "detective", "inspector", "defendant", "witness"]),
  new Set(["mayor", "governor", "minister", "senator", "president", "ambassador"]),
  new Set(["doctor", "nurse", "patient", "midwife"]),
  new Set(["teacher", "headteacher", "principal", "pupil"]),
];

/** "the six-footer said": of a noun nobody has listed that speaks, a person is likeliest. */
export function mustBeSomebody(tokens: readonly Token[], first: number, last: number, head: number): boolean {
  const { lower, capital, tag } = tokens[head]!;
  if (head !== last - 1 || last - first > 4 || capital || tag !== "NOUN") return false;
  return (
    !documentNouns.has(lower) && !organisationNouns.has(lower) && !groupNouns.has(lower) && !anonymousNouns.has(lower)
  );
}

/** "The witness, identified only as CW-1, said": who is described anew is nobody known. */
export function isIntroduced(tokens: readonly Token[], last: number): boolean {
  return (
    tokens[last]?.text === "," &&
    /^(?:identified|reached|speaking|known|named|quoted)$/.test(tokens[last + 1]?.lower ?? "")
  );
}

const POSTS = new Set(
  "taoiseach tánaiste attorney dean superintendent publican speaker barman barmaid bartender waiter waitress ombudsman referee umpire arbiter clerk president pope king queen coroner owner driver pilot doorman doctor nurse landlord landlady owner neighbour neighbor host hostess vicar bishop priest rabbi imam usher bailiff registrar treasurer auditor cashier shopkeeper receptionist manager secretary moderator interviewer reporter governor mayor premier chancellor sheriff guard caretaker cook chef editor translator interpreter photographer".split(
    " ",
  ),
);

/** "the coast guard" is a body, "a guard" a person. */
export function isGuard(tokens: readonly Token[], head: number): boolean {
  return (
    tokens[head]?.lower === "guard" &&
    /^(?:coast|national|civil|home|revolutionary)$/.test(tokens[head - 1]?.lower ?? "")
  );
}

/** "the Portuguese", "the Texan": where someone is from, not what they are called. */
export function isDemonym(token: Token): boolean {
  return isCapital(token) && /(?:ese|ian|ean|ish|an|ch|lander)$/.test(token.lower) && !isPaperOrSee(token.word);
}

/** "the Vatican", "the Guardian": end like a people, and are none. */
const isPaperOrSee = anyOf("vatican guardian dispatch church parish branch bench ranch");

const isSomebody = remember(
  (noun) => isHuman(singular(noun)) || anonymousNouns.has(noun) || /^(?:one|another|head|half)$/.test(noun),
);

/** Whether he or she can mean this entity. */
export function canBe(entity: Entity, gender: Gender): boolean {
  if (entity.gender !== null && entity.gender !== gender) return false;
  if (entity.place && entity.evidence === 0) return false;
  if (entity.type === "person") return entity.words.length > 0 && (entity.gender === gender || entity.evidence > 0);
  if (entity.type === "anonymous") {
    for (const noun of entity.nouns.keys()) if (isSomebody(noun)) return true;
    return entity.nouns.size === 0;
  }
  if (entity.type !== "organisation" || (entity.words.length > 0 && !entity.name.includes("spokes"))) return false;
  for (const noun of entity.nouns.keys()) if (/^spokes/.test(noun)) return true;
  return false;
}
