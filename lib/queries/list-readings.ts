import "server-only";
import { z } from "zod";
import { db } from "../db/client";
import { listOwnJobs } from "../db/jobs";
import type { Actor } from "../domain/actor";
import type { JobView } from "../domain/job";

/** A document that the actor gave and that became nothing yet. */
export type ReadingView = { job: JobView /** The file's name, or the page's address. */; name: string };

const Input = z.object({ url: z.string(), fileName: z.string() });

/** The actor's own documents that are being read, were read, or could not be, and are not put away; newest first. */
export async function listReadings(actor: Actor): Promise<ReadingView[]> {
  const jobs = await listOwnJobs(db(), actor.newsroomId, actor.userId, ["document.read"]);
  return jobs.map(({ input, ...job }) => {
    const { url, fileName } = Input.parse(input);
    return { job, name: fileName || url };
  });
}
