/**
 * What another system's export holds, in plain words of ours. Every reader
 * answers with what it could take and, line by line, what it could not and why,
 * so that a person sees both before anything is done.
 */
import type { Verdict } from "../domain/claim";
import { AppError } from "../errors";

export type Incoming<T> = { taken: T[]; refused: Refused[] };
/** `line` counts the export's items from 1; `what` names it as a person would know it again. */
export type Refused = { line: number; what: string; why: string };

/** Words as another system points at them; offsets, where given, count UTF-16 units of a text we may not have. */
export type IncomingQuote = { exact: string; prefix: string; suffix: string };

export type IncomingAnnotation = {
  line: number;
  id: string;
  quote: IncomingQuote;
  body: string;
  tags: string[];
  author: string;
  /** ISO 8601, or empty. */
  at: string;
  /** The page it was made on. */
  page: string;
  /** Comments under it, oldest first. */
  replies: { id: string; author: string; body: string; at: string }[];
};

/** A claim that somebody checked before. */
export type IncomingFactCheck = {
  line: number;
  claim: string;
  claimant: string;
  /** YYYY-MM-DD, or empty. */
  claimedOn: string;
  /** As its publisher words it. */
  rating: string;
  /** Where the rating stands among ours; null where its words do not say. */
  verdict: Verdict | null;
  publisher: string;
  url: string;
  title: string;
  summary: string;
  /** YYYY-MM-DD, or empty. */
  reviewedOn: string;
  language: string;
};

/** A stretch of a text, in code points, and the words the other system saw there. */
export type IncomingSpan = { start: number; end: number; text: string };
export type IncomingAttribution = {
  line: number;
  content: IncomingSpan[];
  cue: IncomingSpan | null;
  source: IncomingSpan[];
  /** Who the source was found to be, where the other system says; empty otherwise. */
  speaker: string;
};

/** Items beyond this are not read: nobody looks through more before agreeing to them. */
export const mostItems = 10_000;

/** The JSON in a file, or a sentence on why it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new AppError("invalid-input", "This file is not JSON. Export it again and choose the file that was saved.");
  }
}

/** Read items one by one; an item that is refused says why and stops no other. */
export function readEach<T>(
  items: readonly unknown[],
  read: (item: unknown, line: number) => T | { what: string; why: string },
): Incoming<T> {
  if (items.length > mostItems) {
    throw new AppError(
      "too-large",
      `This file has ${items.length} items. Split it into files of at most ${mostItems}.`,
    );
  }
  const result: Incoming<T> = { taken: [], refused: [] };
  items.forEach((item, index) => {
    const line = index + 1;
    const done = read(item, line);
    if (typeof done === "object" && done !== null && "why" in done) result.refused.push({ line, ...done });
    else result.taken.push(done);
  });
  return result;
}

/** The day of a date in any of the usual spellings, or empty. */
export function dayOf(date: string | undefined): string {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];
  if (iso) return Number.isNaN(Date.parse(iso)) ? "" : iso;
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

/** The first words of something, to know it again by. */
export function inShort(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
