/**
 * Several members work on one article at once, with whatever commands chance
 * deals them. Whatever happens: the chain has no gap and no altered link, the
 * ledger alone gives what the tables hold, and every change that was answered
 * "done" is in it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildArticle, manySentences } from "../../prisma/factories/article";
import { lawSource } from "../../prisma/factories/evidence";
import { type BuiltNewsroom, buildMember, buildNewsroom } from "../../prisma/factories/newsroom";
import type { DeskCommand } from "../api/desk-command";
import { runDeskCommand } from "../api/run-desk-command";
import { listEntries } from "../db/ledger-entries";
import type { Actor } from "../domain/actor";
import { type ClaimState, findings, verdicts } from "../domain/claim";
import { stillStands } from "../domain/claim-change";
import type { ClaimView, DeskView } from "../domain/desk";
import type { ArticleId } from "../domain/ids";
import { findChainFault } from "../domain/ledger-chain";
import type { LedgerEvent } from "../domain/ledger-event";
import { replayArticle } from "../domain/replay";
import { AppError } from "../errors";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { acceptRevision } from "./accept-revision";
import type { Recorded, Target } from "./in-article";
import { readDraft } from "./read-draft";
import { takeBackRevision } from "./take-back-revision";

const { db } = await testDatabase();

/** What chance decides of a step; what it comes to depends on the desk as its member last saw it. */
type Step = { member: number; kind: number; claim: number; other: number; choice: number; stale: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  member: fc.nat(3),
  kind: fc.nat(32),
  claim: fc.nat(40),
  other: fc.nat(40),
  choice: fc.nat(11),
  stale: fc.boolean(),
});

/** The command that a step means on a desk. Many are refused; that is part of it. */
function toCommand(desk: DeskView, { kind, claim, other, choice, stale }: Step): DeskCommand {
  const of = (n: number): ClaimView => desk.claims[n % desk.claims.length]!;
  const { id: claimId, version, reading } = of(claim);
  const seen = stale ? { claimId, version } : { claimId };
  const first = reading.spans[0]!;
  const evidence = {
    source: lawSource,
    stance: (["supports", "refutes", "context"] as const)[choice % 3]!,
    locator: "§ 1",
    excerpt: "",
    note: `${choice}`,
    file: null,
  };
  const piece = of(claim).evidence[choice % Math.max(1, of(claim).evidence.length)];
  const thread = of(claim).threads[0];
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return { do: "check.take", ...seen };
    case 3:
      return { do: "check.release", ...seen };
    case 4:
    case 5:
    case 6:
      return { do: "check.give", ...seen, verdict: verdicts[choice % verdicts.length]!, note: "because" };
    case 7:
      return { do: "check.reopen", ...seen, reason: "again" };
    case 8:
      return { do: "check.sign-off", ...seen };
    case 9:
    case 10:
      return { do: "review.give", ...seen, finding: findings[choice % findings.length]!, note: "because" };
    case 11:
      return { do: "review.reopen", ...seen, reason: "again" };
    case 12:
      return { do: "review.sign-off", ...seen };
    case 13:
      return {
        do: "reading.correct",
        ...seen,
        spans: [{ start: first.start, end: Math.max(first.start + 1, first.end - 1 - choice) }],
      };
    case 14:
      return {
        do: "reading.correct",
        ...seen,
        speakers: [{ name: `Speaker ${choice}`, type: "person" }],
        chain: [{ relays: choice === 1, mention: [], speaker: { name: `Speaker ${choice + 1}`, type: "person" } }],
        kind: "indirect",
      };
    case 15:
      return { do: "reading.settle", ...seen };
    case 16:
      return { do: "claim.add", spans: [{ start: first.start, end: first.end }], kind: "own", speakers: [] };
    case 17:
      return { do: "claim.split", ...seen, at: first.start + 1 + choice };
    case 18:
      return { do: "claim.merge", ...seen, withClaimId: of(other).id };
    case 19:
      return { do: "claim.withdraw", ...seen, reason: "not a claim" };
    case 20:
      return { do: "claim.restore", ...seen };
    case 21:
      return { do: "passage.set-aside", ordinal: choice, reason: "nothing here" };
    case 22:
      return { do: "passage.reopen", ordinal: choice };
    case 23:
    case 24:
      return { do: "undo" };
    case 25:
      return { do: "evidence.add", claimId, evidence };
    case 26:
      return piece ? { do: "evidence.remove", claimId, evidenceId: piece.id } : { do: "undo" };
    case 27:
      return thread
        ? { do: choice % 2 ? "thread.resolve" : "thread.reopen", claimId, threadId: thread.id }
        : { do: "thread.open", claimId, kind: "note", body: "look" };
    case 28:
      return { do: "waiver.give", requirement: `verdict:${claimId}`, reason: "known" };
    default:
      return choice % 3 ? { do: "article.reopen", reason: "more" } : { do: "article.close" };
  }
}

/** Another draft of what a member sees, edited as chance has it; or the last one taken back. */
function giveDraft(actor: Actor, at: Target, { text }: DeskView, { kind, choice, claim }: Step): Promise<Recorded> {
  if (kind === 32) return takeBackRevision(actor, at);
  const lines = text.split("\n");
  const n = 1 + (claim % (lines.length - 1));
  if (choice % 4 === 0) lines.splice(n, 1);
  else if (choice % 4 === 1) lines.splice(n, 0, `The mayor counted ${claim} boats.`);
  else if (choice % 4 === 2) lines.push(lines.splice(n, 1)[0]!);
  else lines[n] = lines[n]!.replace(/\d+/, String(choice));
  const draft = readDraft({ text: lines.join("\n") });
  return acceptRevision(actor, at, { draft, seen: null, choices: "gone" });
}

/** Each member goes through their own steps, all at the same time; answers with the places that were answered. */
async function work(members: Actor[], articleId: ArticleId, steps: Step[]): Promise<number[]> {
  const done: number[] = [];
  const one = async (actor: Actor, mine: Step[], name: number): Promise<void> => {
    let desk = await getDesk(actor, articleId);
    for (const [i, step] of mine.entries()) {
      try {
        const at = { articleId, key: `step-${name}-${i}` };
        const { seq } = await (step.kind > 29
          ? giveDraft(actor, at, desk, step)
          : runDeskCommand(actor, at, toCommand(desk, step)));
        done.push(seq);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
      // A member who does not look between steps acts on what is stale.
      if (!step.stale) desk = await getDesk(actor, articleId);
    }
  };
  await Promise.all(
    members.map((actor, n) =>
      one(
        actor,
        steps.filter(({ member }) => member === n),
        n,
      ),
    ),
  );
  return done;
}

async function expectToHold(newsroom: BuiltNewsroom, articleId: ArticleId, done: number[]): Promise<void> {
  const entries = await listEntries(db, newsroom.id, articleId);
  expect(findChainFault(articleId, entries)).toBeNull();
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  expect(done.sort((a, b) => a - b)).toEqual(entries.slice(1).map(({ seq }) => seq));

  expect(findLostUpdate(entries.map(({ event }) => event))).toBeNull();
  const replay = replayArticle(entries.map(({ event }) => event));
  const desk = await getDesk(newsroom.owner, articleId);
  const stored = desk.claims.map(({ id, reading, check, review }) => [id, { reading, check, review }] as const);
  expect(Object.fromEntries(replay.claims)).toEqual(Object.fromEntries(stored));
  expect([...replay.passages].sort((a, b) => a[0] - b[0])).toEqual(
    desk.passages.map(({ ordinal, nothingToCheck }) => [ordinal, nothingToCheck]),
  );
  expect(desk.article.state).toBe(replay.state);
  expect([...replay.waived].sort()).toEqual(desk.waivers.map(({ requirement }) => requirement).sort());
  for (const claim of desk.claims) {
    const touched = entries.filter(
      ({ event }) => "changes" in event && event.changes.some((c) => c.claimId === claim.id),
    );
    const added = touched.some(
      ({ event }) => "changes" in event && event.changes.some((c) => c.claimId === claim.id && c.before === null),
    );
    // Every write of a claim is one version and one entry: no update was lost.
    expect(claim.version).toBe(1 + touched.length - (added ? 1 : 0));
    const verdict = claim.check.state === "checked" || claim.check.state === "signed-off" ? claim.check.verdict : null;
    if (verdict === "verified") expect(claim.evidence.some(({ stance }) => stance === "supports")).toBe(true);
    if (claim.check.state === "signed-off") expect(claim.check.signer).not.toBe(claim.check.checker);
  }
  expect(findChainFault(newsroom.id, await listEntries(db, newsroom.id, newsroom.id))).toBeNull();
}

/** The first change that did not start from what the one before it left: whoever made it overwrote what they never saw. */
function findLostUpdate(events: LedgerEvent[]): unknown {
  for (const [i, event] of events.entries()) {
    if (!("changes" in event)) continue;
    const { claims, passages } = replayArticle(events.slice(0, i));
    for (const { claimId, before } of event.changes) {
      const state = claims.get(claimId);
      if (before === null ? state !== undefined : !state || !stillStands(state, before as Partial<ClaimState>)) {
        return { at: i + 1, claimId, before, state };
      }
    }
    for (const { ordinal, before } of "passages" in event ? event.passages : []) {
      if ((passages.get(ordinal) ?? null) !== before) return { at: i + 1, ordinal, before };
    }
  }
  return null;
}

test("whatever several members do at once, nothing is lost and the ledger tells all of it", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 24, maxLength: 48 }), async (steps) => {
      const newsroom = await buildNewsroom({ policy: { signOffChecks: false } });
      const members = [newsroom.editor, newsroom.checker, newsroom.owner, await buildMember(newsroom, "checker")];
      const { articleId } = await buildArticle(newsroom.editor, { sentences: manySentences(5) });
      const done = await work(members, articleId, steps);
      accepted += done.length;
      await expectToHold(newsroom, articleId, done);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // The steps have to get somewhere for the property to mean anything.
  expect(accepted).toBeGreaterThan(40);
}, 180_000);
