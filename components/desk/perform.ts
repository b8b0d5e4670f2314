/** What each deed of the keymap does. Refusals become a sentence at the foot of the page; nothing throws. */
import { type Finding, findings, type Verdict, verdicts } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { say } from "../ui/status";
import { checkedBefore, firstToTakeOver } from "./checked-before";
import { addClaim, merge, move, setAside, setCue } from "./correct";
import { goTo, neighbour, nextOfSpeaker, nextOpen, nextPassage } from "./cursor";
import type { Desk } from "./desk";
import { emptyFilter } from "./filter";
import { type DeedId, keymap } from "./keymap";
import type { Panel } from "./panel";
import { supportOf } from "./predict";
import { refuseForm } from "./refuse-form";
import { open, tell } from "./tell";
import { undo, undoOnItsWay } from "./undo";

/** What deeds need of the page around the desk. */
export type Around = {
  go: (href: string) => void;
  open: (sheet: "help" | "palette" | "speakers" | "close") => void;
  focusFilter: () => void;
};

// What works on what stands, and so waits for an undo: refused beside what is undone, it would be lost. Nothing that opens a form: one types on at once.
const buildsOnWords = new Set<DeedId>([
  "shrink-end",
  "extend-end",
  "shrink-start",
  "extend-start",
  "merge",
  "agree",
  "verified",
  "confirmed",
  "take",
  "take-over",
  "sign-off-check",
  "sign-off-review",
  "undo",
]);

const noPassage = {
  "next-passage": "No passage without a claim comes after this.",
  "previous-passage": "No passage without a claim comes before this.",
};

export function perform(desk: Desk, id: DeedId, around: Around): void {
  const undone = buildsOnWords.has(id) && undoOnItsWay(desk);
  if (undone) return void undone.then(() => perform(desk, id, around));

  const claim = desk.place && "claim" in desk.place ? desk.claim(desk.place.claim) : undefined;
  if ((verdicts as readonly string[]).includes(id)) return onClaim(claim, (at) => giveVerdict(desk, at, id as Verdict));
  if ((findings as readonly string[]).includes(id)) return onClaim(claim, (at) => giveFinding(desk, at, id as Finding));

  switch (id) {
    case "next":
    case "previous": {
      const found = neighbour(desk, id === "next" ? 1 : -1);
      return found
        ? goTo(desk, { claim: found })
        : say(id === "next" ? "That was the last claim." : "That was the first claim.");
    }
    case "next-open":
    case "previous-open": {
      const found = nextOpen(desk, id === "next-open" ? 1 : -1);
      return found ? goTo(desk, found) : say("Nothing is open here any more.");
    }
    case "next-passage":
    case "previous-passage": {
      const found = nextPassage(desk, id === "next-passage" ? 1 : -1);
      return found ? goTo(desk, found) : say(noPassage[id]);
    }
    case "next-of-speaker":
      return onClaim(claim, ({ reading }) => {
        const found = nextOfSpeaker(desk, reading.speakers);
        if (found) goTo(desk, { claim: found });
        else say("The article says this in its own voice.");
      });
    case "take":
      return onClaim(claim, ({ id: claimId, check }) =>
        tell(desk, { do: check.state === "in-progress" ? "check.release" : "check.take", claimId }),
      );
    case "sign-off-check":
      return onClaim(claim, ({ id: claimId }) => tell(desk, { do: "check.sign-off", claimId }));
    case "sign-off-review":
      return onClaim(claim, ({ id: claimId }) => tell(desk, { do: "review.sign-off", claimId }));
    case "agree":
      return onClaim(claim, ({ id: claimId }) => tell(desk, { do: "reading.settle", claimId }));
    case "shrink-end":
    case "extend-end":
    case "shrink-start":
    case "extend-start":
      return onClaim(claim, (at) => move(desk, at, id));
    case "merge":
      return onClaim(claim, (at) => void merge(desk, at));
    case "withdraw":
      return onClaim(claim, ({ id: claimId, reading }) =>
        reading.withdrawn === null
          ? openOn(desk, claim!, { kind: "withdraw" })
          : tell(desk, { do: "claim.restore", claimId }),
      );
    case "add":
      return addClaim(desk);
    case "set-aside":
      return setAside(desk, () => perform(desk, "withdraw", around));
    case "cue":
      return onClaim(claim, (at) => setCue(desk, at));
    case "evidence":
    case "speaker":
    case "chain":
    case "kind":
    case "split":
    case "reopen-check":
    case "reopen-review":
      return onClaim(claim, (at) => openOn(desk, at, { kind: id }));
    case "transcript":
      return onClaim(claim, (at) => compareWithTranscript(desk, at));
    case "how-read":
      return onClaim(claim, () => open(desk, desk.panel?.kind === "how-read" ? null : { kind: "how-read" }));
    case "history":
      return onClaim(claim, () => open(desk, desk.panel?.kind === "history" ? null : { kind: "history" }));
    case "take-over":
      return onClaim(claim, (at) => takeOver(desk, at));
    case "note":
    case "question":
      return onClaim(claim, (at) => openOn(desk, at, { kind: "thread", thread: id }));
    case "undo":
      return void undo(desk);
    case "filter":
      return around.focusFilter();
    case "clear-filter":
      return desk.set("filter", emptyFilter, ["filter"]);
    case "jump-to-speaker":
      return around.open("speakers");
    case "palette":
    case "help":
    case "close":
      return around.open(id);
    case "go-articles":
      return around.go("/articles");
    case "go-speakers":
      return around.go("/speakers");
    case "go-sources":
      return around.go("/sources");
    case "go-members":
      return around.go("/members");
    case "go-report":
      return around.go(`/articles/${desk.article.id}/report`);
  }
}

function onClaim(claim: ClaimView | undefined, deed: (claim: ClaimView) => void): void {
  if (claim) deed(claim);
  else say(`Choose a claim first: click its words, or press ${keymap.next.keys}.`);
}

/** Open a form on the claim, or say why it would lead nowhere. */
function openOn(desk: Desk, claim: ClaimView, panel: NonNullable<Panel>): void {
  const refusal = refuseForm(desk, claim, panel);
  if (refusal) say(refusal);
  else open(desk, panel);
}

/** "Verified" needs no words beside its evidence; every other verdict asks why. */
function giveVerdict(desk: Desk, claim: ClaimView, verdict: Verdict): void {
  if (verdict !== "verified") return openOn(desk, claim, { kind: "verdict", verdict });
  if (supportOf(desk, claim.id) === 0 && claim.check.state !== "checked" && claim.check.state !== "signed-off") {
    say("Add a supporting piece of evidence with a locator before you call this verified.", {
      label: "Add evidence",
      shortcut: keymap.evidence.keys,
      run: () => open(desk, { kind: "evidence" }),
    });
    return;
  }
  void tell(desk, { do: "check.give", claimId: claim.id, verdict, note: "" });
}

/** Only quoted words can be held against what was said. */
function compareWithTranscript(desk: Desk, { reading }: ClaimView): void {
  if (reading.kind !== "direct" && reading.kind !== "mixed")
    return say("Nothing is quoted here, so there is nothing to compare.");
  open(desk, desk.panel?.kind === "transcript" ? null : { kind: "transcript" });
}

function giveFinding(desk: Desk, claim: ClaimView, finding: Finding): void {
  if (finding !== "confirmed") return openOn(desk, claim, { kind: "finding", finding });
  void tell(desk, { do: "review.give", claimId: claim.id, finding, note: "" });
}

/** The evidence of the first claim offered that has any and says the same. */
function takeOver(desk: Desk, { id: claimId }: ClaimView): void {
  const offered = checkedBefore(desk, claimId);
  const known = firstToTakeOver(offered ?? []);
  if (known) void tell(desk, { do: "evidence.take-over", claimId, knownId: known.id });
  else say(offered ? "Nothing that says the same was checked before." : "Still looking for what was checked before.");
}
