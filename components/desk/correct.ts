/** Correcting the machine: a claim's edges and cue, two claims into one, and what is a claim at all. */
import { explainCorrectionRefusal, refuseCorrecting } from "@/lib/domain/correction";
import type { ClaimView } from "@/lib/domain/desk";
import type { Span } from "@/lib/text/model";
import { selectedSpan } from "../text/selection";
import { type EdgeMove, moveEdge } from "../text/word-edges";
import { say } from "../ui/status";
import { answered } from "./ask";
import { goTo } from "./cursor";
import type { Desk } from "./desk";
import { keymap } from "./keymap";
import { firstEndingAfter } from "./paragraphs";
import { refuseForm } from "./refuse-form";
import { open, tell } from "./tell";

/** Move an edge of a claim by a word, within the paragraphs it stands in. */
export function move(desk: Desk, claim: ClaimView, edge: EdgeMove): void {
  const first = desk.paragraphs[firstEndingAfter(desk.paragraphs, claim.reading.spans[0]!.start)];
  const last = desk.paragraphs[firstEndingAfter(desk.paragraphs, claim.reading.spans.at(-1)!.start)];
  if (!first || !last) return;
  const spans = moveEdge(desk.text, claim.reading.spans, edge, { start: first.start, end: last.end });
  if (spans) void tell(desk, { do: "reading.correct", claimId: claim.id, spans });
  else say(edge.startsWith("shrink") ? "A claim needs at least one word." : "The paragraph ends here.");
}

/** Selected words become the cue at once; without any, the card says how. */
export function setCue(desk: Desk, claim: ClaimView): void {
  const { id: claimId } = claim;
  const span = selectedSpan(desk);
  const refusal = refuseForm(desk, claim, { kind: "cue" });
  if (refusal) return say(refusal);
  if (!span) return open(desk, { kind: "cue" });
  window.getSelection()?.removeAllRanges();
  void tell(desk, { do: "reading.correct", claimId, cue: [span] });
}

/** Merge a claim with the next one. */
export async function merge(desk: Desk, claim: ClaimView): Promise<void> {
  // A split on its way makes another claim the next one.
  await answered(desk);
  const next = desk.order[desk.order.indexOf(claim.id) + 1];
  if (!next) return say("There is no claim after this one.");
  void tell(desk, {
    do: "claim.merge",
    claimId: claim.id,
    withClaimId: next,
    withVersion: desk.confirmed(next)!.version,
  });
}

/**
 * The selected words, or the whole passage at hand, are to become a claim: who says them is asked first. Beside a
 * claim, with nothing selected, the words are chosen on the card.
 */
export function addClaim(desk: Desk): void {
  const refusal = refuseCorrecting(desk.article, desk.me);
  if (refusal) return say(explainCorrectionRefusal(refusal));
  const span = selectedSpan(desk) ?? passageAtHand(desk);
  if (span) return open(desk, { kind: "add", span: { start: span.start, end: span.end } });
  const beside = desk.place && "claim" in desk.place ? desk.claim(desk.place.claim) : undefined;
  const why = beside && refuseForm(desk, beside, { kind: "choose" });
  if (why) say(why);
  else if (beside) open(desk, { kind: "choose" });
  else say("Select the words that make the claim first.");
}

/** Ask why there is nothing to check in the passage at hand, or take that back; a claim in it goes first. */
export function setAside(desk: Desk, withdraw: () => void): void {
  const passage = passageAtHand(desk) ?? passageOfClaim(desk);
  if (!passage) return say("Click a passage first.");
  if (passage.nothingToCheck !== null) return void tell(desk, { do: "passage.reopen", ordinal: passage.ordinal });
  if (bearsClaim(desk, passage)) {
    say("A claim stands in this passage. Withdraw it first; then the passage can be set aside.", {
      label: "Withdraw the claim",
      shortcut: keymap.withdraw.keys,
      run: withdraw,
    });
    return;
  }
  goTo(desk, { passage: passage.ordinal });
  open(desk, { kind: "set-aside" });
}

function bearsClaim(desk: Desk, { start, end }: Span): boolean {
  return desk.order.some((id) => desk.claim(id)!.reading.spans.some((span) => span.start < end && span.end > start));
}

function passageAtHand(desk: Desk) {
  const { place } = desk;
  return place && "passage" in place ? desk.passages.find(({ ordinal }) => ordinal === place.passage) : undefined;
}

/** The passage in which the claim at hand begins. */
function passageOfClaim(desk: Desk) {
  const claim = desk.place && "claim" in desk.place ? desk.claim(desk.place.claim) : undefined;
  return claim && desk.passages[firstEndingAfter(desk.passages, claim.reading.spans[0]!.start)];
}
