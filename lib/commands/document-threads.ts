import { byWhom, type DocumentMarks } from "../domain/document-marks";
import type { ClaimId } from "../domain/ids";
import type { Span } from "../text/model";

/** A thread that a document brings along: its first post and the answers, and the claim it hangs on. */
export type BroughtThread = { claimId: ClaimId; resolved: boolean; posts: [string, ...string[]] };

/** A claim, and where its words stand. */
export type PlacedWords = { id: ClaimId; spans: readonly Span[] };

/**
 * What a document says beside its words, as notes on the claims at their place:
 * each comment with its answers; each footnote; and the tracked changes within
 * one claim together, with who made them and when. What stands on no claim goes
 * to the nearest one and quotes the words it is about. Footnotes and changes
 * ask for nothing, so they come resolved; comments come as they are.
 *
 * The names and times are what the file says; the member who imported it posts them.
 */
export function toThreads(
  { text, comments, notes, edits }: DocumentMarks & { text: string },
  claims: readonly PlacedWords[],
): BroughtThread[] {
  if (claims.length === 0) return [];
  const threads: BroughtThread[] = comments.map(({ span, author, at, body, resolved, replies }) => {
    const { id, on } = nearest(claims, span ?? { start: 0, end: 0 });
    const about = !span ? "On words that are not in the text any more. " : on ? "" : `On ${quoted(text, span)}. `;
    const first = `${about}${said(author, at)}${body}`;
    return {
      claimId: id,
      resolved,
      posts: [first, ...replies.map((reply) => `${said(reply.author, reply.at)}${reply.body}`)],
    };
  });
  notes.forEach(({ at, body }, i) => {
    const { id } = nearest(claims, { start: Math.max(0, at - 1), end: at });
    const after = quoted(text, { start: Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 30))), end: at });
    threads.push({ claimId: id, resolved: true, posts: [`Footnote ${i + 1}, after ${after}: ${body}`] });
  });
  const changes = new Map<ClaimId, string[]>();
  for (const edit of edits) {
    const span = edit.kind === "inserted" ? edit.span : { start: edit.position, end: edit.position };
    const { id } = nearest(claims, span);
    const words = edit.kind === "inserted" ? quoted(text, span) : `“${shortened(edit.words)}”`;
    const line = `${said(edit.author, edit.at)}${edit.kind} ${words}.`;
    changes.set(id, [...(changes.get(id) ?? []), line]);
  }
  for (const [claimId, lines] of changes) {
    threads.push({ claimId, resolved: true, posts: [["Tracked changes in the document:", ...lines].join("\n")] });
  }
  return threads;
}

/** A post without what it says of its place: the same comment stands elsewhere in another draft, and has another number. */
export function withoutPlace(post: string): string {
  return post.replace(
    /^(?:Footnote \d+, after “[\s\S]*?”: |On “[\s\S]*?”\. |On words that are not in the text any more\. )/,
    "",
  );
}

/** The claim that shares most with a stretch; where none does, the one that is least far. */
function nearest(claims: readonly PlacedWords[], { start, end }: Span): { id: ClaimId; on: boolean } {
  let best = { id: claims[0]!.id, shared: -Infinity };
  for (const { id, spans } of claims) {
    for (const span of spans) {
      // Less than nothing is how far apart they are.
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      if (shared > best.shared) best = { id, shared };
    }
  }
  return { id: best.id, on: best.shared > 0 || (start === end && best.shared === 0) };
}

function said(author: string, at: string): string {
  const who = byWhom({ author, at });
  return who ? `${who}: ` : "";
}

function quoted(text: string, { start, end }: Span): string {
  return `“${shortened(text.slice(start, end))}”`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 150).trimEnd()} …` : line;
}
