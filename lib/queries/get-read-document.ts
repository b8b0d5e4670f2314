import "server-only";
import { z } from "zod";
import { db } from "../db/client";
import { findJobResult } from "../db/jobs";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { isOver, type JobView } from "../domain/job";
import { ReadDocument } from "../formats/document/document";
import { findOwnJob } from "./find-own-job";

/** What a page shows of a document that was read, before it becomes an article: no more of it than that. */
export type ReadDocumentView = {
  fileName: string;
  details: { title: string; byline: string; outlet: string; url: string; publishedOn: string | null };
  /** Counts of what there is, for people: characters, comments, tracked changes, notes. */
  counts: { characters: number; comments: number; edits: number; notes: number };
  /** How it begins. */
  beginning: string;
  warnings: string[];
};

export type DocumentReading =
  | { state: "reading"; job: JobView }
  | { state: "failed"; problem: string }
  | { state: "read"; jobId: JobId; document: ReadDocumentView };

/** How far one of the actor's own readings is; null where there is none, or it was called off. */
export async function getReadDocument(actor: Actor, id: string): Promise<DocumentReading | null> {
  const own = await findOwnJob(actor, id, "document.read");
  if (!own) return null;
  const { jobId, job } = own;
  if (!isOver(job)) return { state: "reading", job };
  if (job.state === "cancelled") return null;
  if (job.state === "failed") return { state: "failed", problem: job.problem };
  const Result = z.object({ fileName: z.string(), document: ReadDocument });
  const { fileName, document } = Result.parse(await findJobResult(db(), actor.newsroomId, jobId, actor.userId));
  const { title, byline, outlet, url, publishedOn, text, comments, edits, notes, warnings } = document;
  const counts = { characters: text.length, comments: comments.length, edits: edits.length, notes: notes.length };
  const beginning = text.length > 600 ? `${text.slice(0, 600).replace(/\s+\S*$/, "")} …` : text;
  const details = { title, byline, outlet, url, publishedOn };
  return { state: "read", jobId, document: { fileName, details, counts, beginning, warnings } };
}
