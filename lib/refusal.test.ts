import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { toActionState } from "./action-state";
import { toProblem } from "./api/problem";
import type { Actor } from "./domain/actor";
import { AppError, notFound } from "./errors";
import { forbidden } from "./refusal";

let written: MockInstance<typeof process.stderr.write>;
beforeEach(() => {
  written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

/** The lines of the log, without their time. */
function lines(): string[] {
  return written.mock.calls.map(([line]) => String(line).replace(/^\S+ /, ""));
}

const reader = { userId: "u1", newsroomId: "n1", role: "reader" } as Actor;

describe.for([
  ["a route", (error: AppError) => toProblem(error)],
  ["an action", (error: AppError) => toActionState(error)],
] as const)("a refusal on its way out of %s", ([, translate]) => {
  test("is logged with who asked for what, by ids", () => {
    translate(forbidden(reader, "article.close"));

    expect(lines()).toEqual(['Refused (forbidden): {"action":"article.close","user":"u1","newsroom":"n1"}\n']);
  });

  test("is logged where there were too many attempts", () => {
    translate(new AppError("rate-limited", "Too many attempts.", { cause: { deed: "sign-in", network: "::1" } }));

    expect(lines()).toEqual(['Refused (rate-limited): {"deed":"sign-in","network":"::1"}\n']);
  });

  test("is not logged where it is ordinary work", () => {
    translate(notFound("claim"));
    translate(new AppError("rule-refused", "This claim has no verdict yet."));

    expect(lines()).toEqual([]);
  });

  test("names an error from below without its words, which may be a person's own", () => {
    translate(
      new AppError("unavailable", "No room.", { cause: Object.assign(new Error("Ana's file"), { code: "X" }) }),
    );
    translate(new AppError("invalid-input", "No JSON.", { cause: new SyntaxError("Ana's words") }));

    expect(lines()).toEqual(['Refused (unavailable): {"error":"Error X"}\n']);
  });

  test("takes one line, whatever a cause holds", () => {
    translate(new AppError("forbidden", "No.", { cause: { network: "1.2.3.4\n2026 Refused (forbidden): {}" } }));

    expect(lines().join("").trimEnd().split("\n")).toHaveLength(1);
  });
});
