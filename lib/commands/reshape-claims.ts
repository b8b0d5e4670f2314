import "server-only";
import { getRevisionText } from "../db/articles";
import { insertClaims } from "../db/claims";
import type { Actor } from "../domain/actor";
import { type ClaimState, type Reading, unchecked, unreviewed } from "../domain/claim";
import { type ClaimChange, samePart } from "../domain/claim-change";
import { mergeSpans, splitSpans } from "../domain/correction";
import { type ClaimId, newId } from "../domain/ids";
import { AppError } from "../errors";
import type { ClaimKind, Span } from "../text/model";
import { getClaim, getClaims, readWords, type SeenClaim, writeClaim } from "./change-claims";
import { becomes, refused, requireCorrectable } from "./correct-claim";
import { inArticle, type Recorded, type Scene, type Target } from "./in-article";
import { type ChosenSpeaker, nameSpeakers } from "./name-speakers";

/** What a person says of a claim they add; cue and mention are left out where they are not known. */
type NewClaim = {
  spans: Span[];
  kind: ClaimKind;
  speakers: ChosenSpeaker[];
  cue?: Span[] | undefined;
  mention?: Span[] | undefined;
};

/** Add a claim the machine did not see, over words a person selected. */
export async function addClaim(
  actor: Actor,
  target: Target,
  { spans, kind, speakers: chosen, cue = [], mention = [] }: NewClaim,
): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    const speakers = kind === "own" ? [] : await nameSpeakers(scene, chosen);
    const attribution = kind === "own" ? {} : { cue, mention };
    const change = await createClaim(scene, { ...plainReading, spans, kind, speakers, ...attribution });
    return { type: "claim.added", changes: [change], passages: [] };
  });
}

/** Cut a claim in two at an offset within its words; the second half becomes a claim of its own. */
export async function splitClaim(actor: Actor, target: Target & SeenClaim, at: number): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    const claim = await getClaim(scene, target);
    if (claim.reading.withdrawn !== null) throw refused({ kind: "withdrawn" });
    const halves = splitSpans(claim.reading.spans, at);
    if (!halves) throw new AppError("rule-refused", "Choose a place within the claim's words to split it.");
    const { text } = await getRevisionText(scene.tx, actor.newsroomId, scene.article.id, scene.article.revision);
    const [first, second] = halves.map((spans) => trimSpans(text, spans));
    if (!first?.length || !second?.length) throw refused({ kind: "no-words" });

    const change = await writeClaim(scene, claim, await becomes(scene, claim, { spans: first }));
    const added = await createClaim(scene, { ...claim.reading, spans: second });
    return { type: "claim.split", changes: [change!, added], passages: [] };
  });
}

/** Join a second claim to the first, which keeps its speakers; the second is withdrawn. */
export async function mergeClaims(actor: Actor, target: Target & SeenClaim, other: SeenClaim): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    if (target.claimId === other.claimId) throw new AppError("rule-refused", "Choose another claim to join with this.");
    const [first, second] = await getClaims(scene, [target, other]);
    if (first!.reading.withdrawn !== null || second!.reading.withdrawn !== null) throw refused({ kind: "withdrawn" });
    const { text } = await getRevisionText(scene.tx, actor.newsroomId, scene.article.id, scene.article.revision);
    const spans = mergeSpans(text, first!.reading.spans, second!.reading.spans);
    // Words that the first claim holds already leave it as it is.
    const joined = samePart(spans, first!.reading.spans)
      ? null
      : await writeClaim(scene, first!, await becomes(scene, first!, { spans }));
    const withdrawn = { ...second!.reading, settled: true, withdrawn: "Joined with another claim." };
    const gone = await writeClaim(scene, second!, { reading: withdrawn });
    return { type: "claim.merged", changes: joined ? [joined, gone!] : [gone!], passages: [] };
  });
}

/** Take a claim off the desk, with a reason; it stays in the history and can be restored. */
export async function withdrawClaim(actor: Actor, target: Target & SeenClaim, reason: string): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    const claim = await getClaim(scene, target);
    if (claim.reading.withdrawn !== null) throw refused({ kind: "withdrawn" });
    const why = reason.trim();
    if (why === "") throw refused({ kind: "no-reason" });
    const change = await writeClaim(scene, claim, { reading: { ...claim.reading, settled: true, withdrawn: why } });
    return { type: "claim.withdrawn", changes: [change!], passages: [], reason: why };
  });
}

/** Bring a withdrawn claim back as it was. */
export async function restoreClaim(actor: Actor, target: Target & SeenClaim): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    const claim = await getClaim(scene, target);
    if (claim.reading.withdrawn === null) throw refused({ kind: "not-withdrawn" });
    const change = await writeClaim(scene, claim, { reading: { ...claim.reading, withdrawn: null } });
    return { type: "claim.restored", changes: [change!], passages: [] };
  });
}

const plainReading = {
  ...{ cue: [], mention: [], speakers: [], rightOfReply: false, about: null, settled: true, withdrawn: null },
} satisfies Partial<Reading>;

/** Store a claim that a person made or brought, with nothing answered yet. */
export async function createClaim(scene: Scene, reading: Reading): Promise<ClaimChange> {
  const { tx, actor, article } = scene;
  // The rules that a correction obeys decide here too: start from no words and correct to these.
  const blank: ClaimState = { reading: { ...reading, spans: [] }, check: unchecked, review: unreviewed };
  const after = await becomes(scene, blank, reading);
  const id = newId<ClaimId>();
  const read = await readWords(scene, reading.spans);
  await insertClaims(tx, { newsroomId: actor.newsroomId, articleId: article.id, revision: article.revision }, [
    { id, reading: after.reading, ...read, doubt: null, priority: null },
  ]);
  return { claimId: id, before: null, after };
}

/** Spans without white space at their outer ends; those of nothing else are left out. */
function trimSpans(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = end - (words.length - words.trimEnd().length);
    return from < to ? [{ start: from, end: to }] : [];
  });
}
