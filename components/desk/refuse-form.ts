/**
 * Why a form would lead nowhere, in the words its command would be refused
 * with: said at once, instead of a key that does nothing or a reason written
 * for nothing.
 */
import { explainCheckRefusal } from "@/lib/domain/check";
import { type CorrectionRefusal, explainCorrectionRefusal, refuseCorrecting } from "@/lib/domain/correction";
import type { ClaimView } from "@/lib/domain/desk";
import { can, explainForbidden } from "@/lib/domain/permissions";
import type { Desk } from "./desk";
import type { Panel } from "./panel";
import { predict } from "./predict";

/** The sentence, or null where the form may open on this claim. */
export function refuseForm(desk: Desk, claim: ClaimView, panel: NonNullable<Panel>): string | null {
  const at = { claimId: claim.id };
  // The words are still to be written; any will do to ask the rules.
  const [note, reason] = ["-", "-"];
  switch (panel.kind) {
    case "verdict":
      return refusalOf(desk, { do: "check.give", ...at, verdict: panel.verdict, note });
    case "reopen-check":
      return refusalOf(desk, { do: "check.reopen", ...at, reason });
    case "finding":
      return refusalOf(desk, { do: "review.give", ...at, finding: panel.finding, note });
    case "reopen-review":
      return refusalOf(desk, { do: "review.reopen", ...at, reason });
    case "evidence":
      if (!can(desk.me, "evidence.add")) return explainForbidden("evidence.add");
      return whereItStands(desk, claim);
    case "thread":
      return desk.article.state === "closed" ? explainCheckRefusal({ kind: "closed" }) : null;
    case "chain":
    case "cue":
      if (claim.reading.kind === "own") return "The article says this in its own voice. Say who says it first.";
      return refuseReading(desk, claim);
    case "speaker":
    case "kind":
    case "split":
    case "choose":
    case "withdraw":
      return refuseReading(desk, claim);
    case "add":
    case "set-aside":
    case "transcript":
    case "how-read":
    case "history":
      return null;
  }
}

function refusalOf(desk: Desk, command: Parameters<typeof predict>[1]): string | null {
  const prediction = predict(desk, command, "");
  return prediction.kind === "refused" ? prediction.message : null;
}

function refuseReading(desk: Desk, claim: ClaimView): string | null {
  const refusal: CorrectionRefusal | null = refuseCorrecting(desk.article, desk.me);
  return refusal ? explainCorrectionRefusal(refusal) : whereItStands(desk, claim);
}

function whereItStands(desk: Desk, claim: ClaimView): string | null {
  if (desk.article.state === "closed") return explainCorrectionRefusal({ kind: "closed" });
  return claim.reading.withdrawn === null ? null : explainCorrectionRefusal({ kind: "withdrawn" });
}
