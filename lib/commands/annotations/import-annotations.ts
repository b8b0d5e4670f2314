import "server-only";
import { type Article, findArticle, getRevisionText } from "../../db/articles";
import { listClaims } from "../../db/claims";
import { db, type Tx } from "../../db/client";
import { insertImport } from "../../db/fact-checks";
import { listPassages } from "../../db/passages";
import { listArticleSpeakers } from "../../db/speakers";
import type { Actor } from "../../domain/actor";
import type { Claim, Reading } from "../../domain/claim";
import type { ClaimChange } from "../../domain/claim-change";
import { guessReading } from "../../domain/guess-reading";
import { type ClaimId, isId, newId } from "../../domain/ids";
import { sha256 } from "../../domain/ledger-chain";
import type { LedgerEvent } from "../../domain/ledger-event";
import { can } from "../../domain/permissions";
import { whyNothingNew } from "../../domain/placing/nothing-new";
import { type Placed, placeAnnotations } from "../../domain/placing/place-annotations";
import { wordsAt } from "../../domain/report-claim";
import { line } from "../../domain/written";
import { AppError, notFound } from "../../errors";
import { type ReadAnnotations, readAnnotationFile } from "../../formats/annotation-file";
import { inShort, type Refused } from "../../formats/incoming";
import { forbidden } from "../../refusal";
import type { Span } from "../../text/model";
import { requireCorrectable } from "../correct-claim";
import type { GivenFile } from "../import-fact-checks";
import { inArticle, type Scene, type Target } from "../in-article";
import { nameSpeakers } from "../name-speakers";
import { type NewThread, postThreads } from "../post-thread";
import { createClaim } from "../reshape-claims";
import { type Arrival, toArrivals, type Written } from "./arriving";

/** Which of several places a person picked, by the item's line; what is not picked is left out. */
export type Choices = ReadonlyMap<number, number>;

/** Words with some of the text before and behind them. */
export type Around = { before: string; words: string; after: string };
/** An item and where it would go: the words it is about, those of the claim it goes to, and each place there is to choose from. */
export type PlacedItem = Placed & { quoted: string; claim: string; around: Around[] };

/** What an import would do. Changes nothing. */
export async function lookAtAnnotations(
  actor: Actor,
  target: Target,
  { bytes }: GivenFile,
): Promise<{ placed: PlacedItem[]; refused: Refused[] }> {
  const read = readAnnotationFile(bytes);
  if (!can(actor, "claim.correct")) throw forbidden(actor, "claim.correct");
  const { articleId } = target;
  const article = isId(articleId) ? await findArticle(db(), actor.newsroomId, articleId) : null;
  if (!article) throw notFound("article");
  const { text, claims, arrivals, placed } = await place(db(), actor, article, read, new Map());
  const wordsOf = new Map(claims.map(({ id, reading }) => [id, wordsAt(text, reading.spans)]));
  const items = placed.map((item, i) => ({
    ...item,
    quoted: inShort(arrivals[i]!.quotes.map(({ exact }) => exact).join(" … ")),
    claim: item.placing.kind === "on-claim" ? (wordsOf.get(item.placing.claimId) ?? "") : "",
    around: wordsAround(text, item),
  }));
  return { placed: items, refused: read.refused };
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
    const { arrivals, placed, text, claims } = await place(scene.tx, scene.actor, scene.article, read, choices);
    const refused = [...read.refused, ...placed.flatMap(leftOut)].sort((a, b) => a.line - b.line);
    const { newsroomId, userId } = scene.actor;
    const name = line(255).catch("").parse(fileName);
    const taken = placed.length - placed.flatMap(leftOut).length;
    if (taken === 0) throw new AppError("rule-refused", "Nothing in this file has its place in this article.");
    const row = { id: importId, articleId: scene.article.id, format: read.format, fileName: name };
    await insertImport(scene.tx, newsroomId, { ...row, by: userId, at: scene.at, refused }, taken);

    const { revision } = scene.article;
    const passages = await listPassages(scene.tx, newsroomId, scene.article.id, revision);
    const around = { text, passages, readings: claims.map(({ reading }) => reading) };
    const posting = { tx: scene.tx, newsroomId, articleId: scene.article.id, by: userId, at: scene.at };
    const changes: ClaimChange[] = [];
    const threads: NewThread[] = [];
    for (const [index, { placing }] of placed.entries()) {
      const arrival = arrivals[index]!;
      if (placing.kind === "ambiguous" || placing.kind === "nowhere") continue;
      const change = placing.kind === "new-claim" ? await addClaim(scene, around, arrival, placing.spans) : null;
      if (change) changes.push(change);
      const claimId = (change?.claimId ?? (placing as { claimId: string }).claimId) as ClaimId;
      const comments = toComments(arrival.thread, read.format);
      if (comments.length > 0) threads.push({ claimId, kind: "note", importId, comments });
    }
    const posted = await postThreads(posting, threads);
    return [
      {
        ...{ type: "annotations.imported", importId, format: read.format, sha256: sha256(bytes) },
        claimIds: changes.map(({ claimId }) => claimId),
        threads: threads.length,
      },
      ...(changes.length > 0 ? [{ type: "claim.added" as const, changes, passages: [] }] : []),
      ...posted.flatMap(({ events }) => events),
    ];
  });
  return { importId };
}

async function place(
  tx: Tx,
  { newsroomId }: Actor,
  article: Article,
  read: ReadAnnotations,
  choices: Choices,
): Promise<{ text: string; claims: Claim[]; arrivals: Arrival[]; placed: Placed[] }> {
  const { text } = await getRevisionText(tx, newsroomId, article.id, article.revision);
  const claims = await listClaims(tx, newsroomId, article.id, article.revision);
  const arrivals = toArrivals(read, text);
  const { speakers, standsFor } = await listArticleSpeakers(tx, newsroomId, article.id);
  const namesOf = (claimId: ClaimId) => {
    const ids = claims.find(({ id }) => id === claimId)?.reading.speakers.map((id) => standsFor.get(id) ?? id);
    return speakers.flatMap(({ id, name, aliases }) => (ids?.includes(id) ? [name, ...aliases] : []));
  };
  const placed = placeAnnotations(text, claims, arrivals, choices).map((item, i): Placed => {
    const { placing } = item;
    if (placing.kind !== "on-claim" || toComments(arrivals[i]!.thread, read.format).length > 0) return item;
    return { ...item, placing: { kind: "nowhere", why: whyNothingNew(arrivals[i]!, namesOf(placing.claimId)) } };
  });
  return { text, claims, arrivals, placed };
}

function leftOut({ line, what, placing }: Placed): Refused[] {
  if (placing.kind === "nowhere") return [{ line, what, why: placing.why }];
  if (placing.kind === "ambiguous")
    return [{ line, what, why: "Its words stand in several places, and none was chosen." }];
  return [];
}

/** What a guess at a claim's reading goes by; the readings grow with every claim that is added. */
type Surroundings = { text: string; passages: Awaited<ReturnType<typeof listPassages>>; readings: Reading[] };

/** The claim that some words become: as the other system reads them, or as the article itself suggests. */
async function addClaim(scene: Scene, around: Surroundings, { reading }: Arrival, spans: Span[]): Promise<ClaimChange> {
  const guessed = guessReading(around.text, spans[0]!, around.passages, around.readings);
  const plain = { rightOfReply: false, about: null, settled: false, withdrawn: null };
  const create = async (read: Reading) => {
    around.readings.push(read);
    return createClaim(scene, read);
  };
  if (reading === null) return create({ ...plain, ...guessed, spans });
  const { kind, speaker, cue, mention } = reading;
  const speakers = speaker === "" ? guessed.speakers : await nameSpeakers(scene, [{ name: speaker, type: "person" }]);
  return create({ ...plain, spans, kind, speakers, cue, mention });
}

/** The words of a thread that came from elsewhere, each with who wrote it, when and where. */
function toComments(written: readonly Written[], format: string): string[] {
  return written
    .filter(({ body }) => body.trim() !== "")
    .map(({ body, by, at }) => {
      const who = [by, at.slice(0, 10)].filter(Boolean).join(", ");
      return `${body.trim()}\n— ${who || "somebody"}, in ${systems[format] ?? "another system"}`;
    });
}

const systems: Record<string, string> = { hypothesis: "Hypothesis", citron: "Citron" };

/** Each place there is to choose from, with some words before and behind. */
function wordsAround(text: string, { placing }: Placed): Around[] {
  if (placing.kind !== "ambiguous") return [];
  const onOneLine = (words: string) => words.replace(/\s+/g, " ");
  return placing.choices.map(({ start, end }) => ({
    before: onOneLine(`…${text.slice(Math.max(0, start - 40), start).replace(/^\S*\s/, "")}`),
    words: onOneLine(text.slice(start, end)),
    after: onOneLine(`${text.slice(end, end + 40).replace(/\s\S*$/, "")}…`),
  }));
}
