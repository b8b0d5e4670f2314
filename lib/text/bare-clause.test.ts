import { describe, expect, it } from "vitest";
import { hasFoundClause, looksLikeClause } from "./bare-clause";
import { answered } from "./testing/answered";

describe("a clause without “that”", () => {
  const rest = (row: string, trusting: boolean) =>
    answered(row, (clause, asked) => (looksLikeClause(clause, asked.from, asked.to, trusting) ? asked : null));

  it.each([
    ["She said [{it rained}]."],
    ["She said [{the buses from Hull would run late}]."],
    ["She said [{on Friday the bus was late}]."],
    ["She said [{there was no bus}]."],
    ["She said [{the tone “was cold”}]."],
    ["She said [{the “late bus” went}]."],
    ["She said [{buses running late again}]."],
    ["She said [{no more of the buses running late}]."],
    ["She said {late again}."],
    ["She said {nothing}."],
    ["She said {of the bus that it ran}."],
    ["She said {so}."],
    ["She said {about three of them}."],
  ])("is believed behind “say”, or not: %s", (row) => expect(rest(row, true)).toBe(row));

  it.each([
    ["She believes [{it rained}]."],
    ["She believes [{the buses, which are old, were late}]."],
    ["She believes [{after May, the bus was late}]."],
    ["She claims [{her driver “had stopped”}]."],
    ["She believes [{that was so}]."],
    ["She claims [{that riders like it was clear}]."],
    ["She notes [{trained drivers were late}]."],
    ["She notes {the bus, and the tram was late}."],
    ["She notes {the bus (the tram) — it was late}."],
    ["She notes {the bus, Hull, was late}."],
    ["She felt {sorry for the man that was late}."],
    ["She reported {stolen the bus that was late}."],
    ["She wrote {to the man who was late}."],
    ["She felt {like he was late}."],
    ["She claims {the prize, and was late}."],
    ["She believes {in the bus; it was late}."],
    ["She believes {the drivers who left}."],
    ["She fears {for what it calls home}."],
    ["She feels {the plan that failed}."],
    ["She notes {the loss of a bus}."],
    ["She claims {and was late}."],
    ["She claims {the figure given}."],
    ["She claims {the bus “a mess”}."],
  ])("is believed behind others only with a subject and verb of its own: %s", (row) =>
    expect(rest(row, false)).toBe(row),
  );

  const found = (row: string) =>
    answered(row, (clause, { from, to }) => (hasFoundClause(clause, from) ? { from, to } : null));

  it.each([
    ["He found [{she}] had left."],
    ["It found [{the}] head of the depot was late."],
    ["It found [{the}] bus “could not stop.”"],
    ["It found [{the}] bus went."],
    ["It found {the} door locked."],
    ["It found {the} bus “locked.”"],
    ["It found {bands} of sand."],
    ["It found {on} Friday that it was."],
  ])("tells a finding from a find: %s", (row) => expect(found(row)).toBe(row));
});
