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

const FACTUAL: readonly CheckableKind[] = ["number", "money", "percentage", "date", "cause", "comparison"];

/**
 * How pressing a claim is to check, with the reasons in plain words: a hint for
 * the order of work, never a verdict. Each reason weighs something; four points
 * are high, two medium. What only predicts or judges is weighed down, for there
 * is little in it to verify.
 */
export function priorityOf({
  accuses: accusing,
  parts,
  speakerTypes,
  rightOfReply,
  kind,
  chain,
}: PriorityInput): Priority {
  const reasons: string[] = [];
  let weight = 0;
  const weigh = (points: number, reason: string) => {
    weight += points;
    reasons.push(reason);
  };
  const has = (kind: CheckableKind) => holds(parts, kind);
  const names = has("name") || has("title");
  const accuses = !rightOfReply && accusing;
  const factual = FACTUAL.some(has);

  if (accuses) weigh(names ? 3 : 2, names ? "It accuses someone it names." : "It speaks of a crime or misconduct.");
  if (speakerTypes.length > 0 && speakerTypes.every((type) => type === "anonymous"))
    weigh(2, "It rests on an anonymous source alone.");
  if (chain.length > 0) weigh(1, `It is at second hand: ${secondHand(chain)}.`);
  if (has("money")) weigh(2, "It gives a sum of money.");
  if (has("percentage")) weigh(2, "It gives a percentage.");
  if (has("number")) weigh(1, "It gives a number.");
  if (has("comparison")) weigh(1, "It compares, or says that something is the most or the first.");
  if (has("cause")) weigh(1, "It says that one thing caused another.");
  if (has("date")) weigh(1, "It gives a date.");
  if (!accuses && names) weigh(1, "It names a person or an organisation.");
  if (rightOfReply) weigh(2, "It says who was asked and how they answered.");
  if (kind === "direct") weigh(1, "It gives someone's words in quotation marks.");
  if (has("opinion") && !factual && !accuses) weigh(-2, "It reads as an opinion.");
  if (has("prediction") && !factual && !accuses) weigh(-1, "It speaks of what may come.");
  if (reasons.length === 0) reasons.push("Nothing in it stands out to check.");

  return { level: weight >= 4 ? "high" : weight >= 2 ? "medium" : "low", reasons };
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

/** A claim has few parts: looking through them is quicker than making a set. */
function holds(parts: readonly CheckablePart[], sought: CheckableKind): boolean {
  for (const { kind } of parts) if (kind === sought) return true;
  return false;
}
