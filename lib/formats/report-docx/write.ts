import { Document, Footer, type IPropertiesOptions, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Report } from "../../domain/report-model";
import { forXml, reportName, shorten } from "../report-words";
import { cleanCopy } from "./clean-copy";
import { exhibitsList } from "./exhibits";
import { footnotedCopy } from "./footnoted-copy";

type Part = NonNullable<IPropertiesOptions["sections"]>[number]["children"];

/**
 * The three parts that a desk hands on, in one Word document: the clean copy,
 * the copy with a footnote to every claim, and the numbered exhibits.
 */
export async function writeReportDocx(report: Report): Promise<Uint8Array> {
  return pack(toWordDocument(report));
}

/** What the library packs. */
export function toWordDocument(report: Report): Document {
  const { paragraphs, footnotes } = footnotedCopy(report);
  return compose(report, reportName(report), footnotes, [cleanCopy(report), paragraphs, exhibitsList(report)]);
}

/** The footnoted copy alone, with the exhibits that its notes name. */
export async function writeFootnotedCopy(report: Report): Promise<Uint8Array> {
  const { paragraphs, footnotes } = footnotedCopy(report);
  const parts = [paragraphs, exhibitsList(report)];
  return pack(compose(report, `${reportName(report)}, footnoted copy`, footnotes, parts));
}

async function pack(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function compose(
  report: Report,
  name: string,
  footnotes: NonNullable<IPropertiesOptions["footnotes"]>,
  parts: readonly Part[],
): Document {
  const line = `${shorten(report.article.title, 70)} · ${name} · ledger position ${report.ledger.position} · `;
  const footer = new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        children: [
          new TextRun(forXml(line)),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  return new Document({
    title: forXml(`${report.article.title} · ${name}`),
    creator: forXml(report.newsroom.name),
    lastModifiedBy: forXml(report.newsroom.name),
    description: forXml(`Checking report, ledger position ${report.ledger.position}, hash ${report.ledger.hash}`),
    styles,
    footnotes,
    sections: parts.map((children) => ({ footers: { default: footer }, children })),
  });
}

const font = "Georgia";
const styles: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font, size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    title: { run: { font, size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: { run: { font, size: 30, bold: true }, paragraph: { spacing: { before: 120, after: 160 } } },
    heading2: { run: { font, size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
    footnoteText: { run: { font, size: 17 }, paragraph: { spacing: { after: 40, line: 240 } } },
  },
  paragraphStyles: [
    { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 16, color: "57524A" } },
    { id: "Soft", name: "Soft", basedOn: "Normal", run: { size: 18, color: "57524A" } },
  ],
};
