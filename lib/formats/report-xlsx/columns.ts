import type { Report, ReportClaim, ReportEvidence, ReportSpeaker } from "../../domain/report-model";
import { kindWords, sourceKindWords, speakerTypeWords, stanceWords } from "../../domain/words";
import { exhibitNumbers } from "../report-exhibits";
import {
  checkWords,
  reviewWords,
  speakersOf,
  threadLines,
  throughWhom,
  waiverWords,
  wordsForCorroboration,
} from "../report-words";
import { done, type Value } from "./write";

export type Column<Row> = {
  header: string;
  width: number;
  kind?: "moment" | "day";
  value: (row: Row) => Value;
};

export function claimColumns({ waivers }: Report): Column<ReportClaim>[] {
  const answer = ({ check }: ReportClaim) => done("at" in check ? check : null);
  const review = ({ review }: ReportClaim) => done("at" in review ? review : null);
  const signed = ({ check }: ReportClaim) => done("signedOff" in check ? check.signedOff : null);
  const reviewSigned = ({ review }: ReportClaim) => done("signedOff" in review ? review.signedOff : null);
  return [
    { header: "Number", width: 9, value: ({ number }) => number },
    { header: "Claim", width: 60, value: ({ words }) => words },
    { header: "Paragraph", width: 11, value: ({ paragraph }) => paragraph },
    { header: "Kind", width: 18, value: ({ kind }) => kindWords[kind] },
    { header: "Speakers", width: 28, value: speakersOf },
    { header: "Through", width: 28, value: throughWhom },
    { header: "Right of reply", width: 14, value: ({ rightOfReply }) => (rightOfReply ? "Yes" : "No") },
    { header: "Is it true", width: 16, value: ({ check }) => checkWords(check) },
    { header: "Check note", width: 40, value: ({ check }) => ("note" in check ? check.note : "") },
    { header: "Checked by", width: 20, value: (claim) => answer(claim).who },
    { header: "Checked at (UTC)", width: 19, kind: "moment", value: (claim) => answer(claim).at },
    { header: "Check signed off by", width: 20, value: (claim) => signed(claim).who },
    { header: "Check signed off at (UTC)", width: 19, kind: "moment", value: (claim) => signed(claim).at },
    { header: "Was it said", width: 18, value: ({ review }) => reviewWords(review) },
    { header: "Review note", width: 40, value: ({ review }) => ("note" in review ? review.note : "") },
    { header: "Reviewed by", width: 20, value: (claim) => review(claim).who },
    { header: "Reviewed at (UTC)", width: 19, kind: "moment", value: (claim) => review(claim).at },
    { header: "Review signed off by", width: 20, value: (claim) => reviewSigned(claim).who },
    { header: "Review signed off at (UTC)", width: 19, kind: "moment", value: (claim) => reviewSigned(claim).at },
    { header: "Pieces of evidence", width: 12, value: ({ evidence }) => evidence.length },
    { header: "Corroboration", width: 40, value: ({ corroboration: of }) => (of ? wordsForCorroboration(of) : "") },
    { header: "Notes and questions", width: 40, value: ({ threads }) => threads.flatMap(threadLines).join("\n") },
    { header: "Waived", width: 40, value: ({ number }) => waivedFor(number, waivers) },
    { header: "Withdrawn", width: 30, value: ({ withdrawn }) => withdrawn ?? "" },
    { header: "Start", width: 9, value: ({ spans }) => spans[0]?.start ?? null },
    { header: "End", width: 9, value: ({ spans }) => spans.at(-1)?.end ?? null },
    { header: "Claim id", width: 38, value: ({ id }) => id },
  ];
}

function waivedFor(number: number, waivers: Report["waivers"]): string {
  const given = waivers.filter(({ claim }) => claim === number);
  return given.map(waiverWords).join("\n");
}

export type EvidenceRow = { claim: ReportClaim; piece: ReportEvidence };

export function evidenceRows({ claims }: Report): EvidenceRow[] {
  return claims.flatMap((claim) => claim.evidence.map((piece) => ({ claim, piece })));
}

export function evidenceColumns(report: Report): Column<EvidenceRow>[] {
  const exhibits = exhibitNumbers(report);
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const source = ({ piece }: EvidenceRow) => sources.get(piece.source.id);
  return [
    { header: "Claim", width: 9, value: ({ claim }) => claim.number },
    { header: "Exhibit", width: 9, value: ({ piece }) => exhibits.get(piece.id) ?? null },
    { header: "Stance", width: 11, value: ({ piece }) => stanceWords[piece.stance] },
    { header: "Source", width: 40, value: ({ piece }) => piece.source.name },
    { header: "Locator", width: 24, value: ({ piece }) => piece.locator },
    { header: "Excerpt", width: 50, value: ({ piece }) => piece.excerpt },
    { header: "Note", width: 40, value: ({ piece }) => piece.note },
    { header: "Kind", width: 14, value: (row) => sourceKindWords[source(row)?.kind ?? "other"] },
    { header: "Primary", width: 9, value: (row) => (source(row)?.primary ? "Yes" : "No") },
    { header: "Publisher", width: 24, value: (row) => source(row)?.publisher ?? "" },
    { header: "Author", width: 24, value: (row) => source(row)?.author ?? "" },
    { header: "Published", width: 12, kind: "day", value: (row) => dayOf(source(row)?.publishedOn ?? null) },
    { header: "Address", width: 40, value: (row) => source(row)?.url ?? "" },
    { header: "Origin", width: 24, value: (row) => source(row)?.origin ?? "" },
    { header: "File", width: 24, value: ({ piece }) => piece.file?.name ?? "" },
    { header: "File SHA-256", width: 66, value: ({ piece }) => piece.file?.sha256 ?? "" },
    { header: "Added by", width: 20, value: ({ piece }) => done(piece).who },
    { header: "Added at (UTC)", width: 19, kind: "moment", value: ({ piece }) => done(piece).at },
  ];
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export const speakerColumns: Column<ReportSpeaker>[] = [
  { header: "Speaker", width: 30, value: ({ name }) => name },
  { header: "Type", width: 18, value: ({ type }) => speakerTypeWords[type] },
  { header: "Title", width: 24, value: ({ title }) => title },
  { header: "Affiliation", width: 30, value: ({ affiliation }) => affiliation },
  { header: "Why not named", width: 40, value: ({ anonymityReason }) => anonymityReason },
  { header: "Claims", width: 9, value: ({ claims }) => claims },
];
