/** Moving through the article: where one is, what comes next, and bringing it into view. */
import { verdictOf } from "@/lib/domain/claim";
import { closeGate, type GatePassage } from "@/lib/domain/close-gate";
import type { ClaimId, SpeakerId } from "@/lib/domain/ids";
import type { Desk, Place } from "./desk";
import { firstEndingAfter } from "./paragraphs";
import type { Topic } from "./topics";

/** Go to a claim or passage. `follow` scrolls it into view where it is not comfortably so already. */
export function goTo(desk: Desk, place: Place, { follow = true } = {}): void {
  if (samePlace(desk.place, place)) {
    if (follow) bringIntoView(desk, place);
    return;
  }
  desk.markUpTo(firstEndingAfter(desk.paragraphs, offsetOf(desk, place)) + 20);
  const topics = new Set<Topic>(["cursor", ...paragraphTopics(desk, desk.place), ...paragraphTopics(desk, place)]);
  if (desk.panel) topics.add("panel");
  desk.panel = null;
  desk.set("place", place, topics);
  if (follow) bringIntoView(desk, place);
}

/** The next (1) or previous (-1) claim that the filter shows; null at either end. */
export function neighbour(desk: Desk, step: 1 | -1): ClaimId | null {
  const shown = desk.shown();
  const at = offsetOf(desk, desk.place);
  if (desk.place && "claim" in desk.place) {
    const i = shown.indexOf(desk.place.claim);
    if (i >= 0) return shown[i + step] ?? null;
  }
  const starts = (id: ClaimId) => startOf(desk, id);
  return (step === 1 ? shown.find((id) => starts(id) >= at) : shown.findLast((id) => starts(id) < at)) ?? null;
}

/** The next or previous thing without an answer: a claim without a verdict, or a passage not accounted for. Goes round. */
export function nextOpen(desk: Desk, step: 1 | -1): Place {
  const open: { at: number; place: NonNullable<Place> }[] = desk
    .shown()
    .filter((id) => verdictOf(desk.claim(id)!.check) === null)
    .map((id) => ({ at: startOf(desk, id), place: { claim: id } }));
  for (const { ordinal, start } of openPassages(desk)) open.push({ at: start, place: { passage: ordinal } });
  open.sort((a, b) => a.at - b.at);
  if (open.length === 0) return null;
  const here = open.findIndex(({ place }) => samePlace(place, desk.place));
  if (here >= 0) return open[(here + step + open.length) % open.length]!.place;
  const from = offsetOf(desk, desk.place);
  const after = step === 1 ? open.find(({ at }) => at >= from) : open.findLast(({ at }) => at < from);
  return (after ?? open.at(step === 1 ? 0 : -1)!).place;
}

/** The next claim of any of these speakers after where one is, going round. */
export function nextOfSpeaker(desk: Desk, speakers: readonly SpeakerId[]): ClaimId | null {
  const theirs = desk.order.filter((id) => desk.claim(id)!.reading.speakers.some((one) => speakers.includes(one)));
  const from = offsetOf(desk, desk.place);
  const here = desk.place && "claim" in desk.place ? desk.place.claim : null;
  const after = theirs.find(
    (id) => id !== here && startOf(desk, id) >= from && theirs.indexOf(id) > theirs.indexOf(here!),
  );
  return after ?? theirs[0] ?? null;
}

/** Scroll to the first claim that passes the filter, unless one of them is in the window already. */
export function showFiltered(desk: Desk): void {
  const shown = desk.shown();
  if (!shown[0] || desk.order.length === shown.length) return;
  const inWindow = shown.some((id) => {
    const { top = -1 } = elementOf(desk, { claim: id })?.getBoundingClientRect() ?? {};
    return top > 0 && top < window.innerHeight;
  });
  if (inWindow) return;
  desk.markUpTo(firstEndingAfter(desk.paragraphs, startOf(desk, shown[0])) + 20);
  bringIntoView(desk, { claim: shown[0] });
}

/** The next or previous passage that bears no claim, set aside or not; null at either end. */
export function nextPassage(desk: Desk, step: 1 | -1): Place {
  const bare = withoutClaim(
    desk,
    desk.passages.map((passage) => ({ ...passage, nothingToCheck: null })),
  );
  const at = desk.place ? offsetOf(desk, desk.place) : -1;
  const found = step === 1 ? bare.find(({ start }) => start > at) : bare.findLast(({ start }) => start < at);
  return found ? { passage: found.ordinal } : null;
}

/** Passages that bear no claim and are not set aside. */
export function openPassages(desk: Desk) {
  return withoutClaim(desk, desk.passages);
}

function withoutClaim(desk: Desk, passages: readonly GatePassage[]) {
  const { missing } = closeGate(
    desk.order.map((id) => desk.claim(id)!),
    passages,
    desk.policy,
    new Set(),
  );
  const ordinals = new Set(missing.flatMap((one) => (one.kind === "passage" ? [one.ordinal] : [])));
  return desk.passages.filter(({ ordinal }) => ordinals.has(ordinal));
}

/** Where in the text a place begins; 0 for nowhere. */
export function offsetOf(desk: Desk, place: Place): number {
  if (!place) return 0;
  if ("claim" in place) return startOf(desk, place.claim);
  return desk.passages.find(({ ordinal }) => ordinal === place.passage)?.start ?? 0;
}

/** The element where a place begins, if it is drawn. */
export function elementOf(desk: Desk, place: Place): Element | null {
  const offset = offsetOf(desk, place);
  const paragraph = desk.paragraphs[firstEndingAfter(desk.paragraphs, offset)];
  const drawn = paragraph && document.getElementById(`p${paragraph.n}`);
  if (!place || !drawn) return null;
  const name = "claim" in place ? `[data-claim="${place.claim}"]` : `[data-passage="${place.passage}"]`;
  return drawn.querySelector(name) ?? drawn;
}

export function samePlace(a: Place, b: Place): boolean {
  if (!a || !b) return a === b;
  return "claim" in a ? "claim" in b && a.claim === b.claim : "passage" in b && a.passage === b.passage;
}

function startOf(desk: Desk, id: ClaimId): number {
  return desk.claim(id)?.reading.spans[0]?.start ?? 0;
}

function paragraphTopics(desk: Desk, place: Place): Topic[] {
  if (!place) return [];
  if ("passage" in place) return [`paragraph:${firstEndingAfter(desk.paragraphs, offsetOf(desk, place))}`];
  const claim = desk.claim(place.claim);
  const spans = claim ? [...claim.reading.spans, ...claim.reading.mention, ...claim.reading.cue] : [];
  return [...new Set(spans.map(({ start }) => `paragraph:${firstEndingAfter(desk.paragraphs, start)}` as const))];
}

/** Whether the card lies over the foot of the window as a sheet; the width is desk.module.css's. */
export function isSheet(): boolean {
  return matchMedia("(max-width: 56rem)").matches;
}

/**
 * A place is comfortable in the middle of the window, and is brought to a third
 * of it from elsewhere; under a sheet it belongs in the lines left above that.
 */
function bringIntoView(desk: Desk, place: Place): void {
  const height = window.innerHeight;
  const { from, to, at } = isSheet()
    ? { from: 52, to: height * 0.22, at: 60 }
    : { from: height * 0.16, to: height * 0.55, at: height * 0.3 };
  const settle = () => {
    const element = elementOf(desk, place);
    if (!element) return;
    const { top } = element.getBoundingClientRect();
    if (top < from || top > to) window.scrollBy({ top: top - at, behavior: "instant" });
  };
  settle();
  // Paragraphs on the way get their true height only once they are near; look once more.
  requestAnimationFrame(settle);
}
