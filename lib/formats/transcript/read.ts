/**
 * The bytes of a transcript → its text, and from where in it on what was said
 * when. SubRip (`.srt`) and WebVTT (`.vtt`) are told by what they hold, not by
 * name; anything else that is text is the transcript as it stands.
 */
import { readCues } from "./cues";

/** From offset `at` of the text on it was said at `ms`, milliseconds from the beginning. */
export type TimeMark = { at: number; ms: number };

/** The longest transcript, in UTF-16 code units: some thirty hours of talk. */
export const maxTranscriptLength = 2_000_000;

export type ReadTranscript =
  | { kind: "read"; text: string; times: TimeMark[] }
  | { kind: "empty" }
  | { kind: "too-long" }
  | { kind: "not-text" };

export function readTranscriptFile(bytes: Uint8Array): ReadTranscript {
  let given: string;
  try {
    given = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { kind: "not-text" };
  }
  if (given.includes("\0")) return { kind: "not-text" };
  return readTranscriptText(given);
}

/** The same for text that was read out of another format. */
export function readTranscriptText(given: string): ReadTranscript {
  const plain = given.replace(/\r\n?/g, "\n");
  const { text, times } = readCues(plain) ?? { text: plain, times: [] };
  if (text.trim() === "") return { kind: "empty" };
  if (text.length > maxTranscriptLength) return { kind: "too-long" };
  return { kind: "read", text, times };
}

/** What to tell whoever gave it. */
export function explainTranscriptRefusal({ kind }: Exclude<ReadTranscript, { kind: "read" }>): string {
  switch (kind) {
    case "empty":
      return "Nobody says anything in this file. Choose the transcript itself.";
    case "too-long":
      return "This transcript is longer than 2,000,000 characters. Attach the part that matters.";
    case "not-text":
      return "This file holds no text that can be read. Save the transcript as plain text, .srt or .vtt.";
  }
}
