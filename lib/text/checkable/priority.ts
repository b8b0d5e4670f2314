import type { CheckableKind, CheckablePart, ClaimKind, Priority, SpeakerType } from "../model";

/** What a priority is read from; all of it is on an extracted claim already. */
export type PriorityInput = {
  kind: ClaimKind;
  /** One of the claim's words accuses (see accusations.ts). */
  accuses: boolean;
  parts: readonly CheckablePart[];
  /** The types of its speakers; empty for the article's own voice. */
  speakerTypes: readonly SpeakerType[];
  rightOfReply: boolean;
  /** In words, through whom else it came, outermost first (see ChainLink); most claims are at first hand. */
  chain: readonly { relays: boolean; name: string }[];
};

/** Kinds of parts as bits, so that a claim says in one number which it has. */
const BIT: Readonly<Record<CheckableKind, number>> = {
  number: 1,
  money: 2,
  percentage: 4,
  date: 8,
  name: 16,
  title: 32,
  place: 64,
  comparison: 128,
  cause: 256,
  prediction: 512,
  opinion: 1024,
};
const NAMES = BIT.name | BIT.title;
const FACTUAL = BIT.number | BIT.money | BIT.percentage | BIT.date | BIT.cause | BIT.comparison;

/**
 * How pressing a claim is to check, with the reasons in plain words: a hint for
 * the order of work, never a verdict. Each reason weighs something; four points
 * are high, two medium. What only predicts or judges is weighed down, for there
 * is little in it to verify.
 */
export function priorityOf({ accuses, parts, speakerTypes, rightOfReply, kind, chain }: PriorityInput): Priority {
  const why: string[] = [];
  let held = 0;
  for (const part of parts) held |= BIT[part.kind];
  const names = (held & NAMES) !== 0;
  const accusing = accuses && !rightOfReply;
  const merely = !accusing && (held & FACTUAL) === 0;

  let weight = 0;
  if (accusing)
    weight += names ? add(why, 3, "It accuses someone it names.") : add(why, 2, "It speaks of a crime or misconduct.");
  if (areAnonymous(speakerTypes)) weight += add(why, 2, "It rests on an anonymous source alone.");
  if (chain.length > 0) weight += add(why, 1, `It is at second hand: ${secondHand(chain)}.`);
  if (held & BIT.money) weight += add(why, 2, "It gives a sum of money.");
  if (held & BIT.percentage) weight += add(why, 2, "It gives a percentage.");
  if (held & BIT.number) weight += add(why, 1, "It gives a number.");
  if (held & BIT.comparison) weight += add(why, 1, "It compares, or says that something is the most or the first.");
  if (held & BIT.cause) weight += add(why, 1, "It says that one thing caused another.");
  if (held & BIT.date) weight += add(why, 1, "It gives a date.");
  if (names && !accusing) weight += add(why, 1, "It names a person or an organisation.");
  if (rightOfReply) weight += add(why, 2, "It says who was asked and how they answered.");
  if (kind === "direct") weight += add(why, 1, "It gives someone’s words in quotation marks.");
  if (held & BIT.opinion && merely) weight += add(why, -2, "It reads as an opinion.");
  if (held & BIT.prediction && merely) weight += add(why, -1, "It speaks of what may come.");
  if (why.length === 0) why.push("Nothing in it stands out to check.");

  return { level: weight >= 4 ? "high" : weight >= 2 ? "medium" : "low", reasons: why };
}

/** Adds a reason, and answers what it weighs. */
function add(reasons: string[], points: number, reason: string): number {
  reasons.push(reason);
  return points;
}

function areAnonymous(types: readonly SpeakerType[]): boolean {
  for (const type of types) if (type !== "anonymous") return false;
  return types.length > 0;
}

function secondHand(chain: PriorityInput["chain"]): string {
  const quoted = (relays: boolean) => chain.filter((link) => link.relays === relays).map(({ name }) => `“${name}”`);
  const relayed = quoted(true);
  const cited = quoted(false);
  return [
    ...(relayed.length > 0 ? [`${relayed.join(" and ")} quotes whoever says it`] : []),
    ...(cited.length > 0 ? [`whoever says it cites ${cited.join(", who cites ")}`] : []),
  ].join(", and ");
}
