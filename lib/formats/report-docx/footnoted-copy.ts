import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun, UnderlineType } from "docx";
import type { Report, ReportCheck, ReportClaim, ReportEvidence, ReportReview } from "../../domain/report-model";
import { stanceWords } from "../../domain/words";
import type { Span } from "../../text/model";
import { exhibitNumbers } from "../report-exhibits";
import { behind, checkWords, forXml, reviewWords, saidBy, threadLines, wordsForCorroboration } from "../report-words";
import { linesOf, partHead, soft } from "./clean-copy";

type Footnotes = Record<string, { children: Paragraph[] }>;

/**
 * The article with the words of each claim underlined and a footnote where they
 * end: who says it, both answers, who gave them and when, and the evidence with
 * locator and link. Footnotes are numbered as they come in the text; each says
 * which claim it is about.
 */
export function footnotedCopy(report: Report): { paragraphs: Paragraph[]; footnotes: Footnotes } {
  const endings = [...report.claims].sort((a, b) => endOf(a) - endOf(b) || a.number - b.number);
  const noteOf = new Map(endings.map(({ id }, i) => [id, i + 1]));
  const exhibits = exhibitNumbers(report);
  const urls = new Map(report.sources.map(({ id, url }) => [id, url]));
  const footnotes = Object.fromEntries(
    endings.map((claim) => [noteOf.get(claim.id)!, { children: noteLines(claim, exhibits, urls) }]),
  );
  const spans = report.claims.flatMap((claim) => claim.spans).sort((a, b) => a.start - b.start);
  const marked: Paragraph[] = [];
  let [nextSpan, nextNote] = [0, 0];
  for (const line of linesOf(report.revision.text)) {
    // Spans and endings are in the text's order, so that each line looks at those near it alone.
    const end = line.start + line.text.length;
    while (nextSpan < spans.length && spans[nextSpan]!.end <= line.start) nextSpan++;
    const touching: Span[] = [];
    for (let i = nextSpan; i < spans.length && spans[i]!.start < end; i++) touching.push(spans[i]!);
    const ending: ReportClaim[] = [];
    for (; nextNote < endings.length && endOf(endings[nextNote]!) <= end; nextNote++) ending.push(endings[nextNote]!);
    marked.push(new Paragraph({ children: [...runsOf(line, touching, ending, noteOf)] }));
  }
  return {
    paragraphs: [
      ...partHead(report, "Footnoted copy"),
      soft("The words of each claim are underlined. Its footnote stands where they end."),
      ...marked,
    ],
    footnotes,
  };
}

function endOf({ spans }: ReportClaim): number {
  return spans.at(-1)?.end ?? 0;
}

type Line = { start: number; text: string };

/** A line cut where claims begin and end, with the notes that belong at each cut. */
function* runsOf(
  { start, text }: Line,
  touching: readonly Span[],
  ending: readonly ReportClaim[],
  noteOf: ReadonlyMap<string, number>,
): Generator<TextRun | FootnoteReferenceRun> {
  const end = start + text.length;
  const spans = touching.filter((span) => span.end > start);
  const cuts = new Set([start, end]);
  for (const span of spans) for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  for (const [i, from] of places.entries()) {
    const to = places[i + 1];
    if (to === undefined) break;
    const inClaim = spans.some((span) => span.start <= from && span.end >= to);
    const words = forXml(text.slice(from - start, to - start));
    yield new TextRun(inClaim ? { text: words, underline: { type: UnderlineType.DOTTED } } : words);
    for (const claim of ending) if (endOf(claim) === to) yield new FootnoteReferenceRun(noteOf.get(claim.id)!);
  }
}

function noteLines(
  claim: ReportClaim,
  exhibits: ReadonlyMap<string, number>,
  urls: ReadonlyMap<string, string>,
): Paragraph[] {
  const { number, check, review, evidence, corroboration, threads } = claim;
  const counted = corroboration ? [wordsForCorroboration(corroboration)] : [];
  const said = review.state === "own-voice" ? "" : ` Was it said? ${answerWords(reviewWords(review), review)}`;
  const answers = `Is it true? ${answerWords(checkWords(check), check)}${said}`;
  const who = new TextRun({ text: forXml(` Claim ${number}, ${saidBy(claim)}. `), bold: true });
  return [
    new Paragraph({ style: "FootnoteText", children: [who, new TextRun(forXml(answers))] }),
    ...evidence.map((piece) => evidenceLine(piece, exhibits.get(piece.id) ?? 0, urls.get(piece.source.id) ?? "")),
    ...[...counted, ...threads.flatMap(threadLines)].map(
      (line) => new Paragraph({ style: "FootnoteText", children: [new TextRun(forXml(line))] }),
    ),
  ];
}

function answerWords(words: string, given: ReportCheck | ReportReview): string {
  const note = "note" in given && given.note !== "" ? ` (${given.note})` : "";
  const who = behind(given).join(". ");
  return `${words}${note}.${who === "" ? "" : ` ${who}.`}`;
}

function evidenceLine({ stance, source, locator, excerpt, note }: ReportEvidence, exhibit: number, url: string) {
  const excerptWords = excerpt === "" ? "" : ` “${excerpt}”`;
  const words = `${stanceWords[stance]}: Exhibit ${exhibit}, ${source.name}, ${locator}.${excerptWords}${note === "" ? "" : ` ${note}`} `;
  return new Paragraph({ style: "FootnoteText", children: [new TextRun(forXml(words)), ...link(url)] });
}

/** A web address as a link; anything else as text. */
export function link(url: string): (ExternalHyperlink | TextRun)[] {
  if (url === "") return [];
  if (!/^https?:\/\//i.test(url)) return [new TextRun(forXml(url))];
  return [
    new ExternalHyperlink({ link: forXml(url), children: [new TextRun({ text: forXml(url), style: "Hyperlink" })] }),
  ];
}
