import type { Cast } from "./cast";
import { newEntity } from "./entity";
import { nameAt } from "./names";
import type { Paragraph } from "./paragraphs";
import type { Token } from "./tokens";
import { inProperCase } from "./words-of";

/** Who signs the article, or of an interview who is talked to, becomes its author. */
export function readAuthor(tokens: readonly Token[], cast: Cast, bylines: readonly Paragraph[]): void {
  for (const { first, last } of bylines) {
    // "Aurelio Banks talks to Patrice Holm about jars": the one talked to.
    let to = first + 1;
    while (to < last && !talksTo(tokens, to)) to++;
    for (let i = to < last ? to + 1 : first; i < last; i++) {
      if (tokens[i]!.lower === "by") continue;
      const run = nameAt(tokens, i, last);
      if (!run || run.words.length < 2) continue;
      const words = inProperCase(run.words.filter((word) => !/^by$/i.test(word)));
      cast.author = cast.find(words, null, 0) ?? cast.addNamed(newEntity("person", words.join(" "), words));
      return;
    }
  }
}

function talksTo(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  return (lower === "to" || lower === "with") && /^(?:talk|speak|spoke)/.test(tokens[at - 1]!.lower);
}
