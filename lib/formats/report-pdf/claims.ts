import type { Content } from "pdfmake/interfaces";
import type { Report, ReportCheck, ReportClaim, ReportEvidence, ReportReview } from "../../domain/report-model";
import { kindWords, stanceWords } from "../../domain/words";
import { exhibitNumbers } from "../report-exhibits";
import {
  behind,
  checkWords,
  fileWords,
  forXml,
  reviewWords,
  saidBy,
  shorten,
  threadLines,
  wordsForCorroboration,
} from "../report-words";
import { linked, part } from "./parts";
import { fitsOnePage, together } from "./together";

/** Every claim with both answers and what they rest on; the withdrawn ones, briefly, after them. */
export function claimBlocks(report: Report): Content[] {
  const exhibits = exhibitNumbers(report);
  const urls = new Map(report.sources.map(({ id, url }) => [id, url]));
  // The first one's head brings the heading with it.
  const heading = part("Claims", "claims");
  const blocks = report.claims.map((claim, i) => block(claim, exhibits, urls, i === 0 ? [heading] : []));
  const withdrawn = report.withdrawn.map(({ number, words, withdrawn }) => ({
    text: [`${number}. “${forXml(words)}” `, { text: forXml(withdrawn ?? ""), style: "soft" }],
    margin: [0, 0, 0, 4] as [number, number, number, number],
  }));
  return [
    ...(blocks.length === 0 ? [heading, { text: "This article makes no claims." }] : blocks),
    ...(withdrawn.length === 0 ? [] : [{ text: "Withdrawn", style: "under" }, ...withdrawn]),
  ];
}

type Numbers = ReadonlyMap<string, number>;

function block(
  claim: ReportClaim,
  exhibits: Numbers,
  urls: ReadonlyMap<string, string>,
  before: readonly Content[],
): Content {
  const { number, words, kind, paragraph, check, review, evidence, corroboration, threads } = claim;
  const counted = corroboration ? [wordsForCorroboration(corroboration)] : [];
  const who = forXml(saidBy(claim));
  const place = [
    kindWords[kind],
    `paragraph ${paragraph}`,
    ...(claim.rightOfReply ? ["right of reply"] : []),
    ...(claim.about ? [`about ${forXml(claim.about.name)}`] : []),
  ];
  const head: Content[] = [
    ...before,
    {
      text: `${number}. ${who}`,
      bold: true,
      outline: true,
      outlineParentId: "claims",
      outlineText: `${number}. ${who}: ${shorten(forXml(words), 60)}`,
    },
    { text: forXml(words), style: "words" },
    { text: place.join(", "), style: "soft" },
  ];
  const rest: Content[] = [
    answer("Was it said?", reviewWords(review), review),
    answer("Is it true?", checkWords(check), check),
    ...evidence.map((piece) => evidenceLine(piece, exhibits, urls)),
    ...[...counted, ...threads.flatMap(threadLines)].map((line) => ({
      text: forXml(line),
      style: "soft",
      margin: indent,
    })),
  ];
  const kept = fitsOnePage([...head, ...rest]) ? [together(...head, ...rest)] : [together(...head), ...rest];
  return { stack: kept, margin: [0, 0, 0, 12] };
}

const indent: [number, number, number, number] = [12, 2, 0, 0];

function answer(question: string, words: string, given: ReportCheck | ReportReview): Content {
  const note = "note" in given && given.note !== "" ? ` ${given.note}` : "";
  const who = behind(given).join(". ");
  return {
    text: [
      { text: `${question} `, style: "soft" },
      { text: words, bold: true },
      forXml(note),
      { text: who === "" ? "" : forXml(`  ${who}`), style: "soft" },
    ],
    margin: [0, 2, 0, 0],
  };
}

function evidenceLine(piece: ReportEvidence, exhibits: Numbers, urls: ReadonlyMap<string, string>): Content {
  const { id, source, stance, locator, excerpt, note, file } = piece;
  return {
    text: [
      { text: `${stanceWords[stance]} `, bold: true },
      forXml(`Exhibit ${exhibits.get(id)}: ${source.name}, ${locator}`),
      forXml(excerpt === "" ? "" : ` “${excerpt}”`),
      forXml(note === "" ? "" : ` ${note}`),
      ...linked(urls.get(source.id) ?? ""),
      ...(file ? [{ text: forXml(` ${fileWords(file)}`), style: "small" }] : []),
    ],
    margin: indent,
  };
}
