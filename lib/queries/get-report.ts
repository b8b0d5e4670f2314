import "server-only";
import { getRevisionText } from "../db/articles";
import { inSnapshot, type Tx } from "../db/client";
import { findHead } from "../db/ledger";
import { getSettings } from "../db/newsrooms";
import { getPeopleAndPolicy } from "../db/people";
import { listChain, listHashes, listRegisterEntries } from "../db/report-entries";
import { findFormerReport } from "../db/reports";
import type { Actor } from "../domain/actor";
import { discloseAll, eventsOf } from "../domain/disclosure";
import { type ArticleId, isId } from "../domain/ids";
import { genesis } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { inclusionProof, merkleRoot, merkleTree } from "../domain/merkle";
import { can } from "../domain/permissions";
import type { ReportFacts } from "../domain/report";
import { type ReportKind, reportAction } from "../domain/report-kind";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/** A report that was asked for: as of when, and where the two chains stood then. */
export type Asked = { number: number; position: number; registerPosition: number; at: string };

/**
 * What a report of an article is made from, all as of one moment; `toReport`
 * makes the report of it. Without `asked` it is a preview as of now. The root
 * of the newsroom's tree is left empty there: a preview proves nothing.
 */
export async function getReportFacts(
  actor: Actor,
  articleId: ArticleId,
  kind: ReportKind = "internal",
  asked?: Asked,
): Promise<ReportFacts> {
  const action = reportAction(kind);
  if (!can(actor, action)) throw forbidden(actor, action);
  if (!isId(articleId)) throw notFound("article");
  return inSnapshot(async (tx) => {
    const { newsroomId } = actor;
    const article = await getReadable(tx, actor, articleId);
    const chain = (await listChain(tx, newsroomId, articleId, asked?.position)).map(discloseAll);
    const events = [...eventsOf(chain)].map(({ event }) => event);
    const { text } = await getRevisionText(tx, newsroomId, articleId, revisionIn(events) ?? article.revision);
    const register = await listRegisterEntries(tx, newsroomId, namedIn(events), asked?.registerPosition);
    return {
      kind,
      number: asked?.number ?? 0,
      former: await findFormerReport(tx, newsroomId, { articleId, kind, before: asked?.number ?? null }),
      newsroom: { id: newsroomId, name: (await getSettings(tx, newsroomId)).name },
      taken: { by: actor.userId, at: asked?.at ?? new Date().toISOString() },
      text,
      people: (await getPeopleAndPolicy(tx, newsroomId)).people.map(({ id, name }) => ({ id, name })),
      chain,
      register: register.map(discloseAll),
      registerHead: await headOf(tx, actor),
    };
  });
}

/** Facts with the newsroom's tree: its root, and where each register entry stands in it. */
export async function getProvenFacts(
  actor: Actor,
  articleId: ArticleId,
  kind: ReportKind,
  asked: Asked,
): Promise<{ facts: ReportFacts; inclusions: string[][] }> {
  const facts = await getReportFacts(actor, articleId, kind, asked);
  const { newsroomId } = actor;
  const hashes = await inSnapshot((tx) => listHashes(tx, newsroomId, newsroomId, asked.registerPosition));
  const tree = merkleTree(hashes);
  const registerHead = { position: tree.size, hash: hashes.at(-1) ?? genesis, root: merkleRoot(tree) };
  const inclusions = facts.register.map(({ seq }) => inclusionProof(tree, seq - 1));
  return { facts: { ...facts, registerHead }, inclusions };
}

async function headOf(tx: Tx, { newsroomId }: Actor): Promise<ReportFacts["registerHead"]> {
  const head = await findHead(tx, newsroomId, newsroomId);
  return { position: head?.seq ?? 0, hash: head?.hash ?? genesis, root: "" };
}

function revisionIn(events: readonly LedgerEvent[]): number | null {
  const inForce = events.findLast((event) => event.type === "article.imported" || "layout" in event);
  return inForce && "revision" in inForce ? inForce.revision : null;
}

/** Every speaker and source the entries name. */
function namedIn(events: readonly LedgerEvent[]): Set<string> {
  const named = new Set<string>();
  for (const event of events) {
    if (event.type === "evidence.added") named.add(event.evidence.sourceId);
    if (event.type === "evidence.changed") named.add(event.after.sourceId);
    const readings =
      event.type === "article.imported"
        ? event.claims.map(({ reading }) => reading)
        : "changes" in event
          ? event.changes.flatMap(({ after }) => (after.reading ? [after.reading] : []))
          : [];
    for (const { speakers, about } of readings) {
      for (const speaker of speakers) named.add(speaker);
      if (about) named.add(about);
    }
  }
  return named;
}
