import { hasOtherOffice, lastTurnOf } from "../descriptions";
import { countBefore, type Entity, lastBefore, type Place } from "../entity";
import { canBeCalled } from "../kinds-of-body";
import { fieldsOfNoun } from "../lexicon/en-fields";
import { isHuman, isPlural } from "../lexicon/en-speakers";
import type { Memory } from "../memory";
import { holdsOther, isDemonym, servesAll } from "../mentions";
import type { Token } from "../tokens";
import { anyOf } from "../word-lists";
import { fitOfAge } from "./age";
import { fieldsBeside, metBefore, tellsOfStem } from "./beside";
import { isAnother, isElsewhere, isOfOtherRank } from "./others";
import type { Role } from "./role";

/**
 * What can speak for somebody to be meant by a role, in the order they are
 * written. "Called" are those the article calls so, or by a word for the same.
 */
export const pieces = [
  /** Whom plain rules would take, see by-rule.ts; that they would take nobody who is known. */
  "ruled",
  "newRuled",
  /** Called by this very noun; by another for the same. */
  "exact",
  "like",
  /** Known by a noun of the same field of work, or of others only; told of in words of the field. */
  "field",
  "otherField",
  "topic",
  /** Not called: nothing, or something else, is known of them, where the noun belongs to a field. */
  "unknown",
  "hasNouns",
  /** The article tells of them in words of the noun’s stem; in words of the stem of one before the noun. */
  "stem",
  "modifier",
  /** Their age is the role’s, or another; it goes with "teenager", "older". */
  "age",
  "fitsAge",
  /** The role is a post that does not go with what they are known for; they are one of several of whom the role is another. */
  "rival",
  "otherOne",
  /** How often the sentences since they were met have doubled, of the called and of others; the same paragraph; subject of this sentence or the last. */
  "agoCalled",
  "ago",
  "paragraphCalled",
  "paragraph",
  "leadsCalled",
  "leads",
  /** Named last of all. */
  "latestCalled",
  "latest",
  /** Brought in by their full name in this sentence or the one before. */
  "fresh",
  /** Called, and spoke last; spoke in the sentence before, in this one, ever. */
  "spokeLastCalled",
  "spokeBefore",
  "spokeHere",
  "hasSpoken",
  /** Has no name; and spoke in the sentence before, where the noun fits anybody. */
  "nameless",
  "namelessBefore",
  /** Known to be the man or the woman that the noun says. */
  "agrees",
  /** Shown to be a person by more than a name. */
  "evident",
  /** How often the number of mentions has doubled. */
  "mentions",
  /** Called so, and named only later; and the role stands in the article’s first sentence. */
  "later",
  "laterThanLead",
  /** Somebody new; of whom it has told without a name ("her agent"); with a capital, as titles have; with a post; who comes with the place. */
  "new",
  "newMet",
  "newTitled",
  "newPost",
  "newAttends",
  /** Somebody new who is told apart ("the other"); words before the noun, up to two; behind it; a noun nobody has listed. */
  "newOther",
  "newModifiers",
  "newBehind",
  "newUnlisted",
] as const;
export type Piece = (typeof pieces)[number];

const at = Object.fromEntries(pieces.map((piece, index) => [piece, index])) as Record<Piece, number>;

/** Writes what speaks for somebody; false, and nothing of use written, for whoever cannot be meant. */
export function gather(
  memory: Memory,
  entity: Entity,
  role: Role,
  sentence: number,
  latest: Entity | null,
  into: Float64Array,
): boolean {
  if (!canBeMeant(entity, role)) return false;
  const exact = entity.nouns.has(role.noun);
  const called = exact || isLike(entity, role);
  if (entity.place && entity.evidence === 0 && !called) return false;
  const place = lastBefore(entity, latestToken(memory, role));
  if (!called && (place === undefined || sentence - place.sentence > REACH || !showsPerson(entity, place)))
    return false;
  const turn = lastTurnOf(memory, entity);
  const said = turn?.sentence ?? -1;
  const met = Math.max(place?.sentence ?? -1, said);
  into.fill(0);
  if (met < 0) {
    if (!exact || entity.type !== "person") return false;
    into[at.later] = 1;
    into[at.laterThanLead] = sentence === 0 ? 1 : 0;
    return true;
  }
  into[at.exact] = exact ? 1 : 0;
  into[at.like] = called && !exact ? 1 : 0;
  if (!called) gatherFields(memory, entity, role, into);
  into[at.modifier] = sharesModifier(memory, entity, role) ? 1 : 0;
  into[at.rival] = !called && (holdsOther(entity, role.noun) || (role.post && into[at.otherField] === 1)) ? 1 : 0;
  into[at.otherOne] = isAnother(entity, role) ? 1 : 0;
  if (role.age !== null && entity.age !== null) into[at.age] = entity.age === role.age ? 1 : -1;
  if (!called) into[at.fitsAge] = fitOfAge(memory, entity, role);
  into[called ? at.agoCalled : at.ago] = Math.log2(1 + sentence - met);
  const { sentences } = memory;
  const beside = sentences[met]?.paragraph === sentences[sentence]?.paragraph;
  into[called ? at.paragraphCalled : at.paragraph] = beside ? 1 : 0;
  const leads = place?.subject === true && place.sentence >= sentence - 1;
  into[called ? at.leadsCalled : at.leads] = leads ? 1 : 0;
  into[called ? at.latestCalled : at.latest] = entity === latest ? 1 : 0;
  const fresh = turn === undefined && place?.full && place.sentence >= sentence - 1 && place === entity.seen[0];
  into[at.fresh] = fresh ? 1 : 0;
  into[at.spokeLastCalled] = called && turn !== undefined && turn === memory.turns[0] ? 1 : 0;
  into[at.spokeBefore] = said === sentence - 1 ? 1 : 0;
  into[at.spokeHere] = said === sentence ? 1 : 0;
  into[at.hasSpoken] = turn === undefined ? 0 : 1;
  const nameless = entity.type === "anonymous";
  into[at.nameless] = nameless ? 1 : 0;
  into[at.namelessBefore] = nameless && !called && role.fields === 0n && said === sentence - 1 ? 1 : 0;
  into[at.agrees] = role.gender !== null && entity.gender === role.gender ? 1 : 0;
  into[at.evident] = entity.evidence > 0 ? 1 : 0;
  into[at.mentions] = Math.log2(1 + countBefore(entity, role.first));
  return true;
}

/** Sentences back that somebody is thought of who is not called so. */
const REACH = 40;

/** Writes what speaks for somebody of whom the article has not told; `known` where it calls anybody by the noun. */
export function gatherNew(memory: Memory, role: Role, known: boolean, into: Float64Array): void {
  const { tokens } = memory;
  const head = tokens[role.head]!;
  into.fill(0);
  into[at.new] = 1;
  into[at.newMet] = !known && metBefore(memory, role) ? 1 : 0;
  into[at.newTitled] = head.capital && !isDemonym(head) ? 1 : 0;
  into[at.newPost] = role.post ? 1 : 0;
  into[at.newAttends] = servesAll(head) ? 1 : 0;
  into[at.newOther] = role.modifiers.length > 0 && tellsApart(tokens[role.first + 1]!.word) ? 1 : 0;
  into[at.newModifiers] = Math.min(countNew(role), 2);
  into[at.newBehind] = role.last > role.head + 1 && !tellsOrigin(tokens, role.head + 1) ? 1 : 0;
  into[at.newUnlisted] = isHuman(role.noun) ? 0 : 1;
}

/** "the retired teacher", "the 40-year-old teacher from Leeds": what tells of somebody’s life is said of whom one knows. */
function countNew({ modifiers, capitals }: Role): number {
  // "Black Watch" is one thing more.
  let count = capitals.length > 1 ? 1 - capitals.length : 0;
  for (const word of modifiers) if (!TELLS_OF_LIFE.test(word)) count++;
  return count;
}

const TELLS_OF_LIFE = /^(?:former|retired|ex|old|young|elderly|veteran)$|-year-old$/;

/** "from Leeds" */
function tellsOrigin(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === "from" && tokens[at + 1]?.capital === true;
}

/** Who is named behind the token from which on this sentence reports is spoken of, and does not speak. */
export function latestToken({ spokenOf }: Memory, { first }: Role): number {
  return spokenOf >= 0 ? Math.min(spokenOf, first) : first;
}

function canBeMeant(entity: Entity, role: Role): boolean {
  const { type, words, nouns, gender } = entity;
  if (role.gender !== null && gender !== null && role.gender !== gender) return false;
  if (isElsewhere(entity, role) || hasOtherOffice(entity, role.modifiers)) return false;
  if (isOfOtherRank(entity, role)) return false;
  if (type === "person") return words.length > 0;
  // An unnamed spokesman is the body for which he speaks.
  if (type === "organisation") return /^spokes/.test(role.noun) && nouns.has(role.noun);
  if (type !== "anonymous") return false;
  for (const noun of nouns.keys()) if (isPlural(noun)) return false;
  return true;
}

/** Called by a noun for the same. */
export function isLike(entity: Entity, { like, noun }: Role): boolean {
  for (const word of like) if (entity.nouns.has(word) && canBeCalled(entity, noun)) return true;
  return false;
}

/** A name of which nothing more is known may be anything’s. */
function showsPerson({ type, evidence, words }: Entity, place: Place): boolean {
  return type !== "person" || evidence > 0 || (words.length > 1 && place.subject);
}

function gatherFields(memory: Memory, entity: Entity, role: Role, into: Float64Array): void {
  into[at.stem] = role.stem !== "" && tellsOfStem(memory, entity, role.stem) ? 1 : 0;
  if (role.fields === 0n) return;
  let fields = 0n;
  for (const noun of entity.nouns.keys()) fields |= fieldsOfNoun(noun);
  for (const word of entity.qualities) fields |= fieldsOfNoun(word);
  const same = (fields & role.fields) !== 0n;
  into[at.field] = same ? 1 : 0;
  into[at.otherField] = !same && fields !== 0n ? 1 : 0;
  into[at.topic] = !same && (fieldsBeside(memory, entity) & role.fields) !== 0n ? 1 : 0;
  into[entity.nouns.size > 0 ? at.hasNouns : at.unknown] = 1;
}

function sharesModifier(memory: Memory, entity: Entity, { modifiers, stems }: Role): boolean {
  for (let i = 0; i < modifiers.length; i++)
    if (entity.qualities.includes(modifiers[i]!) || (stems[i] !== "" && tellsOfStem(memory, entity, stems[i]!)))
      return true;
  return false;
}

/** "the second person", "the older man": one of several without a name. */
const tellsApart = anyOf("second third fourth other older elder younger taller shorter");
