import "server-only";
import { listChains, listRawEntries, storedArticle, storedNewsroom } from "../db/audit";
import { inSnapshot } from "../db/client";
import { listReportGrounds } from "../db/reports";
import type { Actor } from "../domain/actor";
import { tellArticle, tellNewsroom } from "../domain/audit-views";
import type { ArticleId } from "../domain/ids";
import { auditChain, compareViews } from "../domain/ledger-audit";
import { can } from "../domain/permissions";
import { findGroundFaults } from "../domain/report-ground";
import { forbidden } from "../refusal";

/** One chain's audit: how many entries it has, and what is wrong with it, a clause each. */
export type ChainAudit = { chain: string; of: "newsroom" | "article"; entries: number; faults: string[] };

/**
 * Walk every chain of the actor's newsroom: links, hashes, and what the entries
 * tell against what the tables hold. One chain in memory at a time, each read
 * as of one moment, so that it can run while people work.
 */
export async function* auditLedger(actor: Actor): AsyncGenerator<ChainAudit> {
  if (!can(actor, "newsroom.configure")) throw forbidden(actor, "newsroom.configure");
  for (const chain of await inSnapshot((tx) => listChains(tx, actor.newsroomId))) yield await audit(actor, chain);
}

async function audit({ newsroomId }: Actor, chain: string): Promise<ChainAudit> {
  return inSnapshot(async (tx) => {
    const of = chain === newsroomId ? "newsroom" : "article";
    const entries = await listRawEntries(tx, newsroomId, chain);
    const { faults, sound } = auditChain(chain, entries);
    const stored =
      of === "newsroom"
        ? await storedNewsroom(tx, newsroomId)
        : await storedArticle(tx, newsroomId, chain as ArticleId).catch(asFault);
    const told = of === "newsroom" ? tellNewsroom(sound) : tellArticle(sound);
    const differences = typeof stored === "string" ? [stored] : compareViews(stored, told);
    const ground = findGroundFaults(entries, await listReportGrounds(tx, newsroomId, chain));
    return { chain, of, entries: entries.length, faults: [...faults, ...differences, ...ground] };
  });
}

/** A row that fits no state makes the mappers of lib/db throw a plain sentence; here that is what was looked for. */
function asFault(error: unknown): string {
  if (error instanceof Error && error.constructor === Error) return error.message;
  throw error;
}
