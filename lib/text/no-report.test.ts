import { describe, expect, it } from "vitest";
import { isNoObject, isRequest } from "./no-report";
import { answered } from "./testing/answered";

describe("what stands behind a reporting verb and reports nothing", () => {
  const request = (row: string) =>
    answered(row, ({ units }, { from, to }) => (isRequest(units, from) ? { from, to } : null));

  it.each([
    ["She answered [{a}] request for comment."],
    ["She answered [{several}] requests for comment."],
    ["She did not respond [{to}] our repeated requests for an interview."],
    ["She answered [{inquiries}] for comment."],
    ["She asked [{us}] not to use his name."],
    ["She asked [{not}] to be named."],
    ["She said {it} would not comment."],
    ["She asked {us} not to go."],
    ["She asked {us} to use his name."],
    ["She answered {a} request to comment."],
    ["She answered {a} request for help."],
    ["She answered {a} request from Hull."],
    ["She answered {a} call for comment."],
    ["She said {the} board would not comment."],
  ])("is a request, or is none: %s", (row) => expect(request(row)).toBe(row));

  const object = (row: string, lemma: string) =>
    answered(row, (clause, { from, to }) => (isNoObject(clause, from, lemma) ? { from, to } : null));

  it.each([
    ["ask", "She asked for [{anonymity}]."],
    ["seek", "She sought [{applause}]."],
    ["demand", "She demanded [{snacks}]."],
    ["demand", "She demanded {snacks} now."],
    ["demand", "She demanded {a} bus."],
    ["promise", "She promised {snacks}."],
    ["promise", "She promised {to} go."],
  ])("is an object of “%s” that asserts nothing, or is none: %s", (lemma, row) => expect(object(row, lemma)).toBe(row));
});
