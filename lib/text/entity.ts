import type { SpeakerType } from "./model";
import type { Gender } from "./names";
import { remember } from "./remember";

/** Where an entity is named: the sentence, the token, and whether it leads its clause there. */
export type Place = {
  sentence: number;
  token: number;
  subject: boolean;
  /** Named with more than a surname. */
  full?: boolean;
  /** The sentence begins with it. */
  opens?: boolean;
};

/** Someone or something the article names, spoken or not: whom pronouns and roles can mean. */
export type Entity = {
  type: SpeakerType;
  /** The fullest name read so far, without title. */
  name: string;
  /** The words of the name; empty for those only described ("a senior official"). */
  words: string[];
  titles: string[];
  gender: Gender | null;
  /** Nouns the article uses for it, each with the capitalised words before it ("Norcastle" of "Norcastle manager"). */
  nouns: Map<string, string[]>;
  /** The other words of its titles and descriptions, lower case: "transport" of "the transport minister". */
  qualities: string[];
  /** Fields of work that the words beside its first namings tell of, as bits, once they are asked for. */
  fieldsTold: bigint | null;
  aliases: Set<string>;
  seen: Place[];
  /** Where a sentence was last about it under a role, a description or a pronoun, as far as the article has been resolved. */
  led: Place | null;
  /** As the article states it, beside the name. */
  age: string | null;
  /** How much speaks for a person behind a name: title, age, trade, pronoun, surname alone. */
  evidence: number;
  /** How often it is called by its surname alone, as far as the article has been read. */
  bare: number;
  /** A country or town: named often, seldom the speaker. */
  place: boolean;
  /** Kept by the cast, for finding each entity but once. */
  round: number;
};

/** An entity of which nothing but its kind and name is known yet. */
export function newEntity(type: SpeakerType, name: string, words: string[]): Entity {
  return {
    type,
    name,
    words,
    titles: [],
    gender: null,
    nouns: new Map(),
    qualities: [],
    fieldsTold: null,
    aliases: new Set(),
    seen: [],
    led: null,
    age: null,
    evidence: 0,
    bare: 0,
    place: false,
    round: 0,
  };
}

/** Whether these words can be a shorter or fuller form of the entity's name. */
export function namesMatch(entity: Entity, words: readonly string[]): boolean {
  const own = entity.words;
  const [word] = words;
  if (word === undefined || own.length === 0) return false;
  if (entity.type === "organisation") {
    // A country in front ("U.S. Northern Command") does not stand for the whole.
    const shorter = Math.min(words.length, own.length);
    for (let i = 0; i < shorter; i++) if (own[i] !== words[i]) return false;
    return !(words.length === 1 && own.length > 1 && PLACES_BODY.test(word));
  }
  if (words.length > own.length) return own.length > 1 && samePerson(own, words);
  if (words.length >= 2) return samePerson(own, words) || own.slice(1).join(" ").startsWith(words.join(" "));
  if (own.includes(word)) return true;
  for (let i = 1; i < own.length; i++)
    if (own[i]!.length > word.length && own[i]!.includes("-") && own[i]!.split("-").includes(word)) return true;
  return false;
}

const PLACES_BODY = /^(?:\p{L}\.){2,}$|^(?:US|UK|EU|UN)$|(?:ese|ian|ish|can)$/u;

/** "Van den Berg", "Al-Rashid" as they stand inside a name: a particle is written large where a sentence begins with it. */
export function inside(words: readonly string[]): readonly string[] {
  const first = words[0];
  if (first === undefined || !isParticleInFront(first)) return words;
  const rest = words.slice(1);
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}

const isParticleInFront = remember((word) =>
  /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|Den|Der|Ten|Ter|Bin|Ibn)$|^(?:Al|El)-/.test(word),
);

/** Two full names of one person: given name and surname agree, one may have a middle name or a second surname more. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] !== b[0]) return false;
  const last = a[a.length - 1]!;
  const other = b[b.length - 1]!;
  return (
    last === other ||
    // "Hedda Solberg" before she was "Hedda Solberg-Marsh".
    (a.length > 1 && b.length > 1 && (goesOnFrom(last, other) || goesOnFrom(other, last))) ||
    (a.length > b.length && a.length > 2 && a.includes(other)) ||
    (b.length > a.length && b.length > 2 && b.includes(last))
  );
}

/** "Solberg-Marsh" of "Solberg". */
function goesOnFrom(long: string, short: string): boolean {
  return long.length > short.length && long[short.length] === "-" && long.startsWith(short);
}

/** How many places stand before a token. */
export function countBefore({ seen }: Entity, token: number): number {
  // Places stand in the order of the text; of a long one there are many.
  let low = 0;
  let high = seen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seen[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The latest place before a token, named or led; undefined where it is met only later. */
export function lastBefore(entity: Entity, token: number): Place | undefined {
  const found = entity.seen[countBefore(entity, token) - 1];
  return entity.led && entity.led.token < token && entity.led.token > (found?.token ?? -1) ? entity.led : found;
}
