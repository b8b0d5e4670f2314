/**
 * What a command will make of the claims and passages on the page, by the same
 * pure rules the server obeys: drawn at once, and a refusal known before it is
 * sent. Commands that make new things, or need the server's eye, are `later`.
 */
import type { DeskCommand } from "@/lib/api/desk-command";
import { type CheckRequest, decideCheck, explainCheckRefusal } from "@/lib/domain/check";
import { correctReading, explainCorrectionRefusal, mergeSpans, refuseCorrecting } from "@/lib/domain/correction";
import type { ClaimView } from "@/lib/domain/desk";
import type { ClaimId, SpeakerId } from "@/lib/domain/ids";
import { decideReview, explainReviewRefusal, type ReviewRequest } from "@/lib/domain/review";
import type { Desk, Expected } from "./desk";

export type Prediction = { kind: "later" } | { kind: "refused"; message: string } | ({ kind: "becomes" } & Expected);

const later: Prediction = { kind: "later" };

/** `at` is now, ISO 8601. */
export function predict(desk: Desk, command: DeskCommand, at: string): Prediction {
  switch (command.do) {
    case "check.take":
      return check(desk, command.claimId, { do: "take" }, at);
    case "check.release":
      return check(desk, command.claimId, { do: "release" }, at);
    case "check.give":
      return check(desk, command.claimId, { ...command, supporting: supportOf(desk, command.claimId) }, at);
    case "check.reopen":
      return check(desk, command.claimId, command, at);
    case "check.sign-off":
      return check(desk, command.claimId, { do: "sign-off" }, at);
    case "review.give":
      return review(desk, command.claimId, command, at);
    case "review.reopen":
      return review(desk, command.claimId, command, at);
    case "review.sign-off":
      return review(desk, command.claimId, { do: "sign-off" }, at);
    case "reading.correct":
      return correct(desk, command);
    case "reading.settle":
      return change(desk, command.claimId, (claim) => ({ ...claim, reading: { ...claim.reading, settled: true } }));
    case "claim.withdraw":
      return change(desk, command.claimId, (claim) => ({
        ...claim,
        reading: { ...claim.reading, withdrawn: command.reason },
      }));
    case "claim.restore":
      return change(desk, command.claimId, (claim) => ({ ...claim, reading: { ...claim.reading, withdrawn: null } }));
    case "claim.merge":
      return merge(desk, command.claimId as ClaimId, command.withClaimId as ClaimId);
    case "passage.set-aside":
      return passage(desk, command.ordinal, command.reason);
    case "passage.reopen":
      return passage(desk, command.ordinal, null);
    default:
      return later;
  }
}

type Give<Request> = Extract<Request, { do: "give" }>;
type Asked<Request> = Request extends { do: "give" | "reopen" } ? Omit<Request, "do"> & { do: string } : Request;

function check(desk: Desk, id: string, asked: Asked<CheckRequest>, at: string): Prediction {
  const claim = desk.claim(id as ClaimId);
  if (!claim) return later;
  const request = { ...asked, do: asked.do.replace("check.", "") } as Give<CheckRequest>;
  const decision = decideCheck(claim, desk.article, actorOf(desk), request, at);
  if (decision.kind !== "becomes") return { kind: "refused", message: explainCheckRefusal(decision) };
  return becomes({ ...claim, check: decision.check });
}

function review(desk: Desk, id: string, asked: Asked<ReviewRequest>, at: string): Prediction {
  const claim = desk.claim(id as ClaimId);
  if (!claim) return later;
  const request = { ...asked, do: asked.do.replace("review.", "") } as Give<ReviewRequest>;
  const decision = decideReview(claim, desk.article, actorOf(desk), request, at);
  if (decision.kind !== "becomes") return { kind: "refused", message: explainReviewRefusal(decision) };
  return becomes({ ...claim, review: decision.review });
}

function correct(desk: Desk, command: Extract<DeskCommand, { do: "reading.correct" }>): Prediction {
  const claim = desk.claim(command.claimId as ClaimId);
  if (!claim) return later;
  const refusal = refuseCorrecting(desk.article, actorOf(desk));
  if (refusal) return { kind: "refused", message: explainCorrectionRefusal(refusal) };
  const { do: _, claimId: __, version: ___, speakers, chain, ...patch } = command;
  // A speaker the newsroom does not have yet gets its id from the server.
  const known = speakers?.flatMap((one) => ("id" in one ? [one.id as SpeakerId] : []));
  const links = chain?.flatMap(({ speaker, ...link }) =>
    speaker === null || "id" in speaker ? [{ ...link, speaker: speaker && (speaker.id as SpeakerId) }] : [],
  );
  if (known?.length !== speakers?.length || links?.length !== chain?.length) return later;
  const corrected = { ...patch, ...(known && { speakers: known }), ...(links && { chain: links }) };
  const decision = correctReading(claim, corrected, desk.text.length);
  if (decision.kind !== "becomes") return { kind: "refused", message: explainCorrectionRefusal(decision) };
  return becomes({ ...claim, ...decision.state });
}

function merge(desk: Desk, id: ClaimId, withId: ClaimId): Prediction {
  const claim = desk.claim(id);
  const other = desk.claim(withId);
  if (!claim || !other) return later;
  const refusal = refuseCorrecting(desk.article, actorOf(desk));
  if (refusal) return { kind: "refused", message: explainCorrectionRefusal(refusal) };
  const spans = mergeSpans(desk.text, claim.reading.spans, other.reading.spans);
  const decision = correctReading(claim, { spans }, desk.text.length);
  if (decision.kind !== "becomes") return { kind: "refused", message: explainCorrectionRefusal(decision) };
  const merged = { ...other, reading: { ...other.reading, withdrawn: "Merged with the claim before it." } };
  return { kind: "becomes", claims: [{ ...claim, ...decision.state }, merged], passages: [] };
}

function change(desk: Desk, id: string, next: (claim: ClaimView) => ClaimView): Prediction {
  const refusal = refuseCorrecting(desk.article, actorOf(desk));
  if (refusal) return { kind: "refused", message: explainCorrectionRefusal(refusal) };
  const claim = desk.claim(id as ClaimId);
  return claim ? becomes(next(claim)) : later;
}

function passage(desk: Desk, ordinal: number, nothingToCheck: string | null): Prediction {
  const refusal = refuseCorrecting(desk.article, actorOf(desk));
  if (refusal) return { kind: "refused", message: explainCorrectionRefusal(refusal) };
  const found = desk.passages.find((one) => one.ordinal === ordinal);
  return found ? { kind: "becomes", claims: [], passages: [{ ...found, nothingToCheck }] } : later;
}

function becomes(claim: ClaimView): Prediction {
  return { kind: "becomes", claims: [claim], passages: [] };
}

function actorOf(desk: Desk) {
  return { userId: desk.me.id, role: desk.me.role };
}

/** Supporting evidence, every piece of which has a locator. */
export function supportOf(desk: Desk, id: string): number {
  return desk.claim(id as ClaimId)?.evidence.filter(({ stance }) => stance === "supports").length ?? 0;
}
