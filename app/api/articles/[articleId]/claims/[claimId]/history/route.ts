import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId, ClaimId } from "@/lib/domain/ids";
import { getHistory } from "@/lib/queries/get-history";

type Params = { params: Promise<{ articleId: string; claimId: string }> };

/** Who did what to a claim, newest first. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { articleId, claimId } = await params;
    const history = await getHistory(actor, articleId as ArticleId, claimId as ClaimId);
    return Response.json(history, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
