import { describe, expect, test } from "vitest";
import { readCheckCsv } from "./read";

const items = [
  "Claim,Item page URL,Status,Created by,Submitted at,Social Media Posted at,Report Published at,Number of media,Tags,Where?",
  '"The ferry, they say, “sank”",https://check.example/1,False,Ada,2026-01-05 10:00:00 UTC,2026-01-04,2026-01-07,1,"a, b",Harbour',
  "The bridge is shut,https://check.example/2,In Progress,Ben,2026-01-06,,,0,,",
  ",https://check.example/3,True,Ben,2026-01-06,,,0,,",
].join("\r\n");

const factChecks = [
  "ID,Title,Summary,URL,Language,Report Status,Imported?",
  "1,False: the ferry sank,It did not.,https://desk.example/1,en,Published,No",
  "2,True: the bridge is shut,It is.,https://desk.example/2,en,Unpublished,No",
].join("\n");

describe("an export of Check", () => {
  test("gives each settled item with its verdict there", () => {
    expect(readCheckCsv(items)).toEqual({
      taken: [
        {
          line: 1,
          claim: "The ferry, they say, “sank”",
          claimant: "",
          claimedOn: "2026-01-04",
          rating: "False",
          verdict: "inaccurate",
          publisher: "Ada",
          url: "https://check.example/1",
          title: "",
          summary: "",
          reviewedOn: "2026-01-07",
          language: "",
        },
      ],
      refused: [
        { line: 2, what: "The bridge is shut", why: "It has no verdict there yet." },
        { line: 3, what: "Line 3", why: "It names no claim." },
      ],
    });
  });

  test("gives each published fact check, with a byte order mark or without", () => {
    for (const text of [factChecks, `\uFEFF${factChecks}`]) {
      const { taken, refused } = readCheckCsv(text);

      expect(taken).toMatchObject([{ claim: "False: the ferry sank", verdict: "inaccurate", summary: "It did not." }]);
      expect(refused).toEqual([{ line: 2, what: "True: the bridge is shut", why: "It was not published there." }]);
    }
  });

  test.for(["", "a,b\n1,2", "Claim,Status", 'Claim,Status\n"open'])("that is %j is refused with a sentence", (text) => {
    expect(() => readCheckCsv(text)).toThrow(/no export of Check|not a table/);
  });
});
