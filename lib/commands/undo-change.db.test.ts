import { describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { lawEvidence } from "../../prisma/factories/evidence";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import type { DeskCommand } from "../api/desk-command";
import { runDeskCommand } from "../api/run-desk-command";
import type { Actor } from "../domain/actor";
import type { ClaimId } from "../domain/ids";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";

await testDatabase();

async function scene() {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const first = claimIds[0] as ClaimId;
  let keys = 0;
  const run = (actor: Actor, command: DeskCommand) =>
    runDeskCommand(actor, { articleId, key: `undo-key-${keys++}` }, command);
  // Versions only grow, and parts follow from the words.
  const claims = async () =>
    (await getDesk(newsroom.editor, articleId)).claims.map(({ version: _version, parts: _parts, ...claim }) => claim);
  return { ...newsroom, articleId, first, second: claimIds[1] as ClaimId, run, claims };
}

describe("taking back", () => {
  test.for<[string, (at: Awaited<ReturnType<typeof scene>>) => DeskCommand]>([
    ["a verdict", ({ first }) => ({ do: "check.give", claimId: first, verdict: "disputed", note: "Two counts" })],
    ["taking a claim", ({ first }) => ({ do: "check.take", claimId: first })],
    ["a correction", ({ second }) => ({ do: "reading.correct", claimId: second, kind: "mixed" })],
    ["agreeing", ({ first }) => ({ do: "reading.settle", claimId: first })],
    ["a split", ({ first }) => ({ do: "claim.split", claimId: first, at: 30 })],
    ["a merge", ({ first, second }) => ({ do: "claim.merge", claimId: first, withClaimId: second })],
    ["a withdrawal", ({ first }) => ({ do: "claim.withdraw", claimId: first, reason: "Twice" })],
    ["evidence", ({ first }) => ({ do: "evidence.add", claimId: first, evidence: lawEvidence })],
  ])("%s leaves every standing claim as it was, and can itself be taken back", async ([, command]) => {
    const at = await scene();
    const standing = async () => (await at.claims()).filter(({ reading }) => reading.withdrawn === null);
    const before = await standing();

    await at.run(at.checker, command(at));
    const done = await standing();
    expect(done).not.toEqual(before);
    const { seq } = await at.run(at.checker, { do: "undo" });
    expect(await standing()).toEqual(before);
    await at.run(at.checker, { do: "undo", seq });
    expect(await standing()).toEqual(done);
  });

  test("goes back one's own steps in turn, past what others do meanwhile", async () => {
    const at = await scene();
    await at.run(at.checker, { do: "check.take", claimId: at.first });
    await at.run(at.checker, { do: "check.give", claimId: at.first, verdict: "disputed", note: "Two counts" });
    await at.run(at.editor, { do: "check.take", claimId: at.second });

    await at.run(at.checker, { do: "undo" });
    expect((await at.claims())[0]!.check.state).toBe("in-progress");
    await at.run(at.checker, { do: "undo" });
    expect((await at.claims())[0]!.check.state).toBe("unchecked");
    expect((await at.claims())[1]!.check.state).toBe("in-progress");
    await expect(at.run(at.checker, { do: "undo" })).rejects.toThrow("nothing of yours to take back");
  });

  test("is refused once someone changed it since, and says so", async () => {
    const at = await scene();
    const { seq } = await at.run(at.checker, { do: "check.give", claimId: at.first, verdict: "disputed", note: "x" });
    await at.run(at.editor, { do: "check.sign-off", claimId: at.first });

    await expect(at.run(at.checker, { do: "undo" })).rejects.toThrow("has been changed again since");
    await expect(at.run(at.editor, { do: "undo", seq })).rejects.toThrow("Someone else made this change");
    expect((await at.claims())[0]!.check.state).toBe("signed-off");
  });

  test("does not bring a verdict of verified back without its evidence", async () => {
    const at = await scene();
    await at.run(at.checker, { do: "evidence.add", claimId: at.first, evidence: lawEvidence });
    await at.run(at.checker, { do: "check.give", claimId: at.first, verdict: "verified", note: "" });
    const { seq } = await at.run(at.editor, { do: "check.reopen", claimId: at.first, reason: "Look again" });
    const [piece] = (await at.claims())[0]!.evidence;
    await at.run(at.checker, { do: "evidence.remove", claimId: at.first, evidenceId: piece!.id });

    await expect(at.run(at.editor, { do: "undo", seq })).rejects.toThrow("evidence that is no longer here");
    expect((await at.claims())[0]!.check.state).toBe("unchecked");
  });
});
