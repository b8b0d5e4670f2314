import { describe, expect, test } from "vitest";
import { type CheckRefusal, type CheckRequest, decideCheck, explainCheckRefusal } from "./check";
import { verdicts } from "./claim";
import { at, checkStates, me, reading, they } from "./testing/claims";

const article = { state: "open" as const, writers: [they] };
const checker = { userId: me, role: "checker" as const };
const now = "2026-11-22T09:30:00.000Z";

function decide(request: CheckRequest, state: keyof typeof checkStates = "unchecked", actor = checker) {
  return decideCheck({ check: checkStates[state], reading: reading() }, article, actor, request, now);
}
const give = (verdict: (typeof verdicts)[number], note: string, supporting: number): CheckRequest => ({
  do: "give",
  verdict,
  note,
  supporting,
});

describe("a verdict", () => {
  test("of verified needs a supporting piece of evidence, and no note", () => {
    expect(decide(give("verified", "", 0))).toEqual({ kind: "no-evidence" });
    expect(decide(give("verified", "It is obvious.", 0))).toEqual({ kind: "no-evidence" });
    expect(decide(give("verified", "", 1))).toEqual({
      kind: "becomes",
      check: { state: "checked", checker: me, verdict: "verified", note: "", at: now },
    });
  });

  test.each(verdicts.filter((verdict) => verdict !== "verified"))(
    "of %s needs a reason, and no evidence",
    (verdict) => {
      expect(decide(give(verdict, " \n", 3))).toEqual({ kind: "no-reason" });
      expect(decide(give(verdict, " The register says 1931. ", 0))).toEqual({
        kind: "becomes",
        check: { state: "checked", checker: me, verdict, note: "The register says 1931.", at: now },
      });
    },
  );

  test("on a claim someone else took is refused", () => {
    expect(decide(give("verified", "", 1), "taken by another")).toEqual({ kind: "taken" });
  });
});

describe("taking a claim", () => {
  test("puts one's name to it from now", () => {
    expect(decide({ do: "take" })).toEqual({ kind: "becomes", check: { state: "in-progress", checker: me, at: now } });
  });

  test("that someone took is refused until it is released, which any checker may do", () => {
    expect(decide({ do: "take" }, "taken by another")).toEqual({ kind: "taken" });
    expect(decide({ do: "release" }, "taken by another")).toEqual({ kind: "becomes", check: { state: "unchecked" } });
  });
});

describe("reopening", () => {
  test.each(["", "  ", "\n\t"])("without a reason (%j) is refused", (reason) => {
    expect(decide({ do: "reopen", reason }, "checked by another")).toEqual({ kind: "no-reason" });
  });

  test("takes the sign-off away with the verdict", () => {
    expect(decide({ do: "reopen", reason: "A correction." }, "signed off")).toEqual({
      kind: "becomes",
      check: { state: "unchecked" },
    });
  });
});

describe("signing off", () => {
  const editor = { userId: me, role: "editor" as const };

  test("keeps what was signed: checker, verdict, note and time", () => {
    expect(
      decideCheck(
        { check: checkStates["checked by another"], reading: reading() },
        article,
        editor,
        { do: "sign-off" },
        now,
      ),
    ).toEqual({
      kind: "becomes",
      check: { ...checkStates["checked by another"], state: "signed-off", signer: me, signedAt: now },
    });
  });

  test.each(["editor", "owner"] as const)("one's own check is refused to the %s too", (role) => {
    const decision = decideCheck(
      { check: checkStates["checked by me"], reading: reading() },
      article,
      { userId: me, role },
      { do: "sign-off" },
      at,
    );
    expect(decision).toEqual({ kind: "own-check" });
  });
});

test("the writer of an article checks none of it, the owner included", () => {
  for (const role of ["owner", "editor", "checker"] as const) {
    const actor = { userId: they, role };
    expect(
      decideCheck({ check: checkStates.unchecked, reading: reading() }, article, actor, { do: "take" }, now),
    ).toEqual({
      kind: "writer",
    });
  }
});

test("each refusal is a calm sentence", () => {
  const refusals: CheckRefusal[] = [
    { kind: "role", action: "claim.check" },
    { kind: "role", action: "check.sign-off" },
    ...(
      [
        "closed",
        "withdrawn",
        "writer",
        "taken",
        "not-taken",
        "no-evidence",
        "no-reason",
        "has-verdict",
        "no-verdict",
        "own-check",
        "already-signed",
      ] as const
    ).map((kind) => ({ kind })),
  ];
  const sentences = refusals.map(explainCheckRefusal);

  expect(sentences.filter((sentence) => !/^[A-Z][^!]*\.$/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(refusals.length);
});
