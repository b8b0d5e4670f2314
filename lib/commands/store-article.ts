import "server-only";
import { areMembers, findArticleByText, insertArticle } from "../db/articles";
import { insertClaims, type NewClaim } from "../db/claims";
import { inTransaction, type Tx } from "../db/client";
import { dismissJob } from "../db/jobs";
import { appendToChains, lockChain } from "../db/ledger";
import { findReceipt, recordReceipt } from "../db/receipts";
import type { Actor } from "../domain/actor";
import type { ArticleDetails } from "../domain/article-details";
import { marksToKeep } from "../domain/document-marks";
import { type ArticleId, type ClaimId, type JobId, newId, type SpeakerId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { wordsAt } from "../domain/report-claim";
import { toLine } from "../domain/written";
import { AppError } from "../errors";
import type { ReadDocument } from "../formats/document/document";
import type { Extraction } from "../text/model";
import { requireActorNow } from "./actor-now";
import { bringThreads } from "./bring-threads";
import { placeSpeakers } from "./place-speakers";

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
  return inTransaction(async (tx) => {
    // Imports of one newsroom queue up, so that a text is not taken in twice and a speaker not added twice.
    await lockChain(tx, newsroomId);
    const actor = await requireActorNow(tx, asking, "article.import");
    const before = key ? await findReceipt<Imported>(tx, newsroomId, userId, key) : null;
    if (before) return before;
    const textSha256 = sha256(text);
    const existing = allowDuplicate ? null : await findArticleByText(tx, newsroomId, textSha256);
    if (existing) throw new DuplicateArticle(existing);

    const articleId = newId<ArticleId>();
    const at = new Date().toISOString();
    const details = await settleDetails(tx, actor, given, text);
    const namedIn = { articleId, publishedOn: details.publishedOn };
    const { ids, events } = await placeSpeakers(tx, newsroomId, extraction.speakers, namedIn);
    const claims = toClaims(extraction, ids);
    await insertArticle(tx, newsroomId, {
      ...{ id: articleId, details, text, sha256: textSha256, normalisation },
      ...{ fileName, passages, by: userId, at, marks: marksToKeep(document, claims.length > 0) },
    });
    await insertClaims(tx, { newsroomId, articleId, revision: 1 }, claims);

    const event: LedgerEvent = {
      ...{ type: "article.imported", details, revision: 1, sha256: textSha256, length: text.length },
      claims: claims.map(({ id, reading }) => ({ claimId: id, reading })),
      passages: passages.map(({ start, end, kind, nothingToCheck }, ordinal) => ({
        ...{ ordinal, start, end, kind, nothingToCheck },
      })),
    };
    const ofNewsroom = events.length > 0 ? [{ chain: newsroomId, events }] : [];
    const posting = { tx, newsroomId, articleId, by: actor.userId, at };
    const brought = document ? await bringThreads(posting, document, placed(claims)) : [];
    const ofArticle = { chain: articleId, events: [event, ...brought], begins: true };
    await appendToChains(tx, { newsroomId, actorId: userId, at }, [ofArticle, ...ofNewsroom]);

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
    reading: {
      ...{ spans: claim.spans, kind: claim.kind, cue: claim.cue, mention: claim.mention },
      speakers: [...new Set(claim.speakers.map((index) => speakers[index]!))],
      rightOfReply: claim.rightOfReply,
      about: claim.about === null ? null : speakers[claim.about]!,
      settled: false,
      withdrawn: null,
    },
    words: wordsAt(text, claim.spans),
    parts: claim.parts,
    doubt: claim.doubt,
    priority: claim.priority,
  }));
}
