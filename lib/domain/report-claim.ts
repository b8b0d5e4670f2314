import type { Span } from "../text/model";
import type { RecordedEvidence, RecordedThread } from "./article-record";
import { type Check, type ClaimState, isAttributed, type Reading, type Review } from "./claim";
import { corroborationOf } from "./independence";
import type { Named, ReportCheck, ReportClaim, ReportEvidence, ReportReview, ReportThread } from "./report-model";
import type { NameBook } from "./report-names";

/** One claim of a report, its words read off the text. */
export function toReportClaim(
  { id, number, state }: { id: string; number: number; state: ClaimState },
  { text, paragraphs }: { text: string; paragraphs: readonly number[] },
  names: NameBook,
  found: { evidence: [string, RecordedEvidence][]; threads: [string, RecordedThread][]; entries: number[] },
): ReportClaim {
  const { reading } = state;
  // Two speakers who were merged are one.
  const speakers = new Map(reading.speakers.map((speaker) => names.speaker(speaker)).map((s) => [s.id, s]));
  return {
    id,
    number,
    paragraph: paragraphAt(paragraphs, reading.spans[0]?.start ?? 0),
    spans: reading.spans.map(({ start, end }) => ({ start, end })),
    words: wordsAt(text, reading.spans),
    kind: reading.kind,
    cue: wordsAt(text, reading.cue),
    mention: wordsAt(text, reading.mention),
    speakers: [...speakers.values()],
    ...chained(reading, text, names, speakers),
    about: reading.about && names.speaker(reading.about),
    rightOfReply: reading.rightOfReply,
    settled: reading.settled,
    withdrawn: reading.withdrawn,
    check: toCheck(state.check, names),
    review: isAttributed(state) ? toReview(state.review, names) : { state: "own-voice" },
    evidence: found.evidence.map(([evidenceId, recorded]) => toEvidence(evidenceId, recorded, names)),
    ...corroborated(found.evidence, names),
    threads: found.threads.map(([threadId, recorded]) => toThread(threadId, recorded, names)),
    entries: found.entries,
  };
}

function chained(
  { chain = [] }: Reading,
  text: string,
  names: NameBook,
  speakers: ReadonlyMap<string, Named>,
): Pick<ReportClaim, "chain"> {
  const links = chain.map(({ relays, mention, speaker }) => ({
    ...{ relays, speaker: speaker && names.speaker(speaker), mention: wordsAt(text, mention) },
  }));
  // Someone merged into a speaker of the claim is that speaker.
  const others = links.filter(({ speaker }) => speaker === null || !speakers.has(speaker.id));
  return others.length > 0 ? { chain: others } : {};
}

function corroborated(evidence: [string, RecordedEvidence][], names: NameBook): Pick<ReportClaim, "corroboration"> {
  const pieces = evidence.map(([, { evidence: piece }]) => ({
    ...{ source: { id: piece.sourceId }, stance: piece.stance, roots: names.roots(piece.sourceId) },
  }));
  const { sources, independent, shared } = corroborationOf(pieces);
  if (independent >= sources) return {};
  return { corroboration: { sources, independent, roots: shared.map(({ name }) => name).sort() } };
}

/** The words at some spans, with an ellipsis where they are apart. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Where each line of a text that is not empty starts. */
export function paragraphStarts(text: string): number[] {
  return [...text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index);
}

/** The paragraph an offset stands in, from 1, by halving. */
function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

function toCheck(check: Check, names: NameBook): ReportCheck {
  switch (check.state) {
    case "unchecked":
      return { state: "unchecked" };
    case "in-progress":
      return { state: "in-progress", ...names.done({ by: check.checker, at: check.at }) };
    case "checked":
    case "signed-off":
      return {
        state: check.state,
        verdict: check.verdict,
        note: check.note,
        ...names.done({ by: check.checker, at: check.at }),
        signedOff: check.state === "signed-off" ? names.done({ by: check.signer, at: check.signedAt }) : null,
      };
  }
}

function toReview(review: Review, names: NameBook): ReportReview {
  switch (review.state) {
    case "unreviewed":
      return { state: "unreviewed" };
    case "reviewed":
    case "signed-off":
      return {
        state: review.state,
        finding: review.finding,
        note: review.note,
        ...names.done({ by: review.reviewer, at: review.at }),
        signedOff: review.state === "signed-off" ? names.done({ by: review.signer, at: review.signedAt }) : null,
      };
  }
}

function toEvidence(id: string, recorded: RecordedEvidence, names: NameBook): ReportEvidence {
  const { sourceId, stance, locator, excerpt, note, fileSha256, fileName } = recorded.evidence;
  return {
    id,
    source: names.source(sourceId),
    ...{ stance, locator, excerpt, note },
    file: fileSha256 === null ? null : { sha256: fileSha256, name: fileName },
    ...names.done(recorded),
  };
}

function toThread(id: string, { kind, resolved, comments, by, at }: RecordedThread, names: NameBook): ReportThread {
  const said = comments.map((comment) => ({ id: comment.id, body: comment.body, ...names.done(comment) }));
  return { id, kind, resolved, comments: said, ...names.done({ by, at }) };
}
