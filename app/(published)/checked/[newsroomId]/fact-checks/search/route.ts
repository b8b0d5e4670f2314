import { toProblem } from "@/lib/api/problem";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import { countPublicRead } from "@/lib/auth/public-reads";
import { toFactCheckSearch } from "@/lib/formats/fact-check-search/write";
import { listFactChecks } from "@/lib/queries/list-fact-checks";

/**
 * The same fact checks in the shape of a fact-check search: `?query=` asks for
 * those with all its words, `pageToken` for what comes after an answer's
 * `nextPageToken`. For anyone.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ newsroomId: string }> },
): Promise<Response> {
  try {
    await countPublicRead();
    const asked = new URL(request.url).searchParams;
    const query = (asked.get("query") ?? "").slice(0, 400);
    const before = asked.get("pageToken");
    const { reviews, next } = await listFactChecks((await params).newsroomId, await findOwnOrigin(), { query, before });
    return new Response(JSON.stringify({ ...toFactCheckSearch(reviews), ...(next && { nextPageToken: next }) }), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" },
    });
  } catch (error) {
    return toProblem(error);
  }
}
