import { describe, expect, it } from "vitest";
import { explainExtraction } from "./explain";
import { extract } from "./extract";

describe("explain", () => {
  it("says for a claim who, by which words, which rule, how sure and what to check", () => {
    const account = explainExtraction(
      extract("“We paid $4 million,” said Anna Berg on Tuesday.", { publishedOn: "2024-05-16" }),
    );
    expect(account).toContain("speaker   Anna Berg (person)");
    expect(account).toContain("cue       said");
    expect(account).toMatch(
      /rule {6}quote-inverted — (?:sure|likely), \d+ in 100: A reporting verb and its subject follow the quotation\. The speaker is named here\./,
    );
    expect(account).toContain("check     money: $4 million");
  });

  it("says why a passage holds nothing to check", () => {
    expect(explainExtraction(extract("Board scraps fares\nBy Dana Whitlock\nThe board voted."))).toContain(
      "because   A byline: it names who wrote this.",
    );
  });
});
