import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { getOpenNames } from "@/lib/queries/find-open-names";

/** Where a report of the article made now would say a name that is kept for an anonymous source: the places, by its kind. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  try {
    const actor = await requireCaller();
    const places = await getOpenNames(actor, (await params).articleId as ArticleId);
    return Response.json(places, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
