import type { Cast } from "./cast";
import { DEMONYMS } from "./checkable/lexicon-names";
import { elderOf } from "./elder";
import { type Entity, namesMatch, newEntity } from "./entity";
import { organisationNouns } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import { isDemonym } from "./mentions";
import { isFirmTrade } from "./name-kinds";
import { genderOf, type NameRun, nameAt } from "./names";
import type { Token } from "./tokens";
import { isArticle, namesPeople } from "./word-classes";
import { anyOf } from "./word-lists";
import { textOf } from "./words-of";

/** The person these words name: "the local’s president, Curtis Obando", "Meghna Trivedi of Bluestem Securities". */
export function personIn(memory: Memory, first: number, last: number): Entity | null {
  const { tokens, cast } = memory;
  let found: NameRun | null = null;
  for (let i = first; i < last; i++) {
    const run = nameAt(tokens, i, last);
    if (!run) continue;
    i = run.last - 1;
    if (run.words.length === 0) continue;
    const article = standsBefore(tokens[run.first - 1]?.word) ? 1 : 0;
    const link = tokens[run.first - 1 - article];
    const hangs =
      run.first - article > first &&
      (link?.tag === "ADP" || /^(of|at|for|from|in|with|on|to|by)$/.test(link?.lower ?? ""));
    if (found && hangs) break;
    if (hangs || (run.last < last - 1 && /^['’]s?$/.test(tokens[run.last]?.text ?? ""))) continue;
    found = run;
  }
  if (!found) return null;
  const after = tokens[found.last];
  // "a Brightholm engineer", "Latchwise engineers": the name only places the noun after it.
  if (after && found.last < last && (after.tag === "NOUN" || namesPeople(after.word)) && !/^['’]/.test(after.text))
    return null;
  const age = after?.text === "," && tokens[found.last + 1]?.kind === "number" ? tokens[found.last + 1]!.text : null;
  const entity =
    elderOf(tokens, first, found.last - 1, cast.sharing(found.words.at(-1)!)) ??
    (age !== null ? ofAge(cast.sharing(found.words.at(-1)!), found.words, age) : null) ??
    cast.find(found.words, genderOf(found.titles, undefined), found.first);
  if (entity?.type !== "person") return null;
  if (found.words.length === 1) memory.contested = isShared(cast, found.words[0]!);
  return entity;
}

/** Two or more people are called so: which of them is meant is not sure. */
function isShared(cast: Cast, surname: string): boolean {
  let bearers = 0;
  for (const { type, words } of cast.sharing(surname))
    if (type === "person" && words.length > 1 && words[words.length - 1] === surname) bearers++;
  return bearers > 1;
}

const standsBefore = anyOf("the a an its his her their");

/** "said Whitfield, 29", of a mother and a son: whose age it is, or the one of whom none is told. */
function ofAge(bearers: readonly Entity[], words: readonly string[], age: string): Entity | null {
  const people = bearers.filter(
    (entity) => entity.type === "person" && entity.words.length > 1 && namesMatch(entity, words),
  );
  if (people.length < 2) return null;
  const fits = people.filter((entity) => entity.age === age);
  const left = fits.length > 0 ? fits : people.filter((entity) => entity.age === null);
  return left.length === 1 ? left[0]! : null;
}

/** "the shipping line, Dos Hermanos", "the vendor, Latchwise of Hull": a body the article knows ends the mention. */
function namesBody(tokens: readonly Token[], cast: Cast, at: number, last: number): boolean {
  const run = nameAt(tokens, at, last);
  if (run === null || (run.last !== last && tokens[run.last]!.lower !== "of")) return false;
  return cast.find(run.words, null, at)?.type === "organisation";
}

/** "the shop, Hartley’s of Melthorpe, says": the body named between commas behind words that end at `last`. */
export function bodyBeside({ tokens, cast }: Memory, last: number): Entity | null {
  if (tokens[last]?.text !== "," || !tokens[last + 1]?.capital || !organisationNouns.has(tokens[last - 1]!.lower))
    return null;
  const run = nameAt(tokens, last + 1, Math.min(tokens.length, last + 13));
  if (run === null || tokens[run.last]?.text !== ",") return null;
  const known = cast.find(run.words, null, run.first);
  return known?.type === "organisation" ? known : null;
}

/** The organisation these words name: "the WHO", "Norway’s Foreign Ministry", which is made if it is new. */
export function organisationIn({ tokens, cast }: Memory, first: number, last: number, sentence: number): Entity | null {
  let at = isArticle(tokens[first]!.word) ? first + 1 : first;
  if (at >= last) return null;
  // "the rights group Tindog": the noun says what it is, the name who.
  for (let k = at + 1; k < last; k++) {
    // "a report by the rights group Tindog": the report.
    if (tokens[k]!.tag === "ADP" && !tokens[k]!.capital) break;
    if (!tokens[k]!.capital) continue;
    // "the printer, EduPrint", "the rights group Tindog"
    const kind = tokens[k - 1]!.text === "," ? tokens[k - 2]! : tokens[k - 1]!;
    if (
      !kind.capital &&
      (organisationNouns.has(kind.lower) ||
        isFirmTrade(kind.lower) ||
        kind.lower === "brand" ||
        (kind !== tokens[k - 1] && namesBody(tokens, cast, k, last)))
    )
      at = k;
    // "U.S. outdoor brand Trailmark": where it is from comes first.
    if (at === k || !DEMONYMS.has(tokens[k]!.lower)) break;
  }
  const run = nameAt(tokens, at, last);
  if (!run) return null;
  const mark = tokens[run.last];
  if (mark && run.last + 1 < last && /^['’]s$/.test(mark.text)) {
    // "Norway’s Foreign Ministry"
    const inner = nameAt(tokens, run.last + 1, last);
    if (!inner || (!inner.organisation && inner.last < last)) return null;
    const name = textOf(tokens, at, inner.last);
    const known = cast.called(name);
    if (known) return known;
    const entity = newEntity("organisation", name, [name]);
    entity.seen.push({ sentence, token: first, subject: true });
    return cast.addNamed(entity);
  }
  if (run.words.length === 0) return null;
  if (
    mark &&
    run.last < last &&
    mark.kind === "word" &&
    !/^(who|which|in|on|of|for|at)$/.test(mark.lower) &&
    !(run.last === last - 1 && organisationNouns.has(mark.lower))
  )
    return null;
  if (tokens[first]!.lower === "the" && run.words.length === 1 && !run.organisation && isDemonym(tokens[at]!))
    return null;
  const known = cast.find(run.words, null, run.first);
  // "the UK government" is not the UK.
  if (known?.place && mark && run.last === last - 1 && organisationNouns.has(mark.lower)) return null;
  // "the Marquand campaign" is not Marquand.
  return known && mark && run.last < last && organisationNouns.has(mark.lower) && known.type === "person"
    ? null
    : known;
}
