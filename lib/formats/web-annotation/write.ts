import type { By, Report, ReportClaim } from "../../domain/report-model";
import { findingWords, kindWords, verdictWords } from "../../domain/words";
import { speakersOf } from "../report-words";
import { codePoints } from "./code-points";

/** A thread as it goes out; which ones do is for whoever asks to decide, for they are internal. */
export type OutgoingThread = {
  id: string;
  claimId: string;
  kind: "note" | "question";
  comments: { id: string; author: { id: string; name: string }; body: string; at: string }[];
};

type TextualBody = { type: "TextualBody"; purpose: string; value: string; format: "text/plain"; language?: string };
type Target = {
  type: "SpecificResource";
  source: string;
  state: { type: "TimeState"; cached: string; sourceDate?: string };
  selector: (
    | { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string }
    | { type: "TextPositionSelector"; start: number; end: number }
  )[];
};
export type WebAnnotation = {
  "@context": typeof context;
  id: string;
  type: "Annotation";
  motivation: "identifying" | "assessing" | "commenting" | "questioning" | "replying";
  body: TextualBody[];
  target: string | Target[];
  creator?: { id: string; type: "Person"; name: string };
  created?: string;
};

const context = "http://www.w3.org/ns/anno.jsonld";
/** Enough of the neighbouring words to tell repeats apart. */
const around = 32;

/**
 * A report's claims, verdicts, findings and the threads given, as W3C Web
 * Annotations (https://www.w3.org/TR/annotation-model/), one collection with
 * one page. Positions count code points, as that model asks, over the text
 * whose SHA-256 `cached` names (RFC 6920).
 */
export function toAnnotations(report: Report, threads: readonly OutgoingThread[] = []) {
  const place = placer(report);
  const items = report.claims.flatMap((claim) => {
    const target = place(claim);
    return [
      toClaimAnnotation(claim, target, report),
      ...toVerdict(claim, target),
      ...toFinding(claim, target),
      ...threads.filter(({ claimId }) => claimId === claim.id).flatMap((thread) => toThread(thread, target)),
    ];
  });
  const id = `urn:uuid:${report.article.id}#ledger-${report.ledger.position}`;
  return {
    "@context": context,
    id,
    type: "AnnotationCollection",
    label: report.article.title,
    total: items.length,
    first: { id: `${id}-page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
  };
}

/** Where a claim stands: a target for each of its spans, in the article or, without an address, in its text. */
function placer({ article, revision }: Report): (claim: ReportClaim) => Target[] {
  const { text, sha256 } = revision;
  const count = codePoints(text);
  const source = article.url === "" ? `urn:uuid:${article.id}` : article.url;
  const cached = `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
  return ({ spans }) =>
    spans.map(({ start, end }) => ({
      type: "SpecificResource",
      source,
      state: { type: "TimeState", cached, ...(article.imported && { sourceDate: article.imported.at }) },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - around), start),
          suffix: text.slice(end, end + around),
        },
        { type: "TextPositionSelector", start: count.at(start), end: count.at(end) },
      ],
    }));
}

function toClaimAnnotation(claim: ReportClaim, target: Target[], { taken }: Report): WebAnnotation {
  const bodies = [toBody("identifying", speakersOf(claim), "en"), toBody("classifying", kindWords[claim.kind], "en")];
  return { ...annotation(`urn:uuid:${claim.id}`, "identifying", bodies, target), created: taken.at };
}

function toVerdict({ id, check }: ReportClaim, target: Target[]): WebAnnotation[] {
  if (!("verdict" in check)) return [];
  const bodies = [toBody("assessing", verdictWords[check.verdict], "en"), ...toNote(check.note)];
  return [{ ...annotation(`urn:uuid:${id}#check`, "assessing", bodies, target), ...toCreation(check) }];
}

function toFinding({ id, review }: ReportClaim, target: Target[]): WebAnnotation[] {
  if (!("finding" in review)) return [];
  const bodies = [toBody("assessing", `Attribution: ${findingWords[review.finding]}`, "en"), ...toNote(review.note)];
  return [{ ...annotation(`urn:uuid:${id}#review`, "assessing", bodies, target), ...toCreation(review) }];
}

/** The first comment stands on the claim; what follows replies to it. */
function toThread({ id, kind, comments }: OutgoingThread, target: Target[]): WebAnnotation[] {
  const opening = kind === "question" ? "questioning" : "commenting";
  return comments.map(({ id: commentId, author, body, at }, index) => {
    const motivation = index === 0 ? opening : "replying";
    const place = index === 0 ? target : `urn:uuid:${id}`;
    const own = index === 0 ? id : commentId;
    const written = annotation(`urn:uuid:${own}`, motivation, [toBody(motivation, body)], place);
    return { ...written, ...toCreation({ by: author, at }) };
  });
}

function annotation(
  id: string,
  motivation: WebAnnotation["motivation"],
  body: TextualBody[],
  target: WebAnnotation["target"],
): WebAnnotation {
  return { "@context": context, id, type: "Annotation", motivation, body, target };
}

function toBody(purpose: string, value: string, language?: string): TextualBody {
  return { type: "TextualBody", purpose, value, format: "text/plain", ...(language && { language }) };
}

function toNote(note: string): TextualBody[] {
  return note === "" ? [] : [toBody("describing", note)];
}

function toCreation({ by, at }: By): Pick<WebAnnotation, "creator" | "created"> {
  return { created: at, ...(by && { creator: { id: `urn:uuid:${by.id}`, type: "Person", name: by.name } }) };
}
