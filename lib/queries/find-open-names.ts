import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { findOpenNames } from "../domain/open-names";
import { toReportInTurns } from "../domain/report";
import { cutToKind } from "../domain/report-audience";
import { getReportFacts } from "./get-report";

/** For each kind of report that hides the names of anonymous sources: where in it such a name was written in the open. */
export type OpenNames = { public: string[]; internal: string[] };

/** Where a report made now would say what the newsroom keeps to itself. It names places, and never the name. */
export async function getOpenNames(actor: Actor, articleId: ArticleId): Promise<OpenNames> {
  const facts = await getReportFacts(actor, articleId, "internal");
  await nextTurn();
  const internal = await toReportInTurns(facts, nextTurn);
  await nextTurn();
  const places = findOpenNames(internal, facts);
  await nextTurn();
  return { internal: places, public: findOpenNames(cutToKind({ ...internal, kind: "public" }), facts) };
}
