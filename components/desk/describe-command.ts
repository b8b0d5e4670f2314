import type { DeskCommand } from "@/lib/api/desk-command";
import type { ClaimId } from "@/lib/domain/ids";
import { brief, findingWords, kindWords, quoted, verdictWords, wordsOf } from "../claim/words";
import type { Desk } from "./desk";

/** What a command asks, in words: for the undo line and for the two sides of a conflict. */
export function describeCommand(desk: Desk, command: DeskCommand): string {
  const claim = "claimId" in command ? desk.claim(command.claimId as ClaimId) : undefined;
  const on = claim ? ` on ${quoted(brief(wordsOf(claim, desk.text)))}` : "";
  return `${deed(command)}${on}`;
}

function deed(command: DeskCommand): string {
  switch (command.do) {
    case "check.take":
      return "taking the check";
    case "check.release":
      return "releasing the check";
    case "check.give":
      return `the verdict “${verdictWords[command.verdict]}”${because(command.note)}`;
    case "check.reopen":
      return `reopening the check${because(command.reason)}`;
    case "check.sign-off":
      return "the sign-off of the check";
    case "review.give":
      return `the attribution review “${findingWords[command.finding]}”${because(command.note)}`;
    case "review.reopen":
      return `reopening the attribution review${because(command.reason)}`;
    case "review.sign-off":
      return "the sign-off of the attribution review";
    case "reading.correct":
      if (command.spans) return "the change of words";
      if (command.speakers) return "the change of speaker";
      if (command.chain) return "the change of whom the words came through";
      if (command.cue) return "the change of cue";
      return command.kind ? `the change to “${kindWords[command.kind]}”` : "the correction";
    case "reading.settle":
      return "agreeing with the machine’s reading";
    case "claim.add":
      return "the new claim";
    case "claim.split":
      return "splitting the claim";
    case "claim.merge":
      return "merging with the next claim";
    case "claim.withdraw":
      return `withdrawing the claim${because(command.reason)}`;
    case "claim.restore":
      return "restoring the claim";
    case "passage.set-aside":
      return `setting the passage aside${because(command.reason)}`;
    case "passage.reopen":
      return "taking the passage back";
    case "undo":
      return "the undoing";
    case "evidence.add":
      return "the new evidence";
    case "evidence.change":
      return "the change of evidence";
    case "evidence.take-over":
      return "the evidence taken over";
    case "evidence.remove":
      return "removing evidence";
    case "thread.open":
      return command.kind === "question" ? "the question" : "the note";
    case "comment.add":
      return "the answer";
    case "thread.resolve":
      return "resolving the thread";
    case "thread.reopen":
      return "reopening the thread";
    case "waiver.give":
      return `the waiver${because(command.reason)}`;
    case "waiver.withdraw":
      return "withdrawing the waiver";
    case "article.close":
      return "closing the article";
    case "article.reopen":
      return `reopening the article${because(command.reason)}`;
  }
}

function because(reason: string): string {
  return reason.trim() === "" ? "" : ` (${brief(reason.trim(), 120)})`;
}
