import { describe, expect, test } from "vitest";
import { readCursor, readSearch, toPage, writeCursor } from "./cursor";

const id = "01a203a8-6d4f-7111-ac49-ae0fc4251aed";

describe("a cursor", () => {
  test("comes back as it was written, whatever the sort key", () => {
    const cursor = { key: "“Où est-il ?” 🙂 \\ %", id };

    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  test.for([undefined, "", "nonsense", btoa("[1,2]"), btoa('["a","no id"]'), "x".repeat(5_000)])(
    "reads as the list's beginning when it is %s",
    (given) => {
      expect(readCursor(given)).toBeNull();
    },
  );
});

test("a page ends with a cursor at its last row exactly when more follows", () => {
  const rows = ["a", "b", "c"].map((key) => ({ key, id }));

  expect(toPage(rows, 2, (row) => row)).toEqual({ items: rows.slice(0, 2), next: writeCursor(rows[1]!) });
  expect(toPage(rows, 3, (row) => row)).toEqual({ items: rows, next: null });
  expect(toPage([], 3, (row) => row)).toEqual({ items: [], next: null });
});

test("words to search for are one trimmed line that PostgreSQL can take", () => {
  expect(readSearch("  a\n b\0 ")).toBe("a b");
  expect(readSearch(undefined)).toBe("");
  expect(readSearch("x".repeat(999))).toHaveLength(200);
});
