import type { Entity } from "./entity";

/**
 * Which bodies can be called what: "the company" is never a union, a watchdog
 * or a council, and "the group" may be any of them. Told by the words of the
 * name and by what the article calls it.
 */
export function canBeCalled(entity: Entity, noun: string): boolean {
  if (!TRADES.has(noun)) return true;
  if (isFirm(entity)) return true;
  if (entity.words.some((word) => TRADES_NOT.has(word.toLowerCase()))) return false;
  for (const called of entity.nouns.keys()) if (TRADES_NOT.has(called)) return false;
  return true;
}

/** A firm by its legal form, by its trade, or by what the article calls it. */
export function isFirm(entity: Entity): boolean {
  for (const called of entity.nouns.keys()) if (TRADES.has(called)) return true;
  return entity.words.some((word) => FORMS.test(word));
}

const FORMS =
  /^(?:plc|Inc\.?|Ltd\.?|LLC|LLP|Corp\.?|Co\.?|AB|AG|SE|NV|N\.V\.|SA|S\.A\.|SpA|GmbH|Oy|Oyj|ASA|A\/S|PT|Bhd|Berhad|Pty|Holdings|Industries|Airlines|Airways|Motors|Mills|Foods|Pharma|Pharmaceuticals|Energy|Electric|Logistics|Homes|Stores|Brewery|Steel)$/;

/** What only those who trade are called. */
const TRADES = new Set(
  "company firm startup start-up retailer airline maker business manufacturer supplier developer carrier chain studio publisher operator producer insurer lender drugmaker automaker carmaker utility brokerage miner exporter importer builder".split(
    " ",
  ),
);

/** Words in the names of those who do not trade, and nouns for them. */
const TRADES_NOT = new Set(
  "union unions federation association alliance coalition council ministry department agency authority commission court police parliament senate congress committee office bureau treasury government army navy force tribunal workers charity foundation institute university college school campaign watch watchdog project observatory society party forum movement regulator fund monitor friends citizens residents".split(
    " ",
  ),
);
