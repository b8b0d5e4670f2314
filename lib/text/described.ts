import type { Cast } from "./cast";
import { newEntity } from "./entity";
import { introducedTo, introducesSomebody, isAnyone } from "./introduced";
import { documentNouns } from "./lexicon/en-speakers";
import { typeOf } from "./mentions";
import type { Sentence } from "./sentences";
import { titleOfWork } from "./titled-works";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { genderOfNoun, textOf } from "./words-of";

/** "a study published Thursday", "one intern, who": what the article can take up as "the paper", "she". */
export function readDescribed(
  tokens: readonly Token[],
  cast: Cast,
  at: number,
  sentence: Sentence,
  index: number,
): void {
  if (!opensPhrase(tokens[at]!.word)) return;
  for (let k = at + 1; k < Math.min(sentence.last, at + 6); k++) {
    const token = tokens[k]!;
    if ((token.kind !== "word" && token.kind !== "number") || !canStandInPhrase(token.tag)) return;
    // "One current intern, who asked not to be named, disagreed. … she said."
    if (
      at === sentence.first &&
      namesPerson(token.word) &&
      tokens[k + 1]?.text === "," &&
      tokens[k + 2]?.lower === "who"
    ) {
      const entity = newEntity("anonymous", decapitalised(textOf(tokens, at, k + 1)), []);
      entity.nouns.set(token.lower, []);
      entity.gender = genderOfNoun(token.lower);
      entity.evidence++;
      entity.seen.push({ sentence: index, token: at, subject: true });
      cast.addDescribed(entity);
      return;
    }
    if (namesPerson(token.word) && introducesSomebody(tokens, at, k, sentence)) {
      const last = introducedTo(tokens, k + 1, sentence.last);
      const entity = newEntity(typeOf(tokens, at, k + 1, k), textOf(tokens, at, last), []);
      if (cast.called(entity.name)) return;
      // "the man" may be anyone.
      if (!isAnyone(token.word)) entity.nouns.set(token.lower, []);
      entity.gender = genderOfNoun(token.lower);
      entity.seen.push({ sentence: index, token: at, subject: false });
      cast.addDescribed(entity);
      return;
    }
    if (!isDocument(token.word) || tokens[k + 1]?.tag === "NOUN") continue;
    let last = k + 1;
    // "a note to clients", "a letter from the council"
    if (/^(to|from|for|by|of)$/.test(tokens[last]?.lower ?? "") && last + 1 < sentence.last) {
      let end = last + 1;
      while (
        end < sentence.last &&
        end < last + 6 &&
        (tokens[end]!.tag === "DET" ||
          tokens[end]!.tag === "NOUN" ||
          tokens[end]!.tag === "PROPN" ||
          tokens[end]!.tag === "ADJ")
      )
        end++;
      if (end > last + 1) last = end;
    }
    const own = /^(a|an|one)$/.test(tokens[at]!.lower);
    const title = titleOfWork(tokens, at, k);
    const name = textOf(tokens, at, last);
    if (title !== null) {
      const known = cast.called(title);
      const entity = known ?? newEntity("document", title, []);
      entity.nouns.set(token.lower, []);
      entity.seen.push({ sentence: index, token: at, subject: false });
      if (!known) cast.addDescribed(entity);
      return;
    }
    if (cast.called(own ? decapitalised(name) : name.toLowerCase())) return;
    const entity = newEntity("document", own ? decapitalised(name) : name.toLowerCase(), []);
    entity.nouns.set(token.lower, []);
    entity.seen.push({ sentence: index, token: at, subject: false });
    cast.addDescribed(entity);
    return;
  }
}

/** "a senior ITA manager": only the head of the sentence gave it its capital. */
function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const opensPhrase = anyOf("a an one another his her its their");
const isDocument = anyOf(documentNouns);

function canStandInPhrase(tag: string): boolean {
  return tag === "NOUN" || tag === "ADJ" || tag === "PROPN" || tag === "VERB" || tag === "NUM" || tag === "PART";
}
