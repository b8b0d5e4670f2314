import "server-only";
import { checkClaim } from "../commands/check-claim";
import { closeArticle, giveWaiver, reopenArticle, withdrawWaiver } from "../commands/close-article";
import { correctClaim, settleReading } from "../commands/correct-claim";
import { addEvidence, changeEvidence, removeEvidence } from "../commands/evidence";
import type { Recorded } from "../commands/in-article";
import { addClaim, mergeClaims, restoreClaim, splitClaim, withdrawClaim } from "../commands/reshape-claims";
import { reviewClaim } from "../commands/review-claim";
import { setPassage } from "../commands/set-passage";
import { takeOverEvidence } from "../commands/take-over-evidence";
import { addComment, openThread, resolveThread } from "../commands/threads";
import { undoChange } from "../commands/undo-change";
import type { Actor } from "../domain/actor";
import type { ArticleId, ClaimId, EvidenceId, ThreadId, WaiverId } from "../domain/ids";
import type { DeskCommand } from "./desk-command";

/** Run what the desk asks as the command it names. No `default`: a request without a command does not compile. */
export async function runDeskCommand(
  actor: Actor,
  article: { articleId: ArticleId; key: string; revision?: number | undefined },
  asked: DeskCommand,
): Promise<Recorded> {
  const claim = ({ claimId, version }: { claimId: string; version?: number }) => {
    return { ...article, claimId: claimId as ClaimId, ...(version !== undefined && { version }) };
  };
  const evidence = (of: { claimId: string; evidenceId: string }) => {
    return { ...claim(of), evidenceId: of.evidenceId as EvidenceId };
  };
  const thread = (of: { claimId: string; threadId: string }) => {
    return { ...claim(of), threadId: of.threadId as ThreadId };
  };

  switch (asked.do) {
    case "check.take":
      return checkClaim(actor, claim(asked), { do: "take" });
    case "check.release":
      return checkClaim(actor, claim(asked), { do: "release" });
    case "check.give":
      return checkClaim(actor, claim(asked), { do: "give", verdict: asked.verdict, note: asked.note });
    case "check.reopen":
      return checkClaim(actor, claim(asked), { do: "reopen", reason: asked.reason });
    case "check.sign-off":
      return checkClaim(actor, claim(asked), { do: "sign-off" });
    case "review.give":
      return reviewClaim(actor, claim(asked), { do: "give", finding: asked.finding, note: asked.note });
    case "review.reopen":
      return reviewClaim(actor, claim(asked), { do: "reopen", reason: asked.reason });
    case "review.sign-off":
      return reviewClaim(actor, claim(asked), { do: "sign-off" });
    case "reading.correct": {
      const { do: _do, claimId: _claimId, version: _version, ...correction } = asked;
      return correctClaim(actor, claim(asked), correction);
    }
    case "reading.settle":
      return settleReading(actor, claim(asked));
    case "claim.add":
      return addClaim(actor, article, asked);
    case "claim.split":
      return splitClaim(actor, claim(asked), asked.at);
    case "claim.merge": {
      const { withClaimId, withVersion } = asked;
      const other = { claimId: withClaimId as ClaimId, ...(withVersion !== undefined && { version: withVersion }) };
      return mergeClaims(actor, claim(asked), other);
    }
    case "claim.withdraw":
      return withdrawClaim(actor, claim(asked), asked.reason);
    case "claim.restore":
      return restoreClaim(actor, claim(asked));
    case "passage.set-aside":
      return setPassage(actor, article, asked.ordinal, asked.reason);
    case "passage.reopen":
      return setPassage(actor, article, asked.ordinal, null);
    case "undo":
      return undoChange(actor, article, asked.seq);
    case "evidence.add":
      return addEvidence(actor, claim(asked), asked.evidence);
    case "evidence.change":
      return changeEvidence(actor, evidence(asked), asked.evidence);
    case "evidence.take-over":
      return takeOverEvidence(actor, claim(asked), asked.knownId);
    case "evidence.remove":
      return removeEvidence(actor, evidence(asked));
    case "thread.open":
      return openThread(actor, claim(asked), asked);
    case "comment.add":
      return addComment(actor, thread(asked), asked.body);
    case "thread.resolve":
      return resolveThread(actor, thread(asked), true);
    case "thread.reopen":
      return resolveThread(actor, thread(asked), false);
    case "waiver.give":
      return giveWaiver(actor, article, asked);
    case "waiver.withdraw":
      return withdrawWaiver(actor, article, asked.waiverId as WaiverId);
    case "article.close":
      return closeArticle(actor, article);
    case "article.reopen":
      return reopenArticle(actor, article, asked.reason);
  }
}
