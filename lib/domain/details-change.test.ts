import { expect, test } from "vitest";
import { refuseWriters } from "./details-change";
import type { UserId } from "./ids";

const [ada, bo] = ["ada", "bo"] as UserId[] as [UserId, UserId];
const nobody = new Map<UserId, number>();

test("writers may be added, and taken off by others", () => {
  expect(refuseWriters([], [ada], { userId: bo }, nobody)).toBeNull();
  expect(refuseWriters([ada], [], { userId: bo }, nobody)).toBeNull();
});

test("nobody takes their own name off, which would let them verify what they wrote", () => {
  expect(refuseWriters([ada, bo], [bo], { userId: ada }, nobody)).toEqual({ kind: "own-name-removed" });
});

test("nobody becomes a writer while a check of theirs stands", () => {
  expect(refuseWriters([], [ada], { userId: bo }, new Map([[ada, 3]]))).toEqual({
    kind: "writer-has-checked",
    claims: 3,
  });
  expect(refuseWriters([ada], [ada], { userId: bo }, new Map([[ada, 3]]))).toBeNull();
});
