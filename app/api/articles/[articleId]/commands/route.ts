import { answerDeskCommand } from "@/lib/api/answer-desk-command";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";

/** What the desk asks of an article; see lib/api/desk-command.ts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { articleId } = await params;
    return await answerDeskCommand(actor, articleId as ArticleId, request);
  } catch (error) {
    return toProblem(error);
  }
}
