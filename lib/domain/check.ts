/**
 * Is it true? Who may take, give, reopen and sign off a check, and when.
 *
 * These functions touch nothing outside their arguments, so the page, the
 * command and the command line cannot disagree. They answer with the check as
 * it becomes, or with the refusal.
 */
import type { Actor } from "./actor";
import { type Check, type Claim, unchecked, type Verdict } from "./claim";
import type { UserId } from "./ids";
import { can } from "./permissions";

/** What the rules need to know of the article around the claim. */
export type ArticleContext = { state: "open" | "closed"; writers: readonly UserId[] };

export type CheckRequest =
  | { do: "take" }
  | { do: "release" }
  | {
      do: "give";
      verdict: Verdict;
      note: string /** Supporting pieces of evidence that have a locator. */;
      supporting: number;
    }
  | { do: "reopen"; reason: string }
  | { do: "sign-off" };

export type CheckRefusal =
  | { kind: "role"; action: "claim.check" | "check.sign-off" }
  | { kind: "closed" }
  | { kind: "withdrawn" }
  | { kind: "writer" }
  | { kind: "taken" }
  | { kind: "not-taken" }
  | { kind: "no-evidence" }
  | { kind: "no-reason" }
  | { kind: "has-verdict" }
  | { kind: "no-verdict" }
  | { kind: "own-check" }
  | { kind: "already-signed" };

export type CheckDecision = { kind: "becomes"; check: Check } | CheckRefusal;

export function decideCheck(
  claim: Pick<Claim, "check" | "reading">,
  article: ArticleContext,
  actor: Pick<Actor, "userId" | "role">,
  request: CheckRequest,
  at: string,
): CheckDecision {
  const action = request.do === "sign-off" ? "check.sign-off" : "claim.check";
  if (!can(actor, action)) return { kind: "role", action };
  if (article.state === "closed") return { kind: "closed" };
  if (claim.reading.withdrawn !== null) return { kind: "withdrawn" };
  if (article.writers.includes(actor.userId)) return { kind: "writer" };

  const { check } = claim;
  switch (request.do) {
    case "take":
      if (check.state === "in-progress") return { kind: "taken" };
      if (check.state !== "unchecked") return { kind: "has-verdict" };
      return { kind: "becomes", check: { state: "in-progress", checker: actor.userId, at } };
    case "release":
      if (check.state !== "in-progress") return { kind: "not-taken" };
      return { kind: "becomes", check: unchecked };
    case "give":
      return decideVerdict(check, actor, request, at);
    case "reopen":
      if (check.state !== "checked" && check.state !== "signed-off") return { kind: "no-verdict" };
      if (request.reason.trim() === "") return { kind: "no-reason" };
      return { kind: "becomes", check: unchecked };
    case "sign-off":
      if (check.state === "signed-off") return { kind: "already-signed" };
      if (check.state !== "checked") return { kind: "no-verdict" };
      if (check.checker === actor.userId) return { kind: "own-check" };
      return { kind: "becomes", check: { ...check, state: "signed-off", signer: actor.userId, signedAt: at } };
  }
}

/** A verdict is given on a claim that is free or the checker's own; a standing one is reopened first. */
function decideVerdict(
  check: Check,
  actor: Pick<Actor, "userId">,
  { verdict, note, supporting }: Extract<CheckRequest, { do: "give" }>,
  at: string,
): CheckDecision {
  if (check.state === "checked" || check.state === "signed-off") return { kind: "has-verdict" };
  if (check.state === "in-progress" && check.checker !== actor.userId) return { kind: "taken" };
  if (verdict === "verified" && supporting < 1) return { kind: "no-evidence" };
  if (verdict !== "verified" && note.trim() === "") return { kind: "no-reason" };
  return { kind: "becomes", check: { state: "checked", checker: actor.userId, verdict, note: note.trim(), at } };
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainCheckRefusal(refusal: CheckRefusal): string {
  switch (refusal.kind) {
    case "role":
      return refusal.action === "claim.check"
        ? "Only checkers and editors can check claims."
        : "Only an editor can sign a check off.";
    case "closed":
      return "This article is closed. Reopen it first.";
    case "withdrawn":
      return "This claim was withdrawn. Restore it first.";
    case "writer":
      return "You wrote this article, so someone else has to check it.";
    case "taken":
      return "Someone else has taken this claim. Ask them to release it, or release it yourself first.";
    case "not-taken":
      return "Nobody has taken this claim.";
    case "no-evidence":
      return "Add a supporting piece of evidence with a locator before you call this verified.";
    case "no-reason":
      return "Say why, in a few words.";
    case "has-verdict":
      return "This claim has a verdict. Reopen it first, with a reason.";
    case "no-verdict":
      return "This claim has no verdict yet.";
    case "own-check":
      return "You checked this claim, so someone else has to sign it off.";
    case "already-signed":
      return "This check is signed off already.";
  }
}
