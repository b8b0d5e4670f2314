import { toProblem } from "@/lib/api/problem";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import { toDataFeed } from "@/lib/formats/claim-review/write";
import { listFactChecks } from "@/lib/queries/list-fact-checks";

/** Every fact check a newsroom lets be found, as schema.org's DataFeed. For anyone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ newsroomId: string }> },
): Promise<Response> {
  try {
    const origin = await findOwnOrigin();
    const { newsroom, reviews } = await listFactChecks((await params).newsroomId, origin);
    const feed = toDataFeed(reviews, { name: newsroom, url: origin }, new Date().toISOString());
    return new Response(JSON.stringify(feed), {
      headers: { "content-type": "application/ld+json; charset=utf-8", "cache-control": "no-cache" },
    });
  } catch (error) {
    return toProblem(error);
  }
}
