import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { hashOf } from "./word-table";
import { askWord, type Word } from "./words";

/** How an article writes its words: what tells whether a lone capital at the head of a sentence is a name. */
export type Capitals = {
  /** Words with a capital where no sentence begins. */
  capitals: ReadonlySet<string>;
  /** Of those, the ones with no other capital beside them. */
  alone: ReadonlySet<string>;
  /** Words in small letters, of those a capital behind no word also spells. */
  plain: ReadonlySet<string>;
  /** How many sentences begin with a word. */
  heads: ReadonlyMap<string, number>;
};

/** Reads an article's capitals, once. */
export function readCapitals(tokens: readonly Token[], sentences: readonly Sentence[]): Capitals {
  const capitals = new Set<string>();
  const alone = new Set<string>();
  const heads = new Map<string, number>();
  for (const sentence of sentences) {
    const head = tokens[sentence.first]?.text ?? "";
    heads.set(head, (heads.get(head) ?? 0) + 1);
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const token = tokens[i]!;
      if (!token.capital || tokens[i - 1]!.kind !== "word") continue;
      capitals.add(token.text);
      if (!tokens[i - 1]!.capital && !tokens[i + 1]?.capital) alone.add(token.text);
    }
  }
  return { capitals, alone, plain: plainWords(tokens, sentences), heads };
}

/** Few are sought: a table of their hashes passes over the many others. */
function plainWords(tokens: readonly Token[], sentences: readonly Sentence[]): Set<string> {
  sought.fill(0);
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const { capital, lower } = tokens[i]!;
      if (capital && (i === 0 || tokens[i - 1]!.kind !== "word"))
        sought[hashOf(lower, 0, lower.length) & (HASHES - 1)] = 1;
    }
  const plain = new Set<string>();
  for (const { first, last } of sentences)
    for (let i = first + 1; i < last; i++) {
      const { kind, capital, lower, word } = tokens[i]!;
      if (kind !== "word" || capital) continue;
      const at = word.hash & (HASHES - 1);
      if (sought[at] === 0) {
        if (isMixed(word)) plain.add(lower);
      } else if (sought[at] !== FOUND || latest[at] !== word) {
        plain.add(lower);
        sought[at] = FOUND;
        latest[at] = word;
      }
    }
  return plain;
}

/** "iPhone" */
const isMixed = askWord(({ text, lower }) => text !== lower);

/** Enough to keep most different words apart. */
const HASHES = 4096;
/** Of a hash one of whose words stands among the plain already: the last of them is passed over. */
const FOUND = 2;
const latest: (Word | undefined)[] = new Array(HASHES);
const sought = new Uint8Array(HASHES);
