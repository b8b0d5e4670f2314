import { expect, test } from "vitest";
import type { Role } from "@/lib/domain/actor";
import type { ClaimView, DeskView } from "@/lib/domain/desk";
import type { ClaimId, UserId } from "@/lib/domain/ids";
import { Desk } from "./desk";
import type { Panel } from "./panel";
import { refuseForm } from "./refuse-form";

type Given = { role?: Role; state?: "open" | "closed"; reading?: Partial<ClaimView["reading"]>; check?: object };

/** What is said when a panel is asked for on a claim; null where it opens. */
function said(panel: NonNullable<Panel>, { role = "editor", state = "open", reading = {}, check }: Given = {}) {
  const claim = {
    ...{ id: "a" as ClaimId, version: 1, check: check ?? { state: "unchecked" }, review: { state: "unreviewed" } },
    reading: {
      ...{ spans: [{ start: 0, end: 11 }], kind: "indirect", cue: [], mention: [], speakers: ["holt"] },
      ...{ rightOfReply: false, about: null, settled: false, withdrawn: null, ...reading },
    },
    ...{ parts: [], doubt: null, priority: null, was: null, evidence: [], threads: [] },
  } as unknown as ClaimView;
  const view = {
    ...{ article: { id: "article", state, writers: [] }, text: "One is one.", passages: [], claims: [claim] },
    ...{ speakers: [], people: [], waivers: [], policy: { signOffChecks: true, signOffReviews: false } },
    ...{ me: { id: "me" as UserId, role }, seq: 5 },
  };
  return refuseForm(new Desk(view as unknown as DeskView), claim, panel);
}

const corrections = (["speaker", "chain", "kind", "cue", "split", "choose", "withdraw"] as const).map((kind) => ({
  kind,
}));
const verdict = { kind: "verdict", verdict: "inaccurate" } as const;
const finding = { kind: "finding", finding: "misquoted" } as const;

test("every form opens for an editor on an open article", () => {
  for (const panel of [...corrections, verdict, finding, { kind: "evidence" } as const]) expect(said(panel)).toBeNull();
});

test("a reader is told who may, and may write a note", () => {
  for (const panel of corrections)
    expect(said(panel, { role: "reader" })).toBe("Only checkers and editors can correct claims.");
  expect(said(verdict, { role: "reader" })).toBe("Only checkers and editors can check claims.");
  expect(said(finding, { role: "checker" })).toBe("Only an editor can review attribution.");
  expect(said({ kind: "evidence" }, { role: "reader" })).toBe("Readers cannot add evidence.");
  expect(said({ kind: "thread", thread: "note" }, { role: "reader" })).toBeNull();
});

test("the article's own voice has neither cue nor chain", () => {
  const own: Given = { reading: { kind: "own", speakers: [] } };
  for (const kind of ["chain", "cue"] as const) expect(said({ kind }, own)).toMatch(/own voice/);
  expect(said({ kind: "speaker" }, own)).toBeNull();
  expect(said(finding, own)).toMatch(/no attribution to review/);
});

test("nothing is begun on a withdrawn claim, a closed article, or a check that has its verdict", () => {
  for (const panel of [...corrections, verdict, { kind: "evidence" } as const]) {
    expect(said(panel, { reading: { withdrawn: "No claim." } })).toBe("This claim was withdrawn. Restore it first.");
    expect(said(panel, { state: "closed" })).toBe("This article is closed. Reopen it first.");
  }
  const check = { state: "checked", verdict: "verified", checker: "me", at: "", note: "" };
  expect(said(verdict, { check })).toMatch(/Reopen/);
  expect(said({ kind: "reopen-check" })).toMatch(/no verdict|not/i);
});
