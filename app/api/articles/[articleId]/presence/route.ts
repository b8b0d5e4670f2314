import { PresenceInput } from "@/lib/api/presence-input";
import { toProblem } from "@/lib/api/problem";
import { readJson } from "@/lib/api/read-json";
import { requireCaller } from "@/lib/auth/actor";
import { leaveArticle, notePresence } from "@/lib/commands/note-presence";
import type { ArticleId, ClaimId } from "@/lib/domain/ids";

/** A page says that it is open, and at which claim; every half minute, when it moves, and when it closes. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  try {
    const actor = await requireCaller();
    const articleId = (await params).articleId as ArticleId;
    const { tab, claimId, leaving } = await readJson(request, PresenceInput);
    if (leaving) await leaveArticle(actor, articleId, tab);
    else await notePresence(actor, articleId, { tab, claimId: claimId as ClaimId | null });
    return new Response(null, { status: 204 });
  } catch (error) {
    return toProblem(error);
  }
}
