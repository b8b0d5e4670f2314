import "server-only";
import { getRevisionText } from "../db/articles";
import { inSnapshot, type Tx } from "../db/client";
import { findHead } from "../db/ledger";
import { getSettings } from "../db/newsrooms";
import { getPeopleAndPolicy } from "../db/people";
import { listChain, listRegisterEntries } from "../db/report-entries";
import type { Actor } from "../domain/actor";
import { disclose, eventsOf } from "../domain/disclosure";
import { type ArticleId, isId } from "../domain/ids";
import { genesis } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { can } from "../domain/permissions";
import type { ReportFacts } from "../domain/report";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/** What a report of an article is made from, all as of one moment; `toReport` makes the report of it. */
export async function getReportFacts(actor: Actor, articleId: ArticleId): Promise<ReportFacts> {
  if (!can(actor, "report.take")) throw forbidden(actor, "report.take");
  if (!isId(articleId)) throw notFound("article");
  return inSnapshot(async (tx) => {
    const { newsroomId } = actor;
    const article = await getReadable(tx, actor, articleId);
    const chain = (await listChain(tx, newsroomId, articleId)).map(disclose);
    const events = [...eventsOf(chain)].map(({ event }) => event);
    const { text } = await getRevisionText(tx, newsroomId, articleId, revisionIn(events) ?? article.revision);
    const register = await listRegisterEntries(tx, newsroomId, namedIn(events));
    return {
      newsroom: { id: newsroomId, name: (await getSettings(tx, newsroomId)).name },
      taken: { by: actor.userId, at: new Date().toISOString() },
      text,
      people: (await getPeopleAndPolicy(tx, newsroomId)).people.map(({ id, name }) => ({ id, name })),
      chain,
      register: register.map(disclose),
      registerHead: await headOf(tx, actor),
    };
  });
}

async function headOf(tx: Tx, { newsroomId }: Actor): Promise<ReportFacts["registerHead"]> {
  const head = await findHead(tx, newsroomId, newsroomId);
  return { position: head?.seq ?? 0, hash: head?.hash ?? genesis };
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
