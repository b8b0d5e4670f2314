/** How a report's facts read, in every format alike. */
import { chainWords } from "../domain/chain";
import { explainCorroboration } from "../domain/independence";
import type { By, Named, Report, ReportCheck, ReportClaim, ReportReview, ReportSource } from "../domain/report-model";
import { findingWords, sourceKindWords, verdictWords } from "../domain/words";

const list = new Intl.ListFormat("en-GB");

/** A moment as everybody reads it alike, wherever they are: "2026-03-01 09:05 UTC". */
export function momentOf(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** Nobody's name stands behind what the program did by itself. */
export function nameOf(person: Named | null): string {
  return person?.name ?? "Stet";
}

/** "Ada Brandt, 2026-03-01 09:05 UTC" */
export function byAndWhen({ by, at }: By): string {
  return `${nameOf(by)}, ${momentOf(at)}`;
}

/** Why something was waived and by whom; by whom alone where a report keeps the reason to itself. */
export function waiverWords(waiver: By & { reason: string }): string {
  return waiver.reason === "" ? byAndWhen(waiver) : `${waiver.reason} (${byAndWhen(waiver)})`;
}

/** A file by its name and hash; by its hash alone where a report keeps the name to itself. */
export function fileWords({ name, sha256 }: { name: string; sha256: string }): string {
  return `File${name === "" ? "" : ` ${name}`}, SHA-256 ${sha256}`;
}

/** What a written report says of its proof: to many who hold one, the page that explains it is closed. */
export const proofWords =
  "The same report as JSON is signed by the newsroom. Anyone can check it without access to Stet, with “stet verify”, against the newsroom’s public key. That proves that nobody changed it since it was made; it does not prove that the verdicts are right.";

/** "Ines Duarte and Ferry office", or whose voice it is when nobody speaks. */
export function speakersOf(claim: Pick<ReportClaim, "kind" | "speakers">): string {
  if (claim.kind === "own") return "The article";
  const [first, ...others] = claim.speakers;
  if (!first) return "No speaker yet";
  return others.length === 0 ? first.name : list.format(claim.speakers.map(({ name }) => name));
}

/** "Ines Duarte, citing the ferry office": who says it, and through whom else it came. */
export function saidBy(claim: Pick<ReportClaim, "kind" | "speakers" | "chain">): string {
  return [speakersOf(claim), throughWhom(claim)].filter((part) => part !== "").join(", ");
}

/** "citing the ferry office"; empty at first hand. */
export function throughWhom({ chain = [] }: Pick<ReportClaim, "chain">): string {
  return chainWords(chain.map(({ relays, speaker, mention }) => ({ relays, name: speaker?.name ?? mention })));
}

/** The answer to "is it true?" in a word or two. */
export function checkWords(check: ReportCheck): string {
  switch (check.state) {
    case "unchecked":
      return "Not checked";
    case "in-progress":
      return "Being checked";
    case "checked":
    case "signed-off":
      return verdictWords[check.verdict];
  }
}

/** The answer to "was it said?" in a word or two. */
export function reviewWords(review: ReportReview): string {
  switch (review.state) {
    case "own-voice":
      return "Own voice, no attribution";
    case "unreviewed":
      return "Not reviewed";
    case "reviewed":
    case "signed-off":
      return findingWords[review.finding];
  }
}

/** Who stands behind an answer: one line for who gave it, one for who signed it off. */
export function behind(answer: ReportCheck | ReportReview): string[] {
  if (!("at" in answer)) return [];
  if (answer.state === "in-progress") return [`Taken by ${byAndWhen(answer)}`];
  const signed = answer.signedOff ? [`Signed off by ${byAndWhen(answer.signedOff)}`] : [];
  return [`By ${byAndWhen(answer)}`, ...signed];
}

/** Said where supporting sources count for less than their number. */
export function wordsForCorroboration({
  sources,
  independent,
  roots,
}: NonNullable<ReportClaim["corroboration"]>): string {
  const shared = roots.map((name) => ({ key: name, name: showControls(name) }));
  return explainCorroboration({ sources, independent, shared }) ?? "";
}

/** A source as a reference: who, where, when, what it is. */
export function citationOf({ title, author, publisher, publishedOn, kind, primary }: ReportSource): string {
  const rest = [author, publisher, publishedOn ?? "", `${sourceKindWords[kind]}${primary ? ", primary" : ""}`];
  return [title, ...rest].filter((part) => part !== "").join(" · ");
}

/** Where an article stands, in a sentence. */
export function gateSentence({ article, gate }: Pick<Report, "article" | "gate">): string {
  const waived = gate.waived.length > 0 ? ` ${count(gate.waived.length, "requirement")} waived.` : "";
  if (article.state === "closed") return `Closed${article.closed ? ` by ${byAndWhen(article.closed)}` : ""}.${waived}`;
  if (gate.open) return `Nothing stands in the way of closing.${waived}`;
  return `${count(gate.missing.length, "thing")} missing before this article can close.${waived}`;
}

/** Words for a place that has room for so many characters; no pair of halves is cut apart. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** Exact counts, with the noun they count. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "Position 15, 3f9a…" */
export function ledgerSentence({ ledger }: Pick<Report, "ledger">): string {
  return `Ledger position ${ledger.position}, hash ${ledger.hash}`;
}

/** The set that steers how text is drawn: bidirectional controls, zero-width characters, soft hyphen. */
export const steering = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text whose invisible characters are shown by their code point, so that none takes effect. */
export function showControls(text: string): string {
  // Most text has none, and looking is quicker than replacing.
  if (text.search(steering) < 0) return text;
  return text.replace(steering, (control) => {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${code}]`;
  });
}

/** Text for formats made of XML: no invisible controls, no character that XML lacks, no half of a pair. */
export function forXml(text: string): string {
  const paired = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return showControls(paired).replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd");
}

/** "Report 3, public": how a report is called. */
export function reportName({ number, kind }: Pick<Report, "number" | "kind">): string {
  return number === 0 ? `Preview, ${kind}` : `Report ${number}, ${kind}`;
}

/** What changed since the former report, one line each. */
export function changeLines({ since }: Pick<Report, "since">): string[] {
  return (since?.changes ?? []).map(({ claim, what }) => (claim === null ? what : `Claim ${claim}: ${what}`));
}

/** A note or question as lines: who wrote what, in order. */
export function threadLines({ kind, resolved, comments }: ReportClaim["threads"][number]): string[] {
  const state = kind === "question" ? (resolved ? "Question, resolved" : "Question, open") : "Note";
  return comments.map((comment, i) => `${i === 0 ? state : "Answer"}: ${comment.body} (${byAndWhen(comment)})`);
}
