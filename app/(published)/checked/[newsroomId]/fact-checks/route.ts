import { toProblem } from "@/lib/api/problem";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import { countPublicRead } from "@/lib/auth/public-reads";
import { feedPath } from "@/lib/formats/checked-page/paths";
import { toDataFeed } from "@/lib/formats/claim-review/write";
import { listFactChecks } from "@/lib/queries/list-fact-checks";

/**
 * Every fact check a newsroom lets be found, as schema.org's DataFeed, the
 * newest articles first; the Link header (RFC 8288) names where the older ones
 * are. For anyone.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ newsroomId: string }> },
): Promise<Response> {
  try {
    await countPublicRead();
    const origin = await findOwnOrigin();
    const { newsroomId } = await params;
    const before = new URL(request.url).searchParams.get("before");
    const { newsroom, reviews, next } = await listFactChecks(newsroomId, origin, { before });
    const feed = toDataFeed(reviews, { name: newsroom, url: origin }, new Date().toISOString());
    return new Response(JSON.stringify(feed), {
      headers: {
        "content-type": "application/ld+json; charset=utf-8",
        "cache-control": "no-cache",
        ...(next && { link: `<${origin}${feedPath(newsroomId)}?before=${next}>; rel="next"` }),
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
