import type { Entity } from "./entity";
import { organisationNouns } from "./lexicon/en-speakers";
import { isCapital, nameAt } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { textOf } from "./words-of";

/** What the article says a named person is, and for whom: as it states it, nothing inferred. */
export type Identity = { title: string | null; affiliation: string | null };

const NONE: Identity = { title: null, affiliation: null };

/**
 * Reads title and affiliation around the first places a person is named:
 * "CIA Director William Burns", "Norway’s special envoy, Torbjørn Aas-Lindgren",
 * "Meghna Trivedi of Bluestem Securities", "Leon Pruitt, a paving contractor".
 */
export function identityOf(tokens: readonly Token[], entity: Entity): Identity {
  if (entity.type !== "person") return NONE;
  let { title, affiliation } = NONE;
  for (const place of entity.seen.slice(0, 3)) {
    const run = nameAt(tokens, place.token, Math.min(tokens.length, place.token + 14));
    if (!run || run.words.length === 0) continue;
    const found = [beforeName(tokens, run.first, run.nameFirst), afterName(tokens, run.last)];
    for (const part of found) {
      title ??= part.title;
      affiliation ??= part.affiliation;
    }
    if (title && affiliation) break;
  }
  return { title, affiliation };
}

/** Titles in capitals before the name, and a role in lower case before those. */
function beforeName(tokens: readonly Token[], first: number, nameFirst: number): Identity {
  let from = nameFirst;
  let affiliation: string | null = null;
  if (nameFirst > first) {
    from = first;
    // "Latchwise CEO", "CIA Director": the capitals before the title are whose title it is.
    const firm = tokens
      .slice(first, nameFirst - 1)
      .filter(
        (token) =>
          !namesPerson(token.word) &&
          !/^(deputy|chief|vice|prime|foreign|former|acting|managing|executive|assistant|senior|first|attorney|u\.s\.)$/.test(
            token.lower,
          ),
      );
    if (firm.length > 0 && firm[0]!.start === tokens[first]!.start)
      affiliation = firm.map((token) => token.text).join(" ");
  }
  // "Mexico’s President", "Norway’s Prime Minister".
  if (nameFirst > first && /^['’]s$/.test(tokens[first - 1]?.text ?? "") && tokens[first - 2]?.capital)
    affiliation ??= tokens[first - 2]!.text;
  let role = from;
  const comma = tokens[from - 1]?.text === "," && nameFirst === first;
  if (comma) role--;
  let start = role;
  while (start > 0 && role - start < 8) {
    const token = tokens[start - 1]!;
    if (token.kind !== "word" && !/^['’]$/.test(token.text)) break;
    if (
      !/^(NOUN|ADJ|PROPN|PART|ADP|DET)$/.test(token.tag) ||
      (token.tag === "ADP" && !/^(of|for|to)$/.test(token.lower)) ||
      (!comma && token.tag === "ADP")
    )
      break;
    start--;
    if (token.tag === "DET") break;
  }
  const words = tokens.slice(start, role);
  const head = words.findIndex((token) => namesPerson(token.word));
  if (head < 0) return { title: nameFirst > first ? textOf(tokens, first, nameFirst) : null, affiliation };
  const owner = words.findIndex((token) => /^['’]s?$/.test(token.text));
  if (owner > 0) affiliation = textOf(tokens, start, start + owner).replace(/^(?:the|its|his|her|their)\s/i, "");
  else if (words.length > head + 2 && /^(of|for)$/.test(words[head + 1]!.lower))
    affiliation = textOf(tokens, start + head + 2, role);
  let from_ = start + Math.max(owner + 1, words[0]?.tag === "DET" ? 1 : 0);
  while (from_ < start + head && /^(last|night|week|month|then|now|yesterday|today)$/.test(tokens[from_]!.lower))
    from_++;
  return { title: textOf(tokens, from_, nameFirst > first ? nameFirst : start + head + 1), affiliation };
}

/** "of X" right behind the name, or an apposition: ", a geriatrician at Lakehead Shore Medical School". */
function afterName(tokens: readonly Token[], last: number): Identity {
  if (/^(of|from|at|with)$/.test(tokens[last]?.lower ?? "")) {
    const at = tokens[last + 1]?.lower === "the" ? last + 2 : last + 1;
    const run = nameAt(tokens, at, Math.min(tokens.length, at + 10));
    return { title: null, affiliation: run ? textOf(tokens, run.first, run.last) : null };
  }
  if (tokens[last]?.text !== ",") return NONE;
  let from = last + 1;
  if (tokens[from]?.kind === "number" && tokens[from + 1]?.text === ",") from += 2;
  if (/^(a|an|the|its|his|her|then)$/.test(tokens[from]?.lower ?? "")) from++;
  let owner: string | null = null;
  if (tokens[from]?.capital && /^['’]s$/.test(tokens[from + 1]?.text ?? "")) {
    owner = tokens[from]!.text;
    from += 2;
  }
  let head = -1;
  let to = from;
  while (to < tokens.length && to - from < 10 && (tokens[to]!.kind === "word" || tokens[to]!.kind === "number")) {
    if (/^(who|which|said|says|told|and|in|at|of|for|from|with)$/.test(tokens[to]!.lower)) break;
    if (namesPerson(tokens[to]!.word)) head = to;
    to++;
  }
  if (head < 0) return NONE;
  let affiliation = owner;
  if (/^(of|at|for|from|with)$/.test(tokens[head + 1]?.lower ?? "")) {
    const the = tokens[head + 2]?.lower === "the" ? 1 : 0;
    const run = nameAt(tokens, head + 2 + the, Math.min(tokens.length, head + 14));
    if (run) affiliation = textOf(tokens, run.first, run.last);
    else if (organisationNouns.has(tokens[head + 2 + the]?.lower ?? "")) affiliation = tokens[head + 2 + the]!.text;
  }
  const capitals = tokens.slice(from, head).filter((token) => isCapital(token));
  if (affiliation === null && capitals.length > 0 && capitals[0] === tokens[from])
    affiliation = capitals.map((token) => token.text).join(" ");
  return { title: textOf(tokens, from, head + 1), affiliation };
}
