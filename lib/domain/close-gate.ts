/**
 * The close gate: what stands between an article and its end state.
 *
 * Every claim has a verdict and a confirmed attribution, signed off where the
 * newsroom's policy asks, and every passage is accounted for. Each thing that
 * is missing has a key, so that a waiver can name it and a page can link to it.
 */
import { type Claim, findingOf, isAttributed, verdictOf } from "./claim";
import type { ClaimId } from "./ids";
import type { Policy } from "./policy";

export type Missing =
  | { key: string; kind: "verdict"; claimId: ClaimId }
  | { key: string; kind: "check-sign-off"; claimId: ClaimId }
  | { key: string; kind: "attribution"; claimId: ClaimId }
  | { key: string; kind: "review-sign-off"; claimId: ClaimId }
  | { key: string; kind: "passage"; ordinal: number };

export type GatePassage = { ordinal: number; start: number; end: number; nothingToCheck: string | null };
export type GateClaim = Pick<Claim, "id" | "reading" | "check" | "review">;
export type Gate = { open: boolean; missing: Missing[]; waived: Missing[] };

/** What is missing before this article can close, apart from what is waived. `waivedKeys` holds requirement keys. */
export function closeGate(
  claims: readonly GateClaim[],
  passages: readonly GatePassage[],
  policy: Policy,
  waivedKeys: ReadonlySet<string>,
): Gate {
  const standing = claims.filter((claim) => claim.reading.withdrawn === null);
  const all = [...standing.flatMap((claim) => missingOf(claim, policy)), ...unaccountedPassages(standing, passages)];
  const missing = all.filter(({ key }) => !waivedKeys.has(key));
  return { open: missing.length === 0, missing, waived: all.filter(({ key }) => waivedKeys.has(key)) };
}

function missingOf(claim: GateClaim, policy: Policy): Missing[] {
  const missing: Missing[] = [];
  const ask = (kind: Exclude<Missing["kind"], "passage">) =>
    missing.push({ key: `${kind}:${claim.id}`, kind, claimId: claim.id });

  if (!verdictOf(claim.check)) ask("verdict");
  else if (policy.signOffChecks && claim.check.state !== "signed-off") ask("check-sign-off");

  if (isAttributed(claim)) {
    if (findingOf(claim.review)?.finding !== "confirmed") ask("attribution");
    else if (policy.signOffReviews && claim.review.state !== "signed-off") ask("review-sign-off");
  }
  return missing;
}

/** Passages that bear no standing claim and are not set aside. One sweep over both, in order of place. */
function unaccountedPassages(claims: readonly GateClaim[], passages: readonly GatePassage[]): Missing[] {
  const spans = claims.flatMap((claim) => claim.reading.spans).sort((a, b) => a.start - b.start);
  const missing: Missing[] = [];
  let next = 0;
  let reach = -1;
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    for (; next < spans.length && spans[next]!.start < passage.end; next++) reach = Math.max(reach, spans[next]!.end);
    if (passage.nothingToCheck === null && reach <= passage.start) {
      missing.push({ key: `passage:${passage.ordinal}`, kind: "passage", ordinal: passage.ordinal });
    }
  }
  return missing;
}

/** Everything that is missing at one claim, or at one passage. */
export type MissingAt = { claimId: ClaimId | null; missing: [Missing, ...Missing[]] };

/** What is missing, gathered where it is missing, in the order in which each place first comes. */
export function gatherByPlace(missing: readonly Missing[]): MissingAt[] {
  const places = new Map<string, MissingAt>();
  for (const one of missing) {
    const claimId = one.kind === "passage" ? null : one.claimId;
    const place = places.get(claimId ?? one.key);
    if (place) place.missing.push(one);
    else places.set(claimId ?? one.key, { claimId, missing: [one] });
  }
  return [...places.values()];
}

/** What is missing, as a short sentence. */
export function explainMissing(missing: Missing): string {
  switch (missing.kind) {
    case "verdict":
      return "This claim has no verdict.";
    case "check-sign-off":
      return "The check is not signed off.";
    case "attribution":
      return "The attribution is not confirmed.";
    case "review-sign-off":
      return "The attribution review is not signed off.";
    case "passage":
      return "This passage bears no claim and is not set aside.";
  }
}
