import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId, ClaimId } from "@/lib/domain/ids";
import { findCheckedBefore } from "@/lib/queries/find-checked-before";

type Params = { params: Promise<{ articleId: string; claimId: string }> };

/** What was checked before and says what this claim says, or something at odds with it. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { articleId, claimId } = await params;
    const found = await findCheckedBefore(actor, { articleId: articleId as ArticleId, claimId: claimId as ClaimId });
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
