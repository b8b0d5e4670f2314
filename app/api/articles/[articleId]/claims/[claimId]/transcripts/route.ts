import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId, ClaimId } from "@/lib/domain/ids";
import { compareClaim } from "@/lib/queries/compare-quotes";

type Params = { params: Promise<{ articleId: string; claimId: string }> };

/** A claim's quotation held against the transcripts of its speakers. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { articleId, claimId } = await params;
    const compared = await compareClaim(actor, articleId as ArticleId, claimId as ClaimId);
    return Response.json(compared, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
