import "server-only";
import { areMembers, type SameText, selectSameText, writeArticle } from "../db/articles";
import { type NewClaim, writeClaims } from "../db/claims";
import { inTransaction, type Tx } from "../db/client";
import { dismissJob } from "../db/jobs";
import { appendAllLedger, insertLinked, linkToChains, lockChain, selectHead, toHead } from "../db/ledger";
import { selectRole, toRole } from "../db/members";
import { recordReceipt, selectReceipt, toReceipt } from "../db/receipts";
import { type Namesake, selectNamesakes, writeSpeakerAdditions } from "../db/speakers";
import { meanwhile, readTogether, writeTogether } from "../db/together";
import type { Actor } from "../domain/actor";
import type { ArticleDetails } from "../domain/article-details";
import { marksToKeep } from "../domain/document-marks";
import { type ArticleId, type ClaimId, type JobId, newId, type SpeakerId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { toReading } from "../domain/next-revision";
import { wordsAt } from "../domain/report-claim";
import { toLine } from "../domain/written";
import { AppError } from "../errors";
import type { ReadDocument } from "../formats/document/document";
import type { Extraction } from "../text/model";
import { requireStill } from "./actor-now";
import { bringThreads } from "./bring-threads";
import { namesToKnow, placeSpeakers } from "./place-speakers";

/** A text that was read, and what extraction proposes for it. */
export type ReadArticle = {
  details: ArticleDetails;
  extraction: Extraction;
  normalisation: { what: string; count: number }[];
  fileName: string;
  /** What the document says beside its words. */
  document?: ReadDocument;
};

export type Imported = { articleId: ArticleId; revision: 1; claims: number };

/** The newsroom has this text already; `existing` is to be offered. */
export class DuplicateArticle extends AppError {
  readonly existing: { id: ArticleId; title: string };
  constructor(existing: { id: ArticleId; title: string }) {
    super("conflict", `This text is here already, as “${existing.title}”. Open that, or import it once more.`);
    this.existing = existing;
  }
}

type StoreOptions = {
  allowDuplicate?: boolean | undefined;
  key?: string | undefined;
  /** The job that read its document, put away with it. */
  readBy?: JobId | undefined;
};

/**
 * Store an article with its passages, claims and speakers in one transaction,
 * with one entry in its ledger and one in the newsroom's for each speaker that
 * is new or named in a new way. Refuses a text the newsroom has, unless asked to.
 */
export async function storeArticle(
  asking: Actor,
  { details: given, extraction, normalisation, fileName, document }: ReadArticle,
  { allowDuplicate = false, key, readBy }: StoreOptions = {},
): Promise<Imported> {
  const { newsroomId, userId } = asking;
  const { text, passages } = extraction;
  const textSha256 = sha256(text);
  return inTransaction(async (tx) => {
    // Imports of one newsroom queue up, so that a text is not taken in twice and a speaker not added twice.
    await lockChain(tx, newsroomId);
    const read = await readTogether(tx, {
      role: selectRole(newsroomId, userId),
      receipt: selectReceipt(newsroomId, key),
      same: selectSameText(newsroomId, textSha256),
      namesakes: selectNamesakes(newsroomId, namesToKnow(extraction.speakers)),
      head: selectHead(newsroomId, newsroomId),
    });
    const actor = requireStill(asking, toRole(read.role), "article.import");
    const before = toReceipt<Imported>(read.receipt, userId);
    if (before) return before;
    const [existing] = read.same as SameText[];
    if (existing && !allowDuplicate) throw new DuplicateArticle(existing);

    const articleId = newId<ArticleId>();
    const at = new Date().toISOString();
    const details = await settleDetails(tx, actor, given, text);
    const namedIn = { articleId, publishedOn: details.publishedOn };
    const speakers = placeSpeakers(extraction.speakers, read.namesakes as Namesake[], namedIn);
    const claims = toClaims(extraction, speakers.ids);
    const event: LedgerEvent = {
      ...{ type: "article.imported", details, revision: 1, sha256: textSha256, length: text.length },
      claims: claims.map(({ id, reading }) => ({ claimId: id, reading })),
      passages: passages.map(({ start, end, kind, nothingToCheck }, ordinal) => ({
        ...{ ordinal, start, end, kind, nothingToCheck },
      })),
    };
    const entry = { newsroomId, actorId: userId, at };
    const ofArticle = { chain: articleId, events: [event], last: null };
    const ofNewsroom = { chain: newsroomId, events: speakers.events, last: toHead(read.head) };
    const writing = writeTogether(tx, {
      ...writeSpeakerAdditions(newsroomId, speakers.additions),
      ...writeArticle(newsroomId, {
        ...{ id: articleId, details, text, sha256: textSha256, normalisation },
        ...{ fileName, passages, by: userId, at, marks: marksToKeep(document, claims.length > 0) },
      }),
      ...writeClaims({ newsroomId, articleId, revision: 1 }, claims),
    });
    const linked = await meanwhile(writing, () => linkToChains(entry, [ofArticle, ofNewsroom]));
    await insertLinked(tx, linked);
    if (document) {
      const brought = await bringThreads({ tx, newsroomId, articleId, by: userId, at }, document, placed(claims));
      await appendAllLedger(tx, { ...entry, chain: articleId }, brought);
    }

    const imported: Imported = { articleId, revision: 1, claims: claims.length };
    if (key) await recordReceipt(tx, newsroomId, userId, key, imported);
    if (readBy) await dismissJob(tx, newsroomId, readBy);
    return imported;
  });
}

function placed(claims: readonly NewClaim[]): { id: ClaimId; spans: NewClaim["reading"]["spans"] }[] {
  return claims.map(({ id, reading }) => ({ id, spans: reading.spans }));
}

/** A title from the first line where none was given; a writer who hands in an article wrote it. */
async function settleDetails(tx: Tx, actor: Actor, details: ArticleDetails, text: string): Promise<ArticleDetails> {
  const title = details.title || toTitle(text.trim().split("\n")[0]!);
  const writers = [...new Set(actor.role === "writer" ? [...details.writers, actor.userId] : details.writers)];
  if (!(await areMembers(tx, actor.newsroomId, writers))) {
    throw new AppError("invalid-input", "Choose the writers among the newsroom's members.");
  }
  return { ...details, title, writers };
}

/** A line as a title, cut at a word where it is long. */
function toTitle(line: string): string {
  const characters = [...toLine(line)];
  if (characters.length <= 150) return characters.join("");
  return `${characters
    .slice(0, 150)
    .join("")
    .replace(/\s+\S*$/, "")}…`;
}

/** What extraction proposes, as claims that nobody has looked at yet. */
function toClaims({ text, claims }: Extraction, speakers: readonly SpeakerId[]): NewClaim[] {
  return claims.map((claim) => ({
    id: newId<ClaimId>(),
    reading: toReading(claim, (index) => speakers[index]!),
    words: wordsAt(text, claim.spans),
    parts: claim.parts,
    doubt: claim.doubt,
    priority: claim.priority,
  }));
}
