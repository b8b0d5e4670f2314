import type { Cast } from "./cast";
import { newEntity } from "./entity";
import { nameAt } from "./names";
import type { Paragraph } from "./paragraphs";
import type { Token } from "./tokens";
import { properCase } from "./words-of";

/** Who signs the article, or of an interview who is talked to, becomes its author. */
export function readAuthor(tokens: readonly Token[], cast: Cast, bylines: readonly Paragraph[]): void {
  for (const { first, last } of bylines) {
    // "Aurelio Banks talks to Patrice Holm about jars": the one talked to.
    const to = tokens.findIndex(
      (token, i) =>
        i > first && i < last && /^(to|with)$/.test(token.lower) && /^(talk|speak|spoke)/.test(tokens[i - 1]!.lower),
    );
    for (let i = to > 0 ? to + 1 : first; i < last; i++) {
      if (tokens[i]!.lower === "by") continue;
      const run = nameAt(tokens, i, last);
      if (!run || run.words.length < 2) continue;
      const words = run.words.filter((word) => !/^by$/i.test(word)).map(properCase);
      cast.author = cast.find(words, null, 0) ?? cast.addNamed(newEntity("person", words.join(" "), words));
      return;
    }
  }
}
