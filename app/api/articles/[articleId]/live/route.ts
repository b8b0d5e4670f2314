import { PresenceInput } from "@/lib/api/presence-input";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { leaveArticle } from "@/lib/commands/note-presence";
import type { ArticleId } from "@/lib/domain/ids";
import { logError } from "@/lib/log";
import { openLiveStream } from "@/lib/queries/open-live-stream";

/**
 * The live stream of an article, resumed after `Last-Event-ID` or `?after=`.
 * `?tab=` names the page, whose presence ends with its stream.
 */
export async function GET(request: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const articleId = (await params).articleId as ArticleId;
    const asked = new URL(request.url).searchParams;
    const after = request.headers.get("last-event-id") || asked.get("after");
    const tab = PresenceInput.shape.tab.safeParse(asked.get("tab")).data;
    const stream = await openLiveStream(actor, articleId, after, () => {
      if (tab) leaveArticle(actor, articleId, tab).catch((error) => logError("A page's presence stayed", error));
    });
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        // Tells nginx and its like to pass each event on at once.
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
