import { expect, test } from "vitest";
import { withoutPlace } from "./document-threads";

test("a post is known again wherever it stands in the next draft, and by nothing else", () => {
  const body = "Noor Haddad, 4 March 2026: Who measured it?";
  expect(withoutPlace(`On “the “old” bridge”. ${body}`)).toBe(body);
  expect(withoutPlace(`On words that are not in the text any more. ${body}`)).toBe(body);
  expect(withoutPlace("Footnote 12, after “opened in 1932”: County register.")).toBe("County register.");
  expect(withoutPlace(`${body} On “that”. Again.`)).toBe(`${body} On “that”. Again.`);
});
