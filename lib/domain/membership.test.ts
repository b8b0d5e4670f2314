import { describe, expect, test } from "vitest";
import { roles } from "./actor";
import type { UserId } from "./ids";
import { decideRemoval, decideRoleChange, explainMembershipRefusal } from "./membership";

const [ana, ben, mei] = ["ana", "ben", "mei"] as UserId[] as [UserId, UserId, UserId];
const oneOwner = [
  { userId: ana, role: "owner" as const },
  { userId: ben, role: "editor" as const },
];
const twoOwners = [...oneOwner, { userId: mei, role: "owner" as const }];

describe("giving a role", () => {
  test.each(roles.filter((role) => role !== "owner"))("to the last owner is refused for %s", (role) => {
    expect(decideRoleChange(oneOwner, ana, role)).toEqual({ kind: "last-owner" });
  });

  test("to one of two owners is allowed", () => {
    expect(decideRoleChange(twoOwners, ana, "reader")).toEqual({ kind: "allowed", before: "owner" });
  });

  test("to anyone else is allowed", () => {
    expect(decideRoleChange(oneOwner, ben, "owner")).toEqual({ kind: "allowed", before: "editor" });
  });

  test("that they have already says so", () => {
    expect(decideRoleChange(oneOwner, ben, "editor")).toEqual({ kind: "same-role", role: "editor" });
  });

  test("to someone who left finds nobody", () => {
    expect(decideRoleChange(oneOwner, mei, "editor")).toEqual({ kind: "not-a-member" });
  });
});

describe("removing", () => {
  test("the last owner is refused", () => {
    expect(decideRemoval(oneOwner, ana)).toEqual({ kind: "last-owner" });
  });

  test("one of two owners, or anyone else, is allowed", () => {
    expect(decideRemoval(twoOwners, mei)).toEqual({ kind: "allowed", before: "owner" });
    expect(decideRemoval(oneOwner, ben)).toEqual({ kind: "allowed", before: "editor" });
  });
});

test("each refusal is a sentence that says what to do or what holds", () => {
  for (const kind of ["not-a-member", "last-owner", "already-a-member"] as const) {
    expect(explainMembershipRefusal({ kind })).toMatch(/^[A-Z].*\.$/);
  }
});
