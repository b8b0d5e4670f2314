import "server-only";
import type { Actor } from "../domain/actor";
import { discloseAll, eventsOf } from "../domain/disclosure";
import type { ArticleId } from "../domain/ids";
import { genesis } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { inclusionProof, merkleRoot, merkleTree } from "../domain/merkle";
import type { ReportFacts } from "../domain/report";
import type { ReportKind } from "../domain/report-kind";
import { getRevisionText } from "./articles";
import type { Tx } from "./client";
import { findHead } from "./ledger";
import { getSettings } from "./newsrooms";
import { getPeopleAndPolicy } from "./people";
import { listChain, listHashes, listRegisterEntries } from "./report-entries";
import { findFormerReport } from "./reports";

/** A report that was asked for: as of when, and where the two chains stood then. */
export type Asked = { number: number; position: number; registerPosition: number; at: string };

type Wanted = { articleId: ArticleId; kind: ReportKind; revision: number };
type Taker = Pick<Actor, "newsroomId" | "userId">;

/**
 * What a report of an article is made from; `toReport` makes the report of it.
 * Without `asked` it is a preview as of now, in which the root of the newsroom's
 * tree is left empty: a preview proves nothing. The transaction has to be a
 * snapshot.
 */
export async function readReportFacts(
  tx: Tx,
  { newsroomId, userId }: Taker,
  { articleId, kind, revision }: Wanted,
  asked?: Asked,
): Promise<ReportFacts> {
  const chain = (await listChain(tx, newsroomId, articleId, asked?.position)).map(discloseAll);
  const events = [...eventsOf(chain)].map(({ event }) => event);
  const { text } = await getRevisionText(tx, newsroomId, articleId, revisionIn(events) ?? revision);
  const register = await listRegisterEntries(tx, newsroomId, namedIn(events), asked?.registerPosition);
  return {
    kind,
    number: asked?.number ?? 0,
    former: await findFormerReport(tx, newsroomId, { articleId, kind, before: asked?.number ?? null }),
    newsroom: { id: newsroomId, name: (await getSettings(tx, newsroomId)).name },
    taken: { by: userId, at: asked?.at ?? new Date().toISOString() },
    text,
    people: (await getPeopleAndPolicy(tx, newsroomId)).people.map(({ id, name }) => ({ id, name })),
    chain,
    register: register.map(discloseAll),
    registerHead: await headOf(tx, newsroomId),
  };
}

/** Facts with the newsroom's tree: its root, and where each register entry stands in it. */
export async function readProvenFacts(
  tx: Tx,
  taker: Taker,
  wanted: Wanted,
  asked: Asked,
): Promise<{ facts: ReportFacts; inclusions: string[][] }> {
  const { newsroomId } = taker;
  const facts = await readReportFacts(tx, taker, wanted, asked);
  const hashes = await listHashes(tx, newsroomId, newsroomId, asked.registerPosition);
  const tree = merkleTree(hashes);
  const registerHead = { position: tree.size, hash: hashes.at(-1) ?? genesis, root: merkleRoot(tree) };
  const inclusions = facts.register.map(({ seq }) => inclusionProof(tree, seq - 1));
  return { facts: { ...facts, registerHead }, inclusions };
}

async function headOf(tx: Tx, newsroomId: Taker["newsroomId"]): Promise<ReportFacts["registerHead"]> {
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
    for (const { speakers, chain, about } of readings) {
      for (const { speaker } of chain ?? []) if (speaker) named.add(speaker);
      for (const speaker of speakers) named.add(speaker);
      if (about) named.add(about);
    }
  }
  return named;
}
