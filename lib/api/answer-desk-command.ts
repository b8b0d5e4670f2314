import "server-only";
import { GateShut } from "../commands/close-article";
import type { Actor } from "../domain/actor";
import type { DeskDelta } from "../domain/desk";
import type { ArticleId, ClaimId } from "../domain/ids";
import { AppError } from "../errors";
import { findClaimView } from "../queries/get-desk";
import { getDeskDelta } from "../queries/get-desk-delta";
import { DeskRequest } from "./desk-command";
import { type ProblemDetails, toProblem } from "./problem";
import { readJson } from "./read-json";
import { runDeskCommand } from "./run-desk-command";

/**
 * Answer a desk's command: run it, and answer with what changed since the
 * position the page shows. A conflict carries the claim as it now stands, a shut
 * gate what is missing.
 */
export async function answerDeskCommand(actor: Actor, articleId: ArticleId, request: Request): Promise<Response> {
  let asked: DeskRequest | null = null;
  try {
    asked = await readJson(request, DeskRequest);
    await runDeskCommand(actor, { articleId, key: asked.key, revision: asked.revision }, asked.command);
    const delta: DeskDelta = await getDeskDelta(actor, articleId, asked.after);
    return Response.json(delta, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error, await detailsOf(error, actor, articleId, asked));
  }
}

async function detailsOf(
  error: unknown,
  actor: Actor,
  articleId: ArticleId,
  asked: DeskRequest | null,
): Promise<ProblemDetails> {
  if (error instanceof GateShut) return { missing: error.missing };
  if (!(error instanceof AppError) || error.code !== "conflict" || !asked || !("claimId" in asked.command)) return {};
  const claim = await findClaimView(actor, articleId, asked.command.claimId as ClaimId);
  return claim ? { claim } : {};
}
