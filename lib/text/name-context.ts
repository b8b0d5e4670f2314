import { PLACES } from "./checkable/lexicon-names";
import type { Entity } from "./entity";
import { cueForms } from "./lexicon/en-cues";
import { isHuman, organisationNouns } from "./lexicon/en-speakers";
import { genderOf, isCapital, type NameRun } from "./names";
import { labelsPerson } from "./peoples";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { isArticle, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { isCapitalised } from "./words-of";

const marksOwner = anyOf("' ’ 's ’s");
const goesOn = anyOf("and then");
const placesAt = anyOf("for at with from of in");
const determines = anyOf("the its his her their a an our");
const isShare = anyOf("shares stock stake");
const belongsToBody = anyOf("spokesman spokeswoman spokesperson spokespeople employee employees shares stock");
const opensApposition = anyOf("a an the his her its their one former now then until");
const leavesApposition = anyOf("who which said says that of at for in from and");

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "VERB" || token.tag === "AUX");
}

/** "Cabinet Secretary" is taken up as "the CS". */
export function initialsOf(words: readonly string[]): string | null {
  if (words.length < 2) return null;
  let initials = "";
  for (const word of words) if (isCapitalised(word)) initials += word.charAt(0);
  return initials.length >= 2 ? initials.toLowerCase() : null;
}

/** The acronym right behind a name: "(WHO)", ", or WHO,". */
export function acronymAfter(tokens: readonly Token[], run: NameRun): string | null {
  let at = run.last;
  // "Lakeland Holdings, Inc. (LHI)"
  if (tokens[at]?.text === "," && isLegalForm(tokens[at + 1]?.word)) at += 2;
  const mark = tokens[at]?.text;
  if (mark !== "(" && mark !== ",") return null;
  const or = mark === "," && tokens[at + 1]?.lower === "or" ? 1 : 0;
  const inside = tokens[at + 1 + or];
  return (mark === "(" || or === 1) &&
    (or === 1 ? /^[,.)]$/ : /^\)$/).test(tokens[at + 2 + or]?.text ?? "") &&
    inside &&
    ACRONYM.test(inside.text) &&
    TWO_CAPITALS.test(inside.text)
    ? inside.text
    : null;
}

const isLegalForm = anyOf("inc inc. ltd ltd. llc corp corp. co co. plc l.p. lp");
const ACRONYM = /^\p{Lu}[\p{L}.&-]+$/u;
const TWO_CAPITALS = /\p{Lu}{2}/u;

/** Whether a lone name is a person’s: an age or "who" behind it, or a known given name. */
export function hasPersonEvidence(tokens: readonly Token[], run: NameRun): boolean {
  const next = tokens[run.last];
  if (
    next?.text === "," &&
    ((tokens[run.last + 1]?.lower === "who" && !worksFor(tokens, run)) ||
      (tokens[run.last + 1]?.kind === "number" && tokens[run.last + 2]?.text === ","))
  )
    return true;
  return genderOf([], run.words[0]) !== null;
}

/** Whether a name leads its clause, as subjects do. */
export function leads(tokens: readonly Token[], run: NameRun, sentence: Sentence): boolean {
  const before = run.first > 0 ? tokens[run.first - 1] : undefined;
  const after = tokens[run.last];
  if (marksOwner(after?.word) && !after!.spaced) return false;
  if (before?.text === "," && namesPerson(tokens[run.first - 2]?.word) && run.first - sentence.first < 8) return true;
  if (run.first === sentence.first || (run.first === sentence.first + 1 && before?.tag === "DET")) return true;
  if (!before || before.lower === "but" || (goesOn(before.word) && tokens[run.first - 2]?.text === ",")) return true;
  // "said Saltire Crossings had …": what is reported about is no one's topic.
  if (before.tag === "ADP" || before.tag === "VERB") return false;
  return isVerb(after) || before.kind === "quote";
}

/** "a leasing agent for Zorion, who", "24, of Winkler, who": what follows tells of the agent. */
function worksFor(tokens: readonly Token[], run: NameRun): boolean {
  if (!placesAt(tokens[run.first - 1]?.word) || run.words.length > 1) return false;
  const before = tokens[run.first - 2];
  // "Ann Orr, 24, of Winkler, who", "Ann Orr of Winkler, who"
  return namesPeople(before?.word) || before?.text === "," || before?.capital === true;
}

/** "a group formed in May", "the charity": what stands behind the name tells that it is no person. */
function isBody(tokens: readonly Token[], at: number): boolean {
  if (!isArticle(tokens[at]?.word)) return false;
  for (let k = at + 1; k < Math.min(tokens.length, at + 5); k++) {
    const { lower, tag, kind } = tokens[k]!;
    if (kind !== "word") {
      // "the library workers' union"
      if (/^['’]$/.test(tokens[k]!.text)) continue;
      return false;
    }
    if (
      tag === "NOUN" &&
      tokens[k + 1]?.tag !== "NOUN" &&
      !tokens[k + 1]?.capital &&
      tokens[k + 1]?.text !== "’" &&
      tokens[k + 1]?.text !== "'"
    )
      return (
        ((organisationNouns.has(lower) && !isHuman(lower)) || isHouse(tokens, k)) &&
        !/^['’]s?$/.test(tokens[k + 1]?.text ?? "")
      );
  }
  return false;
}

/** "the auction house" */
function isHouse(tokens: readonly Token[], k: number): boolean {
  return tokens[k]!.lower === "house" && /^(?:auction|publishing|fashion|opera|trading)$/.test(tokens[k - 1]!.lower);
}

/** "Security, the city replied, was": a report, and nothing said about the name. */
function isComment(tokens: readonly Token[], from: number): boolean {
  for (let k = from + 1; k < Math.min(tokens.length, from + 7) && tokens[k]!.kind === "word"; k++)
    if (tokens[k]!.tag === "VERB")
      return /p/.test(cueForms.get(tokens[k]!.lower)?.frames ?? "") && tokens[k + 1]?.text === ",";
  return false;
}

/** What stands before the name of a body and hardly before a person's. */
const isKindOfBody = anyOf(
  "brand label outfit charity group party company firm union startup start-up think-tank thinktank newspaper magazine agency broadcaster retailer airline developer contractor watchdog nonprofit ngo supplier lender chain developers operator manufacturer studio publisher fund bank insurer utility brokerage consultancy cooperative co-op automaker carmaker drugmaker federation foundation nonprofits",
);

/** "the group, Clean Capitol,": the noun for a body right before a name set off by commas; null where none stands. */
export function bodyBefore(tokens: readonly Token[], run: NameRun): string | null {
  if (run.titles.length > 0) return null;
  const beside = run.first > 0 ? tokens[run.first - 1] : undefined;
  // "the charity Medics Without Harbours", "rights group Witness Now"
  if (beside && !beside.capital && isKindOfBody(beside.word) && tokens[run.first - 2]?.tag !== "ADP")
    return beside.lower;
  if (beside?.text !== ",") return null;
  const after = tokens[run.last];
  if (after !== undefined && after.text !== "," && after.text !== "." && after.text !== "(") return null;
  const noun = tokens[run.first - 2];
  if (!noun || noun.capital || !organisationNouns.has(noun.lower) || isHuman(noun.lower)) return null;
  for (let k = run.first - 3; k > run.first - 8 && tokens[k]?.kind === "word"; k--)
    if (determines(tokens[k]!.word)) return tokens[k - 1]?.tag === "ADP" ? null : noun.lower;
  return null;
}

/** "Shares in Siam Golden Mills", "a Prairie Health spokesperson": what has shares or a press office is a body. */
export function servesAsBody(tokens: readonly Token[], run: NameRun): boolean {
  if (run.titles.length > 0) return false;
  const before = run.first > 1 ? tokens[run.first - 1]!.lower : "";
  const after = tokens[run.last];
  const has = run.words.length > 1 && belongsToBody(after?.word);
  const ofBody = (before === "in" || before === "of") && isShare(tokens[run.first - 2]!.word) && endsThere(after);
  return (has || ofBody) && genderOf([], run.words[0]) === null;
}

/** "Shares in German maker Orlac": the word only places what follows. */
function endsThere(after: Token | undefined): boolean {
  if (after?.kind !== "word") return true;
  const { tag } = after;
  return tag === "VERB" || tag === "AUX" || tag === "ADP" || tag === "CCONJ" || tag === "SCONJ";
}

/** "In a letter to Ann Orr, the minister agreed": what opens the sentence ends with the name, and the next words are the subject. */
function opensClause(tokens: readonly Token[], name: number, at: number, floor: number): boolean {
  if (tokens[at]?.lower !== "the" || name === floor) return false;
  const { tag } = tokens[floor]!;
  if (tag !== "ADP" && tag !== "VERB" && tag !== "SCONJ") return false;
  for (let k = floor; k < name; k++)
    if (tokens[k]!.text === "," && (k !== name - 1 || !namesPerson(tokens[k - 1]!.word))) return false;
  let k = at + 1;
  while (k < at + 6 && isNominal(tokens[k])) k++;
  return k > at + 1 && isVerb(tokens[k]) && !tokens[k]!.lower.endsWith("ing") && tokens[k + 1]?.lower !== "by";
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "NOUN" || token.tag === "ADJ" || token.tag === "PROPN");
}

/**
 * Age and apposition behind a name: "Leon Pruitt, a paving contractor who",
 * "Kelly Stobart, 34,". The sentence begins at `floor`.
 */
export function readApposition(tokens: readonly Token[], entity: Entity, run: NameRun, floor: number): void {
  let right = run.last;
  if (tokens[right]?.text === "(") {
    while (right < tokens.length && tokens[right]!.text !== ")" && right < run.last + 8) right++;
    right++;
  }
  if (tokens[right]?.text !== ",") return;
  right++;
  if (opensClause(tokens, run.first, right, floor)) return;
  if (
    tokens[right]?.kind === "number" &&
    /^[,.]$/.test(tokens[right + 1]?.text ?? "") &&
    /^\d{1,3}$/.test(tokens[right]!.text)
  ) {
    entity.evidence += 3;
    entity.age ??= tokens[right]!.text;
    if (!run.organisation) entity.type = "person";
    // "said Tom Hill, 40. The striker": another sentence.
    if (tokens[right + 1]!.text === ".") return;
    right += 2;
  }
  // "a nurse in the north of Scotland, who": the nurse.
  if (tokens[right]?.lower === "who" && !worksFor(tokens, run) && !PLACES.has(entity.name)) {
    entity.evidence += 2;
    if (!run.organisation) entity.type = "person";
  }
  if (tokens[right]?.lower === "which" && run.titles.length === 0) entity.type = "organisation";
  const unknown = entity.evidence === 0 && genderOf([], entity.words[0]) === null;
  if (run.titles.length === 0 && unknown && isBody(tokens, right) && !isComment(tokens, right))
    entity.type = "organisation";
  const opening = tokens[right];
  if (opening === undefined || (!opensApposition(opening.word) && opening.tag !== "NOUN" && opening.tag !== "ADJ"))
    return;
  if (isComment(tokens, right)) return;
  const words: string[] = [];
  const capitals: string[] = [];
  for (let k = right; k < Math.min(tokens.length, right + 14); k++) {
    const token = tokens[k]!;
    if (token.kind === "mark" && token.text !== "-") break;
    if (words.length > 0 && leavesApposition(token.word)) break;
    if (isCapital(token)) capitals.push(token.text);
    // "the dead man’s widow": whose widow she is.
    if (marksOwner(tokens[k + 1]?.word)) continue;
    if (token.tag === "NOUN" || token.tag === "ADJ" || token.tag === "PROPN") entity.qualities.push(token.lower);
    if (token.tag === "NOUN" || namesPerson(token.word) || labelsPerson(token.word)) {
      if (namesPerson(token.word) || (labelsPerson(token.word) && !tokens[k + 1]?.capital)) {
        if (token.lower === "chief" && entity.type === "person") noteInitials(entity, tokens, k);
        entity.nouns.set(token.lower, capitals.slice());
        entity.evidence++;
        words.push(token.text);
      } else if (organisationNouns.has(token.lower) && entity.type === "organisation")
        entity.nouns.set(token.lower, capitals.slice());
    }
  }
  entity.gender ??= genderOf(words, undefined);
}

/** "chief financial officer" is taken up as "the CFO". */
function noteInitials(entity: Entity, tokens: readonly Token[], chief: number): void {
  const [field, post] = [tokens[chief + 1], tokens[chief + 2]];
  if (field?.lower === "executive") entity.nouns.set("ceo", []);
  else if (post?.lower === "officer") entity.nouns.set(`c${field!.lower.charAt(0)}o`, []);
}
