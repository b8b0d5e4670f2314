import "server-only";
import type { Arriving } from "../../domain/placing/place-annotations";
import type { ReadAnnotations } from "../../formats/annotation-file";
import { type IncomingAttribution, type IncomingSpan, inShort } from "../../formats/incoming";
import { codePoints } from "../../formats/web-annotation/code-points";
import type { Span } from "../../text/model";

/** What a thread says that comes with an annotation: its own words first, then the answers. */
export type Written = { body: string; by: string; at: string };
export type Arrival = Arriving & { thread: Written[] };

/** What a file brings, in the terms in which it is placed. */
export function toArrivals(read: ReadAnnotations, text: string): Arrival[] {
  if (read.format === "citron") {
    const { toOffset } = codePoints(text);
    return read.taken.map((attribution) => fromAttribution(attribution, text, toOffset));
  }
  return read.taken.map(({ line, quote, body, tags, author, at, replies }) => ({
    ...{ line, what: inShort(body || quote.exact), quotes: [quote], reading: null },
    thread: [
      { body: [body, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join("\n"), by: author, at },
      ...replies.map((reply) => ({ body: reply.body, by: reply.author, at: reply.at })),
    ],
  }));
}

/** Citron names places; its words are looked for where they should be, and elsewhere if they are not there. */
function fromAttribution(
  { line, content, cue, source, speaker }: IncomingAttribution,
  text: string,
  toOffset: (count: number) => number,
): Arrival {
  const place = ({ start, end, text: words }: IncomingSpan): Span[] => {
    const span = { start: toOffset(start), end: toOffset(end) };
    return text.slice(span.start, span.end) === words ? [span] : [];
  };
  const words = content.map((part) => part.text).join(" ");
  const quoted = /[“"«‘']/.test(content[0]!.text);
  return {
    line,
    what: inShort(words),
    quotes: content.map((part) => ({ exact: part.text, prefix: "", suffix: "", at: toOffset(part.start) })),
    reading: {
      kind: quoted ? "direct" : "indirect",
      speaker,
      cue: cue ? place(cue) : [],
      mention: source.flatMap(place),
    },
    thread: [],
  };
}
