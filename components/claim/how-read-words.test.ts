import { describe, expect, it } from "vitest";
import { extract } from "@/lib/text/extract";
import { howReadOf } from "./how-read-words";

const text = "“We paid $4 million,” said Anna Berg on Tuesday.";
const [claim] = extract(text).claims;
const { doubt, priority, parts, chain: _, ...read } = claim!;
const reading = { ...read, speakers: [], about: null, settled: false, withdrawn: null };

describe("how the machine read a claim", () => {
  it("names the rule, what it rests on, how sure it is, and why the claim may press", () => {
    expect(howReadOf({ reading, doubt, priority, parts }, text)).toEqual([
      {
        what: "Why",
        words: "A reporting verb and its subject follow the quotation. The speaker is named here.",
      },
      { what: "Rule", words: "quote-inverted" },
      { what: "Named as", words: "“Anna Berg”" },
      { what: "How sure", words: expect.stringMatching(/^(?:Sure|Probably so): right in about \d+ of 100\.$/) },
      { what: "To check", words: "1 found, listed above." },
      { what: "Priority", words: expect.stringMatching(/^(?:High|Medium|Low)\. It gives a sum of money\./) },
    ]);
  });

  it("says that a person settled the reading, and that a person’s claim was never read", () => {
    const settled = howReadOf({ reading: { ...reading, settled: true }, doubt, priority, parts }, text);
    expect(settled.map(({ what }) => what)).toContain("Since then");
    expect(howReadOf({ reading, doubt: null, priority: null, parts: [] }, text)).toHaveLength(1);
  });
});
