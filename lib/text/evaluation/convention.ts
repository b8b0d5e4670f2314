import type { GoldArticle } from "./gold-article";
import type { Convention } from "./gold-format";

/** How gold cuts its attributions, and by what that is told, as a sentence for a person. */
export type GoldConvention = { convention: Convention; because: string };

/**
 * Tells from the gold itself how it cuts attributions: the two conventions part
 * on "that", which stands at the head of many contents in one and right before
 * as many in the other. Scored in the other's units, one in four right
 * attributions would count as an error of span. Gold without any "that" is read
 * as the desk's.
 */
export function conventionOf(gold: readonly GoldArticle[]): GoldConvention {
  let inside = 0;
  let before = 0;
  for (const { text, attributions } of gold) {
    for (const { content } of attributions) {
      const start = content?.spans[0]?.[0];
      if (start === undefined) continue;
      if (/^that\b/i.test(text.slice(start, start + 5))) inside++;
      else if (/\bthat\s$/i.test(text.slice(Math.max(0, start - 6), start))) before++;
    }
  }
  return {
    convention: inside > before ? "joined" : "desk",
    because: `In this gold ${inside} contents begin with “that” and ${before} leave it before them.`,
  };
}
