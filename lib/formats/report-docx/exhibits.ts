import { Paragraph, TextRun } from "docx";
import type { Report } from "../../domain/report-model";
import { stanceWords } from "../../domain/words";
import { listExhibits } from "../report-exhibits";
import { citationOf, fileWords, forXml } from "../report-words";
import { partHead, soft } from "./clean-copy";
import { link } from "./footnoted-copy";

/** What the checks rest on, numbered in the order of first use, each with the claims that use it and where to look. */
export function exhibitsList(report: Report): Paragraph[] {
  const exhibits = listExhibits(report);
  return [
    ...partHead(report, "Exhibits"),
    ...(exhibits.length === 0 ? [soft("No evidence is attached.")] : []),
    ...exhibits.flatMap(({ number, source, file, uses }) => [
      new Paragraph({
        keepNext: true,
        children: [
          new TextRun({ text: `Exhibit ${number}. `, bold: true }),
          new TextRun(forXml(`${citationOf(source)} `)),
          ...link(source.url),
        ],
      }),
      soft(
        [
          ...uses.map(
            ({ claim, stance, locator }) => `Claim ${claim}, ${stanceWords[stance].toLowerCase()}: ${locator}`,
          ),
          ...(source.origin === "" ? [] : [`Knowledge from ${source.origin}`]),
          ...(file ? [fileWords(file)] : []),
        ].join(" · "),
      ),
    ]),
  ];
}
