import { describe, expect, test } from "vitest";
import type { Review } from "@/lib/domain/claim";
import { newId, type UserId } from "@/lib/domain/ids";
import { mentionOf, quoted } from "./words";

const open: Review = { state: "unreviewed" };
const found = (finding: "confirmed" | "misquoted"): Review => ({
  state: "reviewed",
  reviewer: newId<UserId>(),
  finding,
  note: "",
  at: "2026-05-16T09:00:00.000Z",
});

describe("mentionOf", () => {
  test("is nothing where nobody is named", () => {
    expect(mentionOf([])).toBeUndefined();
  });

  test("strikes a mention as soon as one of its claims was found wrong", () => {
    expect(mentionOf([found("confirmed"), found("misquoted")])).toBe("struck");
  });

  test("fills it only once all its claims are confirmed", () => {
    expect(mentionOf([found("confirmed"), open])).toBe("hollow");
    expect(mentionOf([found("confirmed"), found("confirmed")])).toBe("filled");
  });
});

test.for([
  ["it needs repair", "“it needs repair”"],
  ["“It needs repair,”", "“It needs repair”"],
  ["“It needs repair and…", "“It needs repair and…”"],
  ["“sharply focused” on it", "“‘sharply focused’ on it”"],
])("words are quoted once: %s", ([words, written]) => {
  expect(quoted(words!)).toBe(written);
});
