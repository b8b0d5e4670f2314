import type { Cast } from "./cast";
import { type Entity, newEntity } from "./entity";
import { isHuman, organisationNouns, organisationWords } from "./lexicon/en-speakers";
import type { Resolver } from "./resolve";
import type { Token } from "./tokens";
import { properCase } from "./words-of";

/** The speaker a transcript's label names: "SKELTON:", "Q:", "Dr. Osei:". */
export function speakerOfLabel(resolver: Resolver, first: number, last: number, sentence: number): Entity[] {
  const { tokens, cast } = resolver;
  const label = tokens[first]!.lower;
  if (label === "@") {
    const handle = `@${tokens[first + 1]!.text}`;
    return [cast.called(handle) ?? cast.addDescribed(newEntity("organisation", handle, []))];
  }
  if (resolver.firstLabel < 0) resolver.firstLabel = first;
  if (last - first === 1 && /^(a|answer)$/.test(label)) {
    const guest = protagonist(cast, resolver.firstLabel);
    if (guest) return [guest];
  }
  if (last - first === 1 && /^(q|question|interviewer)$/.test(label)) {
    const known = cast.author ?? cast.called("interviewer");
    return [known ?? cast.addDescribed(newEntity("anonymous", "interviewer", []))];
  }
  // "The Witness:", a part somebody plays there.
  const part = tokens[last - 1]!.lower;
  if (last - first === 2 && label === "the" && isHuman(part)) {
    const name = `the ${part}`;
    return [cast.called(name) ?? cast.addDescribed(newEntity("anonymous", name, []))];
  }
  const words: string[] = [];
  for (let i = first; i < last; i++) if (tokens[i]!.kind === "word") words.push(properCase(tokens[i]!.text));
  const known =
    byInitials(cast, tokens.slice(first, last)) ??
    cast.find(words, null, first) ??
    cast.find(words.slice(-1), null, first) ??
    cast.sharing(words.at(-1) ?? "")[0];
  if (known) {
    // "Kato:", of whom only the name is known: who answers is somebody.
    if (known.type === "organisation" && known.words.length === 1 && words.length === 1 && isOnlyName(tokens[first]!))
      known.type = "person";
    return [known];
  }
  const spelled = spelledOut(tokens, first, last);
  if (spelled) return [cast.addNamed(newEntity("person", spelled.join(" "), spelled))];
  if (words.every((word) => /^\p{Lu}/u.test(word)) && !isHuman(label)) {
    // "The Bay Packet:", "RADIO NINE:": whoever asks there asks as the paper.
    const body = label === "the" || words.some((word) => organisationWords.has(word.toLowerCase()));
    return [cast.addNamed(newEntity(body ? "organisation" : "person", words.join(" "), words))];
  }
  return resolver.resolve(first, last, sentence);
}

/** "LF:", "L.F.:" after "Liv Fredriksen": the one person of these initials. */
function byInitials(cast: Cast, label: readonly Token[]): Entity | null {
  const letters = label.map(({ text }) => text.replace(/\./g, "")).join("");
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return null;
  let best: Entity | null = null;
  for (const entity of cast.entities) {
    // Most are told by their first letter: a long interview asks this often, of many.
    if (!opensWith(entity.words, letters.charAt(0))) continue;
    const own = entity.words.filter((word) => LARGE.test(word));
    const parts = own.flatMap((word) => word.split("-")).filter((word) => LARGE.test(word));
    const fits = [own, parts].some((list) => list.map((word) => word.charAt(0)).join("") === letters);
    if (fits && (best === null || entity.seen.length > best.seen.length)) best = entity;
  }
  return best;
}

const LARGE = /^\p{Lu}/u;

/** Whether the first word that begins large begins with this letter. */
function opensWith(words: readonly string[], letter: string): boolean {
  for (const word of words) {
    const own = word.charAt(0);
    if (own === letter) return true;
    if (own !== own.toLowerCase()) return false;
  }
  return false;
}

/** "TB:" after a line above it, which asserts nothing and so names nobody of the cast, has spelled out "Tamsin Brodie". */
function spelledOut(tokens: readonly Token[], first: number, last: number): string[] | null {
  const letters = tokens[first]!.text;
  if (last - first !== 1 || !/^\p{Lu}{2,3}$/u.test(letters)) return null;
  for (let i = 0; i + letters.length <= first; i++) {
    let at = 0;
    while (at < letters.length && isInitialOf(letters.charAt(at), tokens[i + at]!)) at++;
    if (at === letters.length) return tokens.slice(i, i + at).map(({ text }) => text);
  }
  return null;
}

function isInitialOf(letter: string, { text, kind }: Token): boolean {
  return kind === "word" && text.charAt(0) === letter && /\p{Ll}$/u.test(text);
}

/** The person an interview has named most when its first turn begins: its guest. */
function protagonist(cast: Cast, firstLabel: number): Entity | null {
  let best: Entity | null = null;
  let most = 0;
  for (const entity of cast.entities) {
    if (entity.type !== "person" || entity.words.length === 0 || entity === cast.author) continue;
    const before = entity.seen.filter(({ token }) => token < firstLabel).length;
    const weight = before * 100 + entity.seen.length + (entity.gender || entity.evidence > 0 ? 5 : 0);
    if (weight > most) {
      best = entity;
      most = weight;
    }
  }
  return best;
}

function isOnlyName({ text, lower }: Token): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text) && !organisationWords.has(lower) && !organisationNouns.has(lower);
}
