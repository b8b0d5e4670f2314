import { describe, expect, test } from "vitest";
import { type Role, roles } from "./actor";
import { type Action, actions, can, explainForbidden } from "./permissions";

// What a newsroom would write on its wall: o owner, e editor, c checker, w writer, r reader.
const wall: Record<Action, string> = {
  "article.read": "oecwr",
  "article.import": "oecw",
  "article.revise": "oecw",
  "article.edit-details": "oecw",
  "claim.correct": "oec",
  "claim.check": "oec",
  "check.sign-off": "oe",
  "claim.review": "oe",
  "review.sign-off": "oe",
  "evidence.add": "oecw",
  "source.edit": "oecw",
  "thread.write": "oecwr",
  "speaker.edit": "oec",
  "article.close": "oe",
  "article.reopen": "oe",
  "article.publish": "oe",
  "waiver.give": "oe",
  "report.take": "oecwr",
  "report.take-legal": "oer",
  "key.rotate": "o",
  "member.manage": "o",
  "newsroom.configure": "o",
};

const table = roles.flatMap((role) =>
  actions.map((action) => ({ role, action, may: wall[action].includes(role[0]!) })),
);

test.each(table)("$role may do $action: $may", ({ role, action, may }) => {
  expect(can({ role }, action)).toBe(may);
});

describe("the owner", () => {
  test("may do whatever any other role may", () => {
    const beyond = table.filter(({ role, action, may }) => role !== "owner" && may && !can({ role: "owner" }, action));

    expect(beyond).toEqual([]);
  });
});

test("someone whose role is not one of ours may do nothing", () => {
  expect(actions.filter((action) => can({ role: "admin" as Role }, action))).toEqual([]);
});

test.each(actions)("the refusal of %s is a sentence", (action) => {
  expect(explainForbidden(action)).toMatch(/^[A-Z][^!]*\.$/);
});
