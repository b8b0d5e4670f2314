import { PLACES } from "./checkable/lexicon-names";
import type { Entity } from "./entity";
import { organisationNouns } from "./lexicon/en-speakers";
import { isDemonym } from "./mentions";
import { isCapital, nameAt } from "./names";
import { findEntry, tagNames } from "./tagging/lexicon";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";
import { textOf } from "./words-of";

/** What the article says a named person is, and for whom: as it states it, nothing inferred. */
export type Identity = { title: string | null; affiliation: string | null };

const NONE: Identity = { title: null, affiliation: null };

/**
 * Reads title and affiliation around the first places a person is named:
 * "CIA Director William Burns", "Norway’s special envoy, Torbjørn Aas-Lindgren",
 * "Meghna Trivedi of Bluestem Securities", "Leon Pruitt, a paving contractor",
 * "Ola Dahl, who heads the Cod Council". An office says more than "Dr" does.
 */
export function identityOf(tokens: readonly Token[], entity: Entity): Identity {
  if (entity.type !== "person") return NONE;
  let { title, affiliation } = NONE;
  let courtesy: string | null = null;
  for (const place of entity.seen.slice(0, 3)) {
    const run = nameAt(tokens, place.token, Math.min(tokens.length, place.token + 14));
    if (!run || run.words.length === 0) continue;
    for (const part of [beforeName(tokens, run.first, run.nameFirst), afterName(tokens, run.last)]) {
      if (part.title && isCourtesy(part.title)) courtesy ??= part.title;
      else title ??= part.title;
      affiliation ??= part.affiliation;
    }
    if (title && affiliation) break;
  }
  return { title: title ?? courtesy, affiliation };
}

function isCourtesy(title: string): boolean {
  return /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|mme|m|rev|the rev)\.?$/i.test(title);
}

/** A member of a parliament is what letters behind the name say, too. */
const isMember = askWord(({ text }) => /^(?:MP|MEP|MSP|TD|MLA)$/.test(text));
const namesPost = askWord((word) => namesPerson(word) || isMember(word));
/** Before "Secretary" and "Minister" an office's field, no body; before any title a rank. */
const isRankOrField = anyOf(
  "deputy chief vice prime foreign former acting managing executive assistant senior first attorney u.s. defence defense home health transport justice education interior finance environment energy agriculture culture trade housing climate business science immigration security state chancellor permanent shadow cabinet general detective police associate lead principal",
);

/** Titles in capitals before the name, and a role in lower case before those. */
function beforeName(tokens: readonly Token[], first: number, nameFirst: number): Identity {
  const role = roleStart(tokens, first, nameFirst);
  const words = tokens.slice(role.from, role.to);
  let head = words.findIndex((token) => namesPost(token.word));
  if (head < 0) {
    return {
      title: nameFirst > first ? textOf(tokens, first, nameFirst) : null,
      affiliation: bodyInFront(tokens, first, nameFirst) ?? ownerBefore(tokens, first, nameFirst),
    };
  }
  // "chief executive", "prime minister": the noun goes on.
  while (words[head + 1] && namesPost(words[head + 1]!.word)) head++;
  const owner = words.findLastIndex((token, i) => i < head && /^['’]s?$/.test(token.text));
  let affiliation = bodyInFront(tokens, first, nameFirst);
  if (owner > 0) affiliation = ownerNamed(textOf(tokens, role.from, role.from + owner));
  else if (/^(?:of|for)$/.test(words[head + 1]?.lower ?? ""))
    affiliation = bodyBehind(tokens, role.from + head + 1, role.to) ?? affiliation;
  let from = role.from + (owner > 0 ? owner + 1 : words[0]?.tag === "DET" ? 1 : 0);
  while (from < role.from + head && /^(?:last|night|week|month|then|now|yesterday|today)$/.test(tokens[from]!.lower))
    from++;
  affiliation ??= bodyInFront(tokens, from, role.from + head + 1);
  return { title: textOf(tokens, from, nameFirst > first ? nameFirst : role.from + head + 1), affiliation };
}

/** Whose role it is; "Ms. Quispe’s father" serves nobody. */
function ownerNamed(text: string): string | null {
  return /^(?:mr|mrs|ms|dr|miss)\b/i.test(text) ? null : text.replace(/^(?:the|its|his|her|their)\s/i, "");
}

/** The words before the name that can be a role: "the bank’s chief economist," and "chief economist". */
function roleStart(tokens: readonly Token[], first: number, nameFirst: number): { from: number; to: number } {
  const comma = tokens[first - 1]?.text === "," && nameFirst === first;
  const to = comma ? first - 1 : first;
  let from = to;
  while (from > 0 && to - from < 8) {
    const token = tokens[from - 1]!;
    if (token.kind !== "word" && !/^['’]$/.test(token.text)) break;
    if (token.tag === "ADP" ? !comma || !/^(?:of|for|to)$/.test(token.lower) : !ROLE_TAGS.test(token.tag)) break;
    from--;
    if (token.tag === "DET") break;
  }
  return { from, to };
}

const ROLE_TAGS = /^(?:NOUN|ADJ|PROPN|PART|DET)$/;

/** "Latchwise CEO", "CIA Director": the capitals before the title are whose title it is. */
function bodyInFront(tokens: readonly Token[], first: number, end: number): string | null {
  let to = first;
  while (to < end - 1 && isCapital(tokens[to]!) && !namesPost(tokens[to]!.word) && !isRankOrField(tokens[to]!.word))
    to++;
  if (to === first || to >= end || isDemonym(tokens[first]!)) return null;
  // "Fruit seller Ann Lee": a capital that only the sentence gives.
  if (tokens[first - 1]?.kind !== "word" && to === first + 1 && isPlainWord(tokens[first]!.word)) return null;
  return textOf(tokens, first, to);
}

/** In lower case, a noun or an adjective of the language. */
const isPlainWord = askWord(({ text, lower }) => {
  if (/\p{Lu}.*\p{Lu}/u.test(text)) return false;
  const tag = tagNames[findEntry(lower)?.[0]?.tag ?? -1];
  return tag !== undefined && tag !== "PROPN";
});

/** "Mexico’s President Ada Koch", "Labour’s Jo Stark". */
function ownerBefore(tokens: readonly Token[], first: number, nameFirst: number): string | null {
  const owner = tokens[first - 2];
  if (!/^['’]s$/.test(tokens[first - 1]?.text ?? "") || !owner?.capital) return null;
  return nameFirst > first || !PLACES.has(owner.text) ? owner.text : null;
}

/** "of X" right behind the name, ", of X,", an apposition, or a relative clause that says for whom. */
function afterName(tokens: readonly Token[], last: number): Identity {
  const at = tokens[last]?.text === "," ? last + 1 : last;
  if (/^(?:of|from|at|with)$/.test(tokens[at]?.lower ?? ""))
    return { title: null, affiliation: bodyBehind(tokens, at, at + 1) };
  if (at === last) return NONE;
  let from = at;
  if (tokens[from]?.kind === "number" && tokens[from + 1]?.text === ",") from += 2;
  if (tokens[from]?.lower === "who") return { title: null, affiliation: bodyServed(tokens, from + 1) };
  if (/^(?:a|an|the|its|his|her|then)$/.test(tokens[from]?.lower ?? "")) from++;
  let owner: string | null = null;
  for (let k = from; k < from + 4 && tokens[k]?.capital; k++) {
    if (!/^['’]s$/.test(tokens[k + 1]?.text ?? "")) continue;
    owner = textOf(tokens, from, k + 1);
    from = k + 2;
    break;
  }
  const head = headOfApposition(tokens, from);
  if (head < 0) return NONE;
  // A member for Hull West speaks for no body of that name.
  const behind = isMember(tokens[head]!.word) ? null : bodyBehind(tokens, head + 1, head + 9);
  const affiliation = owner ?? behind ?? bodyInFront(tokens, from, head + 1);
  // "until last year the chief scientist"
  for (let k = head - 1; k > from; k--) if (tokens[k]!.tag === "DET") from = k + 1;
  return { title: textOf(tokens, from, titleEnd(tokens, head)), affiliation };
}

function headOfApposition(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let to = from; to < tokens.length && to - from < 10; to++) {
    const token = tokens[to]!;
    if (token.kind !== "word" && token.kind !== "number") break;
    if (/^(?:who|which|whose|that|said|says|told|and|in|at|of|for|from|with)$/.test(token.lower)) break;
    if (/^(?:VERB|AUX)$/.test(token.tag) && !namesPost(token.word) && !/(?:ed|en)$/.test(token.lower)) break;
    if (namesPost(token.word) || (token.lower === "head" && tokens[to + 1]?.lower === "of")) head = to;
  }
  return head;
}

/** "head of safety", "professor of hydrology": a field in lower case belongs to the title. */
function titleEnd(tokens: readonly Token[], head: number): number {
  if (tokens[head + 1]?.lower !== "of") return head + 1;
  let to = head + 2;
  while (
    to < head + 5 &&
    tokens[to]?.tag === "NOUN" &&
    !tokens[to]!.capital &&
    !organisationNouns.has(tokens[to]!.lower)
  )
    to++;
  return to > head + 2 ? to : head + 1;
}

/** "of the charity Shelter North", "at the University of Tarn", "of Tarn police": the body behind a preposition. */
function bodyBehind(tokens: readonly Token[], from: number, until: number): string | null {
  for (let k = from; k < until && tokens[k]?.kind === "word"; k++) {
    if (!/^(?:of|at|for|from|with)$/.test(tokens[k]!.lower)) continue;
    const at = /^(?:the|a|an)$/.test(tokens[k + 1]?.lower ?? "") ? k + 2 : k + 1;
    const noun = tokens[at];
    if (!noun) return null;
    if (!noun.capital && organisationNouns.has(noun.lower)) return bodyNamed(tokens, at + 1) ?? noun.text;
    const name = bodyNamed(tokens, at);
    // "a baker from Hull": where someone is from.
    if (name) return tokens[k]!.lower === "from" && !endsAsBody(tokens, at) ? null : name;
  }
  return null;
}

/** "who heads the Cod Council", "who works for Tarn Water". */
function bodyServed(tokens: readonly Token[], from: number): string | null {
  const verb = /^(?:heads?|leads?|led|headed|runs?|ran|chairs?|chaired|owns?|owned|founded)$/;
  if (verb.test(tokens[from]?.lower ?? ""))
    return bodyNamed(tokens, /^(?:the|a)$/.test(tokens[from + 1]?.lower ?? "") ? from + 2 : from + 1);
  return /^(?:works?|worked|speaks?)$/.test(tokens[from]?.lower ?? "") ? bodyBehind(tokens, from + 1, from + 2) : null;
}

/** The name that stands here, with "police" or "council" behind it and the mark of "St Mary’s". */
function bodyNamed(tokens: readonly Token[], at: number): string | null {
  if (tokens[at] === undefined) return null;
  const run = nameAt(tokens, at, Math.min(tokens.length, at + 12));
  if (!run || (run.titles.length > 0 && !run.organisation)) return null;
  let to = run.last;
  while (to < run.last + 3 && tokens[to]?.tag === "NOUN" && !namesPerson(tokens[to]!.word)) to++;
  if (to > run.last && tokens[to - 1]!.lower !== "police" && !organisationNouns.has(tokens[to - 1]!.lower))
    to = run.last;
  // "Friends of the Fjord"
  const of = tokens[to]?.lower !== "of" ? to : tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
  if (of > to && tokens[of]?.capital) to = nameAt(tokens, of, Math.min(tokens.length, of + 8))?.last ?? to;
  if (/^['’]s$/.test(tokens[to]?.text ?? "") && tokens[to + 1]?.kind !== "word") to++;
  return textOf(tokens, run.first, to);
}

function endsAsBody(tokens: readonly Token[], at: number): boolean {
  const run = nameAt(tokens, at, Math.min(tokens.length, at + 12));
  return (
    run !== null &&
    (run.organisation ||
      run.words.includes("of") ||
      tokens[run.last]?.lower === "of" ||
      organisationNouns.has(tokens[run.last]?.lower ?? ""))
  );
}
