import { HeadingLevel, Paragraph } from "docx";
import type { Report } from "../../domain/report-model";
import { byAndWhen, forXml, gateSentence, momentOf, reportName } from "../report-words";

/** The head of a part: what it is, of which article, as of when. */
export function partHead(report: Report, part: string): Paragraph[] {
  const { article, newsroom, taken, ledger } = report;
  const about = [
    article.byline,
    article.outlet,
    article.publishedOn && `Published ${article.publishedOn}`,
    article.url,
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: forXml(`${part}: ${article.title}`) }),
    soft(about.filter(Boolean).join(" · ")),
    soft(
      `${newsroom.name} · ${reportName(report)} · taken by ${taken.by.name}, ${momentOf(taken.at)} · ledger position ${ledger.position}`,
    ),
  ];
}

/** The article as it was checked, without a mark in it. */
export function cleanCopy(report: Report): Paragraph[] {
  const { article } = report;
  return [
    ...partHead(report, "Clean copy"),
    soft(`${gateSentence(report)}${article.imported ? ` Brought in by ${byAndWhen(article.imported)}.` : ""}`),
    ...linesOf(report.revision.text).map(({ text }) => new Paragraph({ text: forXml(text) })),
  ];
}

/** The lines of a text that are not empty, with where each starts. */
export function linesOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/^.*\S.*$/gm)].map((found) => ({ start: found.index, text: found[0] }));
}

export function soft(text: string): Paragraph {
  return new Paragraph({ style: "Soft", text: forXml(text) });
}
