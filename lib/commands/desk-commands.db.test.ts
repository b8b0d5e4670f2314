import { describe, expect, test } from "vitest";
import { type BuiltArticle, buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { DeskCommand } from "../api/desk-command";
import { runDeskCommand } from "../api/run-desk-command";
import { findHead } from "../db/ledger";
import { listEntries } from "../db/ledger-entries";
import type { Actor } from "../domain/actor";
import type { ClaimView, DeskView } from "../domain/desk";
import type { ClaimId } from "../domain/ids";
import { AppError } from "../errors";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { GateShut } from "./close-article";

const { db } = await testDatabase();

type Scene = BuiltNewsroom & BuiltArticle & { first: ClaimId; second: ClaimId; third: ClaimId };

/** A newsroom with an article of three claims: the article's own, Ana Petrova's, the mayor's office's. */
async function scene(policy = {}): Promise<Scene> {
  const newsroom = await buildNewsroom({ policy });
  const article = await buildArticle(newsroom.editor);
  const [first, second, third] = article.claimIds as [ClaimId, ClaimId, ClaimId];
  return { ...newsroom, ...article, first, second, third };
}

let keys = 0;
const run = (actor: Actor, { articleId }: Scene, command: DeskCommand, key = `test-key-${keys++}`) =>
  runDeskCommand(actor, { articleId, key }, command);
const desk = ({ editor, articleId }: Scene): Promise<DeskView> => getDesk(editor, articleId);
const claimOf = async (at: Scene, id: ClaimId): Promise<ClaimView> =>
  (await desk(at)).claims.find((claim) => claim.id === id)!;
const wordsOf = ({ text }: DeskView, { reading }: ClaimView) =>
  reading.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
const speakersOf = ({ speakers }: DeskView, { reading }: ClaimView) =>
  reading.speakers.map((id) => speakers.find((speaker) => speaker.id === id)!.name);
const events = async ({ id, articleId }: Scene) =>
  (await listEntries(db, id, articleId)).map(({ event }) => event.type);

/** The refusal's sentence; fails where the ledger moved all the same. */
async function refusal(at: Scene, work: () => Promise<unknown>): Promise<string> {
  const before = await findHead(db, at.id, at.articleId);
  const error = await work().then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof AppError)) throw new Error("This was not refused.", { cause: error });
  expect(await findHead(db, at.id, at.articleId)).toEqual(before);
  return error.message;
}

const source = {
  publisher: "",
  author: "",
  url: "",
  publishedOn: null,
  kind: "document",
  primary: true,
  origin: "",
} as const;
const given = {
  source: { title: "The bridge register", ...source },
  stance: "supports",
  locator: "page 4",
  excerpt: "",
  note: "",
  file: null,
} as const;

describe("correcting the machine", () => {
  test("changes a claim's words and asks again what was answered on them", async () => {
    const at = await scene();
    await run(at.editor, at, { do: "review.give", claimId: at.second, finding: "confirmed", note: "" });
    const { reading, version } = await claimOf(at, at.second);
    const { start, end } = reading.spans[0]!;

    await run(at.checker, at, { do: "reading.correct", claimId: at.second, version, spans: [{ start, end: end - 7 }] });

    const after = await desk(at);
    const claim = after.claims.find(({ id }) => id === at.second)!;
    expect(wordsOf(after, claim)).toBe("it needs");
    expect(claim).toMatchObject({ reading: { settled: true }, review: { state: "unreviewed" } });
  });

  test("names a speaker the newsroom does not have yet, in the newsroom's ledger", async () => {
    const at = await scene();
    const speakers = [{ name: "Jo Ferrante", type: "person" }] as const;
    await run(at.checker, at, { do: "reading.correct", claimId: at.second, speakers: [...speakers] });

    const after = await desk(at);
    expect(speakersOf(after, after.claims[1]!)).toEqual(["Jo Ferrante"]);
    const last = (await listEntries(db, at.id, at.id)).at(-1)!;
    expect(last.event).toMatchObject({
      type: "speaker.added",
      articleId: at.articleId,
      speaker: { name: "Jo Ferrante" },
    });
    await run(at.checker, at, { do: "reading.correct", claimId: at.third, speakers: [...speakers] });
    const both = (await desk(at)).claims.slice(1).map(({ reading }) => reading.speakers);
    expect(both[0]).toEqual(both[1]);
  });

  test("makes a claim the article's own, which has no speaker and no cue", async () => {
    const at = await scene();
    await run(at.checker, at, { do: "reading.correct", claimId: at.second, kind: "own" });
    expect((await claimOf(at, at.second)).reading).toMatchObject({ kind: "own", speakers: [], cue: [], mention: [] });
  });

  test("splits a claim at a place and joins it again", async () => {
    const at = await scene();
    const { text } = await desk(at);
    await run(at.checker, at, { do: "claim.split", claimId: at.first, at: text.indexOf(" in 1932") });
    const split = await desk(at);
    expect(split.claims.slice(0, 2).map((claim) => wordsOf(split, claim))).toEqual(["The bridge opened", "in 1932."]);

    const added = split.claims[1]!.id;
    await run(at.checker, at, { do: "claim.merge", claimId: at.first, withClaimId: added });
    const joined = await desk(at);
    expect(wordsOf(joined, joined.claims[0]!)).toBe("The bridge opened in 1932.");
    expect((await claimOf(at, added)).reading.withdrawn).toBe("Joined with another claim.");
  });

  test("adds a claim over selected words, withdraws one with a reason and brings it back", async () => {
    const at = await scene();
    const { text } = await desk(at);
    const start = text.indexOf("bridge opened");
    await run(at.checker, at, { do: "claim.add", spans: [{ start, end: start + 13 }], kind: "own", speakers: [] });
    expect((await desk(at)).claims).toHaveLength(4);

    await run(at.checker, at, { do: "claim.withdraw", claimId: at.first, reason: "Not an assertion" });
    expect((await claimOf(at, at.first)).reading.withdrawn).toBe("Not an assertion");
    await run(at.checker, at, { do: "claim.restore", claimId: at.first });
    expect((await claimOf(at, at.first)).reading.withdrawn).toBeNull();
  });

  test("adds a claim with its speaker, cue and mention; one in the article's own voice has none of them", async () => {
    const at = await scene();
    const { text, speakers } = await desk(at);
    const words = (wanted: string) => ({ start: text.indexOf(wanted), end: text.indexOf(wanted) + wanted.length });
    const said = { speakers: [{ id: speakers[0]!.id }], cue: [words("said")], mention: [words("Ana Petrova")] };
    await run(at.checker, at, { do: "claim.add", spans: [words("needs repair")], kind: "direct", ...said });
    await run(at.checker, at, { do: "claim.add", spans: [words("in 1932")], kind: "own", ...said });

    const added = (await desk(at)).claims.filter(({ id }) => !at.claimIds.includes(id)).map(({ reading }) => reading);
    expect(added.find(({ kind }) => kind === "direct")).toMatchObject({
      ...{ speakers: [speakers[0]!.id], cue: said.cue, mention: said.mention },
    });
    expect(added.find(({ kind }) => kind === "own")).toMatchObject({ speakers: [], cue: [], mention: [] });
  });

  test("sets a passage aside with a reason, and back", async () => {
    const at = await scene();
    await run(at.checker, at, { do: "passage.set-aside", ordinal: 1, reason: "A greeting" });
    expect((await desk(at)).passages[1]!.nothingToCheck).toBe("A greeting");
    await run(at.checker, at, { do: "passage.reopen", ordinal: 1 });
    expect((await desk(at)).passages[1]!.nothingToCheck).toBeNull();
  });

  test("refuses readings that cannot stand", async () => {
    const at = await scene();
    const refused = (command: DeskCommand) => refusal(at, () => run(at.checker, at, command));
    const far = [{ start: 5, end: 100_000 }];
    expect(await refused({ do: "reading.correct", claimId: at.first, spans: far })).toContain("not in this text");
    expect(await refused({ do: "reading.correct", claimId: at.first, cue: far })).toContain("not in this text");
    expect(await refused({ do: "claim.add", spans: far, kind: "own", speakers: [] })).toContain("not in this text");
    const named = { kind: "direct" as const, speakers: [{ name: "Ben Okri", type: "person" as const }] };
    const farCue = { do: "claim.add" as const, spans: [{ start: 0, end: 5 }], cue: far, ...named };
    expect(await refused(farCue)).toContain("not in this text");
    expect(await refused({ do: "reading.correct", claimId: at.second, speakers: [] })).toContain("Name who says this");
    expect(await refused({ do: "claim.split", claimId: at.first, at: 99_999 })).toContain("within the claim's words");
    expect(await refused({ do: "claim.merge", claimId: at.first, withClaimId: at.first })).toContain("another claim");
    expect(await refused({ do: "passage.set-aside", ordinal: 99, reason: "x" })).toContain("does not exist");
    const rival = await scene();
    const foreign = (await desk(rival)).speakers[0]!.id;
    expect(await refused({ do: "reading.correct", claimId: at.second, speakers: [{ id: foreign }] })).toContain(
      "This speaker does not exist",
    );
  });
});

describe("evidence", () => {
  test("carries a verdict of verified, and cannot be taken from under it", async () => {
    const at = await scene();
    const verdict = { do: "check.give", claimId: at.first, verdict: "verified", note: "" } as const;
    expect(await refusal(at, () => run(at.checker, at, verdict))).toContain("Add a supporting piece of evidence");
    await run(at.writer, at, { do: "evidence.add", claimId: at.first, evidence: given });
    await run(at.checker, at, verdict);

    const [evidence] = (await claimOf(at, at.first)).evidence;
    const piece = { claimId: at.first, evidenceId: evidence!.id };
    expect(await refusal(at, () => run(at.checker, at, { do: "evidence.remove", ...piece }))).toContain(
      "Reopen its check",
    );
    const refutes = { ...given, stance: "refutes" } as const;
    expect(
      await refusal(at, () => run(at.checker, at, { do: "evidence.change", ...piece, evidence: refutes })),
    ).toContain("Reopen its check");
    expect(await refusal(at, () => run(at.writer, at, { do: "undo" }))).toContain("Reopen its check");
  });

  test("uses the source that is there already, found by its address or its title", async () => {
    const at = await scene();
    const add = (evidence: Extract<DeskCommand, { do: "evidence.add" }>["evidence"]) =>
      run(at.checker, at, { do: "evidence.add", claimId: at.first, evidence });
    await add({ ...given, source: { title: "Page", ...source, url: "https://www.example.org/a/" } });
    await add({ ...given, source: { title: "Other title", ...source, url: "http://example.org/a#top" } });
    await add(given);
    await add({ ...given, locator: "page 5" });

    const { evidence } = await claimOf(at, at.first);
    expect(evidence.map((piece) => piece.source.title)).toEqual([
      "Page",
      "Page",
      "The bridge register",
      "The bridge register",
    ]);
    expect(await db.source.count({ where: { newsroomId: at.id } })).toBe(2);
    await add({ ...given, source: { id: evidence[0]!.source.id }, locator: "line 2" });
    expect(await db.source.count({ where: { newsroomId: at.id } })).toBe(2);
  });

  test("is refused with another newsroom's source, a file that is not here, or no locator", async () => {
    const [at, rival] = [await scene(), await scene()];
    await run(rival.checker, rival, { do: "evidence.add", claimId: rival.first, evidence: given });
    const foreign = (await claimOf(rival, rival.first)).evidence[0]!.source.id;
    const add = (evidence: Extract<DeskCommand, { do: "evidence.add" }>["evidence"]) =>
      refusal(at, () => run(at.checker, at, { do: "evidence.add", claimId: at.first, evidence }));

    expect(await add({ ...given, source: { id: foreign } })).toContain("This source does not exist");
    expect(await add({ ...given, file: { sha256: "a".repeat(64), name: "a.pdf" } })).toContain("Upload it again");
    expect(await add({ ...given, locator: " " })).toContain("Say where in the source");
  });
});

describe("notes and questions", () => {
  test("are answered, resolved and opened again, by readers too", async () => {
    const at = await scene();
    await run(at.reader, at, { do: "thread.open", claimId: at.first, kind: "question", body: "Which bridge?" });
    const threadOf = async () => (await claimOf(at, at.first)).threads[0]!;
    const thread = { claimId: at.first, threadId: (await threadOf()).id };
    await run(at.writer, at, { do: "comment.add", ...thread, body: "The old one." });
    await run(at.reader, at, { do: "thread.resolve", ...thread });

    expect(await threadOf()).toMatchObject({
      kind: "question",
      resolved: true,
      comments: [{ body: "Which bridge?" }, { body: "The old one.", author: at.writer.userId }],
    });
    expect(await refusal(at, () => run(at.writer, at, { do: "thread.resolve", ...thread }))).toContain(
      "resolved already",
    );
    await run(at.writer, at, { do: "thread.reopen", ...thread });
    expect((await threadOf()).resolved).toBe(false);
  });
});

describe("closing", () => {
  test("lists what is missing until every claim and passage is accounted for or waived", async () => {
    const at = await scene({ signOffChecks: false });
    const shut = await run(at.editor, at, { do: "article.close" }).catch((error: unknown) => error);
    expect(shut).toBeInstanceOf(GateShut);
    expect((shut as GateShut).missing.map(({ kind }) => kind).sort()).toEqual([
      "attribution",
      "attribution",
      "verdict",
      "verdict",
      "verdict",
    ]);

    for (const claimId of at.claimIds) {
      await run(at.checker, at, { do: "check.give", claimId, verdict: "unverifiable", note: "No register" });
    }
    await run(at.editor, at, { do: "review.give", claimId: at.second, finding: "confirmed", note: "" });
    const requirement = `attribution:${at.third}`;
    expect(await refusal(at, () => run(at.checker, at, { do: "waiver.give", requirement, reason: "x" }))).toContain(
      "editor",
    );
    expect(
      await refusal(at, () => run(at.editor, at, { do: "waiver.give", requirement: "verdict:nothing", reason: "x" })),
    ).toContain("Nothing is missing there");
    await run(at.editor, at, { do: "waiver.give", requirement, reason: "The office is closed" });
    await run(at.editor, at, { do: "article.close" });

    expect((await desk(at)).article).toMatchObject({ state: "closed", closed: { by: at.editor.userId } });
    const take: DeskCommand = { do: "check.reopen", claimId: at.first, reason: "Why" };
    expect(await refusal(at, () => run(at.checker, at, take))).toContain("closed");
    const note: DeskCommand = { do: "thread.open", claimId: at.first, kind: "note", body: "Late" };
    for (const late of [note, { do: "undo" }, { do: "passage.set-aside", ordinal: 1, reason: "x" }] as const) {
      expect(await refusal(at, () => run(at.editor, at, late))).toContain("closed");
    }
    await run(at.editor, at, { do: "article.reopen", reason: "A correction came in" });
    expect((await desk(at)).article.state).toBe("open");
    expect((await events(at)).slice(-3)).toEqual(["waiver.given", "article.closed", "article.reopened"]);
  });

  test("asks again for what was waived once the waiver is withdrawn, and lets no one waive for their own article", async () => {
    const newsroom = await buildNewsroom();
    const article = await buildArticle(newsroom.owner, { writers: [newsroom.editor.userId] });
    const [first, second, third] = article.claimIds as [ClaimId, ClaimId, ClaimId];
    const at = { ...newsroom, ...article, first, second, third };
    const waive: DeskCommand = { do: "waiver.give", requirement: `verdict:${first}`, reason: "Known" };

    expect(await refusal(at, () => run(at.editor, at, waive))).toContain("You wrote this article");
    await run(at.owner, at, waive);
    expect(await refusal(at, () => run(at.owner, at, waive))).toContain("waived already");
    const [waiver] = (await desk(at)).waivers;
    await run(at.owner, at, { do: "waiver.withdraw", waiverId: waiver!.id });
    expect((await desk(at)).waivers).toEqual([]);
    expect(await refusal(at, () => run(at.owner, at, { do: "waiver.withdraw", waiverId: waiver!.id }))).toContain(
      "does not exist",
    );
  });
});

describe("one intention happens once", () => {
  test("however often it is sent, one after the other or at the same moment", async () => {
    const at = await scene();
    const note: DeskCommand = { do: "thread.open", claimId: at.first, kind: "note", body: "Once" };
    const answers = await Promise.all([1, 2, 3].map(() => run(at.checker, at, note, "the-same-key")));
    answers.push(await run(at.checker, at, note, "the-same-key"));
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
    expect((await claimOf(at, at.first)).threads).toHaveLength(1);
  });

  test("and a key is its author's only", async () => {
    const at = await scene();
    const note: DeskCommand = { do: "thread.open", claimId: at.first, kind: "note", body: "Mine" };
    await run(at.checker, at, note, "shared-key-1");
    await expect(run(at.editor, at, note, "shared-key-1")).rejects.toThrow();
    expect((await claimOf(at, at.first)).threads).toHaveLength(1);
  });
});
