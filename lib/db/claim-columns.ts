import "server-only";
import type { Check, Reading, Review } from "../domain/claim";
import type { ClaimId, NewsroomId, SpeakerId } from "../domain/ids";
import type { CheckablePart, Span } from "../domain/text-words";

// How the parts of a claim are written to its columns; claim-rows.ts reads them back.

export function toReadingColumns({ kind, rightOfReply, about, settled, withdrawn }: Reading) {
  return {
    ...{ kind, rightOfReply, settled, aboutId: about },
    ...{ withdrawn: withdrawn !== null, withdrawnWhy: withdrawn ?? "" },
  };
}

export function toPartColumns(parts: readonly CheckablePart[]) {
  return { parts: [...parts], partKinds: [...new Set(parts.map((part) => part.kind))] };
}

export function toPlacementColumns({ spans, cue, mention }: Reading) {
  return { spans: flatten(spans), cue: flatten(cue), mention: flatten(mention) };
}

export function toChainRows(
  where: { newsroomId: NewsroomId; revision: number },
  claimId: ClaimId,
  { chain = [] }: Pick<Reading, "chain">,
) {
  return chain.map(({ relays, mention, speaker: speakerId }, ordinal) => ({
    ...{ newsroomId: where.newsroomId, claimId, revision: where.revision, ordinal, relays, speakerId },
    mention: flatten(mention),
  }));
}

export function toSpeakerRows(newsroomId: NewsroomId, claimId: ClaimId, speakers: readonly SpeakerId[]) {
  return speakers.map((speakerId, ordinal) => ({ newsroomId, claimId, ordinal, speakerId }));
}

const noCheck = {
  checkerId: null,
  checkAt: null,
  verdict: null,
  verdictNote: null,
  checkSignerId: null,
  checkSignedAt: null,
};

export function toCheckColumns(check: Check) {
  switch (check.state) {
    case "unchecked":
      return { checkState: "unchecked" as const, ...noCheck };
    case "in-progress":
      return { ...noCheck, checkState: "in_progress" as const, checkerId: check.checker, checkAt: check.at };
    case "checked":
    case "signed-off":
      return {
        checkState: check.state === "checked" ? ("checked" as const) : ("signed_off" as const),
        checkerId: check.checker,
        checkAt: check.at,
        verdict: check.verdict === "not-checkable" ? ("not_checkable" as const) : check.verdict,
        verdictNote: check.note,
        checkSignerId: check.state === "signed-off" ? check.signer : null,
        checkSignedAt: check.state === "signed-off" ? check.signedAt : null,
      };
  }
}

const noReview = {
  reviewerId: null,
  reviewAt: null,
  finding: null,
  reviewNote: null,
  reviewSignerId: null,
  reviewSignedAt: null,
};

export function toReviewColumns(review: Review) {
  switch (review.state) {
    case "unreviewed":
      return { reviewState: "unreviewed" as const, ...noReview };
    case "reviewed":
    case "signed-off":
      return {
        reviewState: review.state === "reviewed" ? ("reviewed" as const) : ("signed_off" as const),
        reviewerId: review.reviewer,
        reviewAt: review.at,
        finding: review.finding,
        reviewNote: review.note,
        reviewSignerId: review.state === "signed-off" ? review.signer : null,
        reviewSignedAt: review.state === "signed-off" ? review.signedAt : null,
      };
  }
}

function flatten(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}
