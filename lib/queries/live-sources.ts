import "server-only";
import { findActorBySession } from "../auth/live-session";
import { db } from "../db/client";
import { listHeads } from "../db/ledger";
import { listEntries } from "../db/ledger-entries";
import { listPresence } from "../db/presence";
import { countReports } from "../db/reports";
import type { LedgerEvent } from "../domain/ledger-event";
import type { LiveSources } from "../live/hub";
import { getDeskDelta, getNewsroomDelta } from "./get-desk-delta";

/** What is said in the newsroom's own chain and shows on its desks. */
const shown =
  /^(speaker\.(changed|merged|unmerged|split|post-)|source\.(changed|citation)|file\.|capture\.|member\.|newsroom\.)/;

/** The queries that open pages live on. */
export const liveSources: LiveSources = {
  readDelta: getDeskDelta,
  readNewsroomDelta: getNewsroomDelta,
  readPresence: (newsroomId, articleId) => listPresence(db(), newsroomId, articleId),
  readReports: (newsroomId, articleId) => countReports(db(), newsroomId, articleId),
  readHeads: (chains) => listHeads(db(), chains),
  showsOnDesks: async (newsroomId, after) => {
    const entries = await listEntries(db(), newsroomId, newsroomId, { after, limit: 500 });
    return entries.some(({ event }: { event: LedgerEvent }) => shown.test(event.type));
  },
  findActor: async (actor) => (actor.sessionId ? findActorBySession(actor.sessionId) : actor),
};
