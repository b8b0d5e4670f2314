import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { stopJob } from "@/lib/commands/stop-job";
import type { JobId } from "@/lib/domain/ids";

/** Call a job off, or put away one that is over. */
export async function POST(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireCaller();
    await stopJob(actor, (await params).jobId as JobId);
    return new Response(null, { status: 204 });
  } catch (error) {
    return toProblem(error);
  }
}
