import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { JobId } from "@/lib/domain/ids";
import { getJob } from "@/lib/queries/get-job";

/** How far a job is; a page that shows a bar asks this again and again. */
export async function GET(_request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const job = await getJob(actor, (await params).jobId as JobId);
    return Response.json(job, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
