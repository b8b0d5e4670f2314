import { expect, test } from "vitest";
import { findUserByEmail } from "../lib/db/users";
import type { Actor } from "../lib/domain/actor";
import type { ArticleId, NewsroomId } from "../lib/domain/ids";
import { getDesk } from "../lib/queries/get-desk";
import { testDatabase } from "../lib/testing/database";
import { loadSample } from "./seed";

const { db } = await testDatabase();

test("a first start finds a newsroom at work on two articles, and a second start changes nothing", async () => {
  expect(await loadSample()).toEqual({ ownerEmail: "owner@example.org" });
  expect(await loadSample()).toBeNull();
  expect(await db.newsroom.count()).toBe(1);

  const articles = await db.article.findMany({ orderBy: { importedAt: "asc" } });
  expect(articles.map(({ title }) => title)).toEqual([
    "Moscow’s spies find room to work in Mexico",
    "The gauge that stopped",
  ]);
  const owner = await findUserByEmail(db, "owner@example.org");
  const newsroomId = articles[0]!.newsroomId as NewsroomId;
  const actor: Actor = { userId: owner!.id, newsroomId, role: "owner", sessionId: null };
  const { claims } = await getDesk(actor, articles[0]!.id as ArticleId);
  expect(claims.some(({ check }) => check.state === "signed-off" && check.verdict === "verified")).toBe(true);
  expect(claims.some(({ check }) => check.state === "in-progress")).toBe(true);
  expect(claims.some(({ review }) => review.state === "reviewed")).toBe(true);
  expect(claims.some(({ evidence }) => evidence.length > 0)).toBe(true);
  expect(claims.some(({ threads }) => threads.some(({ comments }) => comments.length === 2))).toBe(true);
});
