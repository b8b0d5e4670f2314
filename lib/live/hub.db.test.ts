import { afterEach, describe, expect, inject, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { askForReport } from "../commands/ask-for-report";
import { checkClaim } from "../commands/check-claim";
import { configureNewsroom } from "../commands/configure-newsroom";
import { editArticleDetails } from "../commands/edit-article-details";
import { makeReport } from "../commands/make-report";
import { mergeSpeakers } from "../commands/merge-speakers";
import { leaveArticle, notePresence } from "../commands/note-presence";
import { announceAccess } from "../db/access";
import { openSession, revokeSessions } from "../db/sessions";
import type { Actor } from "../domain/actor";
import type { DeskDelta } from "../domain/desk";
import type { ArticleId, ClaimId } from "../domain/ids";
import { getDesk } from "../queries/get-desk";
import { liveSources } from "../queries/live-sources";
import { testDatabase } from "../testing/database";
import { openEventStream } from "./event-stream";
import { LiveHub, type Viewer } from "./hub";

const { db, url } = await testDatabase();

type Received = { event: string; id: number | null; data: unknown };

const hubs: LiveHub[] = [];
afterEach(() => {
  for (const hub of hubs.splice(0)) hub.close();
});

function openHub(address = url): LiveHub {
  const hub = new LiveHub(address, liveSources);
  hubs.push(hub);
  return hub;
}

/** A page on an article: what it received so far, and a wait for what it is still to receive. */
async function openPage(hub: LiveHub, actor: Actor, articleId: ArticleId, after: number) {
  const received: Received[] = [];
  let over = false;
  const stream = openEventStream(() => hub.leave(viewer));
  const viewer: Viewer = { actor, articleId, stream, seq: after };
  const reading = (async () => {
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of stream.body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split("\n\n");
      rest = blocks.pop()!;
      received.push(...blocks.flatMap(toReceived));
    }
    over = true;
  })();
  await hub.enter(viewer);
  const until = async (condition: () => boolean, withinMs = 6_000): Promise<void> => {
    const deadline = Date.now() + withinMs;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`Not received: ${JSON.stringify(received.map(({ event }) => event))}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const deltas = () => received.filter(({ event }) => event === "delta").map(({ data }) => data as DeskDelta);
  const seqs = () => deltas().flatMap(({ changes }) => changes.map(({ seq }) => seq));
  return { received, deltas, seqs, until, reading, isOver: () => over };
}

function toReceived(block: string): Received[] {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
  const event = field("event");
  const id = field("id");
  return event ? [{ event, id: id ? Number(id) : null, data: JSON.parse(field("data")!) }] : [];
}

const take = (actor: Actor, articleId: ArticleId, claimId: ClaimId | undefined) =>
  checkClaim(actor, { articleId, claimId: claimId! }, { do: "take" });

describe("an open page", () => {
  test("hears of a change at the claim concerned, with the place to resume at", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    const page = await openPage(openHub(), editor, articleId, 1);

    await take(checker, articleId, claimIds[0]);
    await page.until(() => page.seqs().includes(2));

    const last = page.received.filter(({ event }) => event === "delta").at(-1)!;
    expect(last.id).toBe(2);
    expect(page.deltas().at(-1)!.claims).toMatchObject([{ id: claimIds[0], check: { state: "in-progress" } }]);
  });

  test("gets on its return what it missed, from where it was", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    for (const claimId of claimIds) await take(checker, articleId, claimId);

    const page = await openPage(openHub(), editor, articleId, 2);

    // A look at the ledger that the hub takes by itself may tell the same once more.
    const whole = () => page.deltas().find(({ people }) => people);
    await page.until(() => whole() !== undefined);
    expect([...new Set(page.seqs())]).toEqual([3, 4]);
    expect(whole()!.people).toHaveLength(5);
  });

  test("hears what the newsroom asks before closing, and what dates come to after another publication date", async () => {
    const { owner, editor } = await buildNewsroom();
    const sentences = [{ words: "The bridge opened this month." }, { words: "The bridge is closed." }];
    const { articleId, claimIds } = await buildArticle(editor, { sentences, publishedOn: "2026-11-20" });
    const page = await openPage(openHub(), editor, articleId, 1);

    await configureNewsroom(owner, { name: "Here", policy: { signOffChecks: false, signOffReviews: true } });
    await page.until(() => page.deltas().at(-1)?.policy?.signOffReviews === true);
    expect(page.deltas().at(-1)!.policy).toEqual({ signOffChecks: false, signOffReviews: true });

    const { article } = await getDesk(editor, articleId);
    const { title, byline, outlet, url } = article;
    const details = { title, byline, outlet, url, publishedOn: "2026-10-02", writers: [] };
    await editArticleDetails(editor, { articleId, version: article.version }, details);
    await page.until(() => page.seqs().includes(2));
    const last = page.deltas().at(-1)!;
    expect(last.article).toMatchObject({ publishedOn: "2026-10-02" });
    expect(last.claims.map(({ id }) => id).sort()).toEqual([...claimIds].sort());
    expect(last.claims.flatMap(({ parts }) => parts.map(({ resolved }) => resolved))).toContain("October 2026");

    await editArticleDetails(editor, { articleId, version: last.article!.version }, { ...details, byline: "By Ana" });
    await page.until(() => page.seqs().includes(3));
    expect(page.deltas().at(-1)).toMatchObject({ article: { byline: "By Ana" }, claims: [] });
  });

  test("hears within five seconds of a change whose announcement was lost", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    // This hub listens at another database, so no announcement ever reaches it.
    const deaf = openHub(inject("testServer").admin);
    const page = await openPage(deaf, editor, articleId, 1);

    await take(checker, articleId, claimIds[0]);
    await page.until(() => page.seqs().includes(2), 5_000);
  });

  test("misses nothing when the listening connection is cut", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    const page = await openPage(openHub(), editor, articleId, 1);
    await page.until(() => page.deltas().length > 0);
    for (const claimId of claimIds) {
      await db.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stet live' and datname = current_database()`;
      await take(checker, articleId, claimId);
    }
    await page.until(() => new Set(page.seqs()).size === 3);
    expect([...new Set(page.seqs())]).toEqual([2, 3, 4]);
  });

  test("hears of a merge of speakers, at the claims that name them", async () => {
    const { editor } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    const { speakers } = await getDesk(editor, articleId);
    const [ana, office] = ["Ana Petrova", "the mayor’s office"].map(
      (name) => speakers.find((one) => one.name === name)!,
    );
    const page = await openPage(openHub(), editor, articleId, 1);

    await mergeSpeakers(editor, { speakerId: office!.id, into: ana!.id });

    const named = () =>
      page
        .deltas()
        .flatMap(({ claims }) => claims.filter(({ id }) => id === claimIds[2]).map(({ reading }) => reading.speakers));
    await page.until(() => named().length > 0);
    expect(named().at(-1)).toEqual([ana!.id]);
    expect(
      page
        .deltas()
        .at(-1)!
        .speakers.map(({ name }) => name),
    ).toEqual(["Ana Petrova"]);
  });

  test("is refused another newsroom's article", async () => {
    const { editor } = await buildNewsroom();
    const rival = await buildNewsroom();
    const { articleId } = await buildArticle(editor);

    await expect(openPage(openHub(), rival.editor, articleId, 0)).rejects.toThrow("does not exist or was removed");
  });

  test("hears of a report that is asked for and made by somebody else, also where its announcement was lost", async () => {
    const { editor, reader } = await buildNewsroom();
    const { articleId } = await buildArticle(editor);
    const page = await openPage(openHub(), editor, articleId, 1);
    const deaf = await openPage(openHub(inject("testServer").admin), editor, articleId, 1);
    const reports = (of = page) => of.received.filter(({ event }) => event === "reports").at(-1)?.data;
    await page.until(() => reports() !== undefined);
    expect(reports()).toEqual({ asked: 0, made: 0 });

    const { number } = await askForReport(reader, { articleId, kind: "internal" });
    await page.until(() => JSON.stringify(reports()) === '{"asked":1,"made":0}', 1_500);
    await makeReport(reader, { articleId, number }, () => {});
    await page.until(() => JSON.stringify(reports()) === '{"asked":1,"made":1}', 1_500);
    await deaf.until(() => JSON.stringify(reports(deaf)) === '{"asked":1,"made":1}', 5_000);
  });

  test("hears who else is here, where they are, and that they left", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor);
    const page = await openPage(openHub(), editor, articleId, 1);
    const presence = () => page.received.filter(({ event }) => event === "presence").at(-1)?.data;

    await notePresence(checker, articleId, { tab: "tab-one-1", claimId: claimIds[1]! });
    await page.until(() => JSON.stringify(presence()).includes(claimIds[1]!));
    expect(presence()).toEqual([{ userId: checker.userId, claimId: claimIds[1] }]);
    await leaveArticle(checker, articleId, "tab-one-1");
    await page.until(() => JSON.stringify(presence()) === "[]");
  });
});

describe("a page's stream ends at once", () => {
  async function signIn(actor: Actor): Promise<Actor> {
    return { ...actor, sessionId: await openSession(db, actor.userId, "test", new Date()) };
  }

  test("when its sign-in is revoked, and others' go on", async () => {
    const { editor, checker } = await buildNewsroom();
    const { articleId } = await buildArticle(editor);
    const hub = openHub();
    const signedIn = await signIn(checker);
    const page = await openPage(hub, signedIn, articleId, 1);
    const other = await openPage(hub, await signIn(editor), articleId, 1);

    await revokeSessions(db, checker.userId, { only: signedIn.sessionId! }, new Date());
    await page.until(page.isOver, 2_000);
    expect(page.received.at(-1)).toMatchObject({ event: "ended", data: { why: "access" } });
    expect(other.isOver()).toBe(false);
  });

  test.for(["removed", "given another role"])("when its reader is %s", async (what) => {
    const { editor, checker, id: newsroomId } = await buildNewsroom();
    const { articleId } = await buildArticle(editor);
    const page = await openPage(openHub(), await signIn(checker), articleId, 1);

    await db.$transaction(async (tx) => {
      await tx.member.update({
        where: { newsroomId_userId: { newsroomId, userId: checker.userId } },
        data: what === "removed" ? { removedAt: new Date() } : { role: "reader" },
      });
      await announceAccess(tx, `member:${newsroomId}/${checker.userId}`);
    });
    await page.until(page.isOver, 2_000);
  });
});
