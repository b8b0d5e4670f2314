import "server-only";
import { getRevisionText } from "../../db/articles";
import { listClaims } from "../../db/claims";
import { insertImport } from "../../db/fact-checks";
import { listPassages } from "../../db/passages";
import { insertComment, insertThread } from "../../db/threads";
import type { Actor } from "../../domain/actor";
import type { ClaimChange } from "../../domain/claim-change";
import { guessReading } from "../../domain/guess-reading";
import { type ArticleId, type ClaimId, type CommentId, newId, type ThreadId } from "../../domain/ids";
import { sha256 } from "../../domain/ledger-chain";
import type { LedgerEvent } from "../../domain/ledger-event";
import { type Placed, placeAnnotations } from "../../domain/placing/place-annotations";
import { line } from "../../domain/written";
import { AppError } from "../../errors";
import { type ReadAnnotations, readAnnotationFile } from "../../formats/annotation-file";
import type { Refused } from "../../formats/incoming";
import { requireCorrectable } from "../correct-claim";
import type { GivenFile } from "../import-fact-checks";
import { inArticle, type Scene, type Target } from "../in-article";
import { nameSpeakers } from "../name-speakers";
import { createClaim } from "../reshape-claims";
import { type Arrival, toArrivals, type Written } from "./arriving";

/** Which of several places a person picked, by the item's line; what is not picked is left out. */
export type Choices = ReadonlyMap<number, number>;

/** An item and where it would go, with the words around each place there is to choose from. */
export type PlacedItem = Placed & { around: string[] };

/** What an import would do. Changes nothing. */
export async function lookAtAnnotations(
  actor: Actor,
  target: Target,
  { bytes }: GivenFile,
): Promise<{ placed: PlacedItem[]; refused: Refused[] }> {
  const read = readAnnotationFile(bytes);
  let looked: { placed: PlacedItem[]; refused: Refused[] } | null = null;
  // Looking takes no place in the ledger: an empty list of events changes nothing.
  await inArticle(actor, { articleId: target.articleId }, "claim.correct", async (scene) => {
    const { text, placed } = await place(scene, read, new Map());
    looked = {
      placed: placed.map((item) => ({ ...item, around: around(text, item) })),
      refused: read.refused,
    };
    return [];
  });
  return looked!;
}

/**
 * Take a file of annotations in: those of Hypothesis become threads on the
 * claim that holds their words, those of Citron claims with their speaker, where
 * there is no such claim yet. One import, to be taken back as one.
 */
export async function importAnnotations(
  actor: Actor,
  target: Target,
  { fileName, bytes }: GivenFile,
  choices: Choices,
): Promise<{ importId: string }> {
  const read = readAnnotationFile(bytes);
  const importId = newId();
  await inArticle(actor, target, "claim.correct", async (scene): Promise<LedgerEvent[]> => {
    requireCorrectable(scene);
    const { arrivals, placed } = await place(scene, read, choices);
    const refused = [...read.refused, ...placed.flatMap(leftOut)].sort((a, b) => a.line - b.line);
    const { newsroomId, userId } = scene.actor;
    const name = line(255).catch("").parse(fileName);
    const taken = placed.length - placed.flatMap(leftOut).length;
    if (taken === 0) throw new AppError("rule-refused", "Nothing in this file has its place in this article.");
    const row = { id: importId, articleId: scene.article.id, format: read.format, fileName: name };
    await insertImport(scene.tx, newsroomId, { ...row, by: userId, at: scene.at, refused }, taken);

    const changes: ClaimChange[] = [];
    const threads: LedgerEvent[] = [];
    for (const [index, { placing }] of placed.entries()) {
      const arrival = arrivals[index]!;
      if (placing.kind === "ambiguous" || placing.kind === "nowhere") continue;
      const change = placing.kind === "new-claim" ? await addClaim(scene, arrival, placing.spans) : null;
      if (change) changes.push(change);
      const claimId = (change?.claimId ?? (placing as { claimId: string }).claimId) as ClaimId;
      threads.push(...(await openThread(scene, { claimId, importId, format: read.format }, arrival.thread)));
    }
    return [
      {
        ...{ type: "annotations.imported", importId, format: read.format, sha256: sha256(bytes) },
        claimIds: changes.map(({ claimId }) => claimId),
        threads: threads.filter(({ type }) => type === "thread.opened").length,
      },
      ...(changes.length > 0 ? [{ type: "claim.added" as const, changes, passages: [] }] : []),
      ...threads,
    ];
  });
  return { importId };
}

async function place(
  { tx, actor, article }: Scene,
  read: ReadAnnotations,
  choices: Choices,
): Promise<{ text: string; arrivals: Arrival[]; placed: Placed[] }> {
  const { text } = await getRevisionText(tx, actor.newsroomId, article.id, article.revision);
  const claims = await listClaims(tx, actor.newsroomId, article.id as ArticleId, article.revision);
  const arrivals = toArrivals(read, text);
  return { text, arrivals, placed: placeAnnotations(text, claims, arrivals, choices) };
}

function leftOut({ line, what, placing }: Placed): Refused[] {
  if (placing.kind === "nowhere") return [{ line, what, why: placing.why }];
  if (placing.kind === "ambiguous")
    return [{ line, what, why: "Its words stand in several places, and none was chosen." }];
  return [];
}

/** The claim that some words become: as the other system reads them, or as the article itself suggests. */
async function addClaim(scene: Scene, { reading }: Arrival, spans: { start: number; end: number }[]) {
  const { tx, actor, article } = scene;
  const { text } = await getRevisionText(tx, actor.newsroomId, article.id, article.revision);
  const claims = await listClaims(tx, actor.newsroomId, article.id, article.revision);
  const passages = await listPassages(tx, actor.newsroomId, article.id, article.revision);
  const standing = claims.map((claim) => claim.reading);
  const guessed = guessReading(text, spans[0]!, passages, standing);
  const plain = { rightOfReply: false, about: null, settled: false, withdrawn: null };
  if (reading === null) return createClaim(scene, { ...plain, ...guessed, spans });
  const { kind, speaker, cue, mention } = reading;
  const speakers = speaker === "" ? guessed.speakers : await nameSpeakers(scene, [{ name: speaker, type: "person" }]);
  return createClaim(scene, { ...plain, spans, kind, speakers, cue, mention });
}

async function openThread(
  { tx, actor, article, at }: Scene,
  { claimId, importId, format }: { claimId: ClaimId; importId: string; format: string },
  written: readonly Written[],
): Promise<LedgerEvent[]> {
  const comments = written.filter(({ body }) => body.trim() !== "");
  if (comments.length === 0) return [];
  const threadId = newId<ThreadId>();
  const by = actor.userId;
  const thread = { id: threadId, articleId: article.id, claimId, kind: "note" as const, by, at, importId };
  await insertThread(tx, actor.newsroomId, thread);
  const events: LedgerEvent[] = [];
  for (const [index, comment] of comments.entries()) {
    const commentId = newId<CommentId>();
    const who = [comment.by, comment.at.slice(0, 10)].filter(Boolean).join(", ");
    const body = `${comment.body.trim()}\n— ${who || "somebody"}, in ${systems[format] ?? "another system"}`;
    await insertComment(tx, actor.newsroomId, { threadId, id: commentId, by, body, at });
    const said = { claimId, threadId, commentId, body };
    events.push(index === 0 ? { type: "thread.opened", kind: "note", ...said } : { type: "comment.added", ...said });
  }
  return events;
}

const systems: Record<string, string> = { hypothesis: "Hypothesis", citron: "Citron" };

/** Each place there is to choose from, with some words before and behind. */
function around(text: string, { placing }: Placed): string[] {
  if (placing.kind !== "ambiguous") return [];
  return placing.choices.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 40), start).replace(/^\S*\s/, "");
    return `…${before}${text.slice(start, end)}${text.slice(end, end + 40).replace(/\s\S*$/, "")}…`.replace(
      /\s+/g,
      " ",
    );
  });
}
