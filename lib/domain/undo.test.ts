import { describe, expect, test } from "vitest";
import type { Actor } from "./actor";
import type { UserId } from "./ids";
import type { LedgerEvent } from "./ledger-event";
import { chooseUndo, listTakenBack, type PastEntry } from "./undo";

const ana = { userId: "ana" as UserId, role: "checker" } satisfies Pick<Actor, "userId" | "role">;
const did = (seq: number, type: string, more: object = {}, actor = "ana"): PastEntry => ({
  seq,
  actor,
  event: { type, changes: [], passages: [], ...more } as unknown as LedgerEvent,
});
const undid = (seq: number, undoes: number) => did(seq, "change.undone", { undoes });
const chosen = (entries: PastEntry[], seq?: number) => {
  const choice = chooseUndo(entries, ana, seq);
  return choice.kind === "entry" ? choice.entry.seq : choice.kind;
};

describe("which entry is taken back", () => {
  test("one's own newest, past what others did meanwhile", () => {
    expect(chosen([did(1, "check.taken"), did(2, "check.given"), did(3, "check.taken", {}, "bo")])).toBe(2);
  });

  test("the next older one once the newest was taken back", () => {
    expect(chosen([did(1, "check.taken"), did(2, "check.given"), undid(3, 2)])).toBe(1);
    expect(chosen([did(1, "check.taken"), undid(2, 1)])).toBe("nothing");
  });

  test("one asked for by its number, also a taking back", () => {
    const entries = [did(1, "check.taken"), did(2, "check.given"), undid(3, 2)];
    expect(chosen(entries, 3)).toBe(3);
    expect(chosen(entries, 2)).toBe("taken-back");
    expect(chosen(entries, 9)).toBe("not-found");
  });

  test("not someone else's, and not what cannot be taken back", () => {
    expect(chosen([did(1, "check.taken", {}, "bo")], 1)).toBe("someone-elses");
    const closed = { seq: 1, actor: "ana", event: { type: "article.closed", waived: [] } as LedgerEvent };
    expect(chosen([closed], 1)).toBe("cannot");
    expect(chosen([closed])).toBe("nothing");
  });

  test("not what one's role no longer includes", () => {
    const entries = [did(1, "check.signed-off")];
    expect(chosen(entries, 1)).toBe("role");
    expect(chosen(entries)).toBe("role");
  });
});

test("an entry stands again once its taking back was taken back, however often", () => {
  const entries = [did(1, "check.given"), undid(2, 1), undid(3, 2), undid(4, 3)];
  const takenBackAfter = (count: number) => [...listTakenBack(entries.slice(0, count))].sort();
  expect(takenBackAfter(2)).toEqual([1]);
  expect(takenBackAfter(3)).toEqual([2]);
  expect(takenBackAfter(4)).toEqual([1, 3]);
});
