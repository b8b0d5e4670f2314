import { toProblem } from "@/lib/api/problem";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import { toFactCheckSearch } from "@/lib/formats/fact-check-search/write";
import { listFactChecks } from "@/lib/queries/list-fact-checks";

/** The same fact checks in the shape of a fact-check search: `?query=` asks for those with all its words. For anyone. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ newsroomId: string }> },
): Promise<Response> {
  try {
    const query = (new URL(request.url).searchParams.get("query") ?? "").slice(0, 400);
    const { reviews } = await listFactChecks((await params).newsroomId, await findOwnOrigin(), query);
    return new Response(JSON.stringify(toFactCheckSearch(reviews)), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" },
    });
  } catch (error) {
    return toProblem(error);
  }
}
