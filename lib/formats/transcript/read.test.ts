import { expect, test } from "vitest";
import { readTranscriptFile } from "./read";

const read = (text: string) => readTranscriptFile(new TextEncoder().encode(text));

test("SubRip becomes lines with their times", () => {
  const given =
    "\uFEFF1\r\n00:00:05,200 --> 00:00:07,000\r\n<i>Good</i> morning,\r\neverybody.\r\n\r\n2\r\n01:00:00,000 --> 01:00:02,000\r\nWe stay.\r\n";
  expect(read(given)).toEqual({
    kind: "read",
    text: "Good morning, everybody.\nWe stay.\n",
    times: [
      { at: 0, ms: 5200 },
      { at: 25, ms: 3_600_000 },
    ],
  });
});

test("WebVTT loses its notes, styles and markup, and keeps who speaks", () => {
  const given = `WEBVTT - A briefing

STYLE
::cue { color: red }

NOTE not said

intro
00:05.000 --> 00:07.000 align:start
<v Bill Burns>We will <c.loud>not</c> close &amp; leave.

00:07.000 --> 00:09.000
<v Bill Burns>We will <c.loud>not</c> close &amp; leave.
Nobody asked.
`;
  expect(read(given)).toEqual({
    kind: "read",
    text: "Bill Burns: We will not close & leave.\nNobody asked.\n",
    times: [
      { at: 0, ms: 5000 },
      { at: 39, ms: 7000 },
    ],
  });
});

test("other text stands as it was given", () => {
  expect(read("BURNS: We stay.\nQ: Sure?")).toEqual({ kind: "read", text: "BURNS: We stay.\nQ: Sure?", times: [] });
});

test.for([
  ["empty", " \n"],
  ["empty", "WEBVTT\n\nNOTE nothing\n"],
  ["too-long", "a ".repeat(1_000_001)],
  ["not-text", "a\0b"],
] as const)("a file is refused as %s", ([kind, text]) => {
  expect(read(text)).toEqual({ kind });
});

test("a recording itself is refused as no text", () => {
  expect(readTranscriptFile(Uint8Array.from([0xff, 0xfb, 0x90, 0x44])).kind).toBe("not-text");
});
