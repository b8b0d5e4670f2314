import { describe, expect, it } from "vitest";
import { extract } from "./extract";

const kinds = (text: string) => extract(text).passages.map(({ kind }) => kind);

describe("passages", () => {
  it("tells headline, standfirst, byline and body apart", () => {
    expect(
      kinds(
        "Board scraps fares\nRiders cheer a two-year trial\nBy Dana Whitlock\nThe board voted on Tuesday. It was late.",
      ),
    ).toEqual(["headline", "standfirst", "byline", "sentence", "sentence"]);
  });

  it("cuts a dateline off its paragraph", () => {
    const text = "NEWHOLM —  The board voted on Tuesday.";
    const { passages } = extract(text);
    expect(passages.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ["dateline", "NEWHOLM —"],
      ["sentence", "The board voted on Tuesday."],
    ]);
  });

  it.each([
    ["WASHINGTON, May 4 (AP) — ", "The bank failed."],
    ["BRUSSELS, Belgium: ", "The bank failed."],
    ["Pune, May 4: ", "The bank failed."],
    ["LONDON (Reuters) - ", "The bank failed."],
    ["", "Smith, Berg: both left."],
    ["", "Police: nobody was hurt."],
  ])("cuts off “%s” before “%s”", (dateline, sentence) => {
    const text = `${dateline}${sentence}`;
    const { passages } = extract(text);
    expect(passages.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ...(dateline ? [["dateline", dateline.trim()]] : []),
      ["sentence", sentence],
    ]);
  });

  it.each([
    ["Join the Echo’s WhatsApp Channel and get the latest news.", "promotion"],
    ["If you have been affected, call the helpline on 1-800-555-0142.", "promotion"],
    ["This is a developing story. Check back for updates.", "disclosure"],
    ["The writer was a guest of Tarn Air.", "disclosure"],
  ])("takes “%s” under an article for nothing to check (%s)", (line, kind) => {
    const body = "The board voted on Tuesday.\nIt met in the hall.\nThe mayor signed on Friday.\nIt rained.\n";
    expect(kinds(body + line).at(-1)).toBe(kind);
  });

  it.each([
    ["Sign up for our newsletter.", "promotion"],
    ["Read more: How the levy works", "related"],
    ["Photo: T. Andrianarivo", "credit"],
    ["(Reporting by Pieter Coens; editing by Maud Okell)", "credit"],
    ["10:12 – Minister arrives", "timestamp"],
    ["Referee: A Birtles. Attendance: 9,412", "listing"],
    ["This article was amended on 12 May.", "disclosure"],
    ["© 2026 Daily Tarn. All rights reserved.", "disclosure"],
    ["May 4, 2026 6:30 a.m.", "timestamp"],
    ["Image source, PA Media", "credit"],
    ["Getty Images", "credit"],
    ["Image caption, The river burst its banks", "caption"],
    ["Cows graze near Tarn in April. (Sam Holt/Daily Tarn)", "caption"],
    ["Advertisement", "promotion"],
    ["(Adds minister’s comments, share price)", "disclosure"],
    ["Banner image: A canal in May", "credit"],
    ["A version of this article appears in print on Feb. 12.", "disclosure"],
    ["What happens next?", "subhead"],
    ["Trotsky and the ice ax", "subhead"],
  ])("takes “%s” for nothing to check (%s)", (line, kind) => {
    const body = "The board voted on Tuesday.\nIt met in the hall.\n";
    const after = "\nThe mayor signed on Friday.\nThe hall was full.\nIt rained.\nPeople left.";
    const found = extract(body + line + after).passages.find(({ start }) => start === body.length);
    expect(found).toMatchObject({ kind });
    expect(found?.nothingToCheck).toMatch(/\.$/);
  });

  it("takes a question for a sentence in which the writer asks somebody", () => {
    const text = "The board voted on Tuesday.\nIt met in the hall.\nDoes she worry?\n“Every day.”\nIt rained.";
    expect(extract(text).passages.map(({ kind }) => kind)).not.toContain("subhead");
  });

  it("makes no claim of what asserts nothing", () => {
    const text = "Board scraps fares\nBy Dana Whitlock\nThe board voted on Tuesday.\nSign up for our newsletter.";
    const { claims } = extract(text);
    expect(claims.map(({ spans }) => text.slice(spans[0]!.start, spans[0]!.end))).toEqual([
      "The board voted on Tuesday",
    ]);
  });
});
