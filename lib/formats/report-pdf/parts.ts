import type { Content, TableCell } from "pdfmake/interfaces";
import { findings } from "../../domain/claim";
import type { Report } from "../../domain/report-model";
import { findingWords, speakerTypeWords } from "../../domain/words";
import { listExhibits } from "../report-exhibits";
import { groupMissing, passageWords, runWords } from "../report-gate-words";
import { drawPictures, drawSpeaker, drawSwatch } from "../report-pictures/draw";
import { speakerRows } from "../report-pictures/speaker-rows";
import { countStates, type ReportState, reportStates, stateWords } from "../report-states";
import {
  changeLines,
  citationOf,
  count,
  fileWords,
  forXml,
  gateSentence,
  proofWords,
  waiverWords,
} from "../report-words";
import { together } from "./together";

/** The heading of a part, with its bookmark; `id` is what bookmarks below it name as their parent. */
export function part(title: string, id?: string): Content {
  return { text: title, style: "part", outline: true, ...(id && { id }) };
}

/** A web address behind a space, as a link; nothing for none, and plain text for what is no web address. */
export function linked(url: string): Content[] {
  if (url === "") return [];
  const shown = { text: ` ${forXml(url)}`, style: "small" };
  return [/^https?:\/\//i.test(url) ? { ...shown, link: url } : shown];
}

/** The pictures, each with its table, and the totals. */
export function stateBlocks(report: Report): Content[] {
  const { totals } = report;
  const states = countStates(report);
  const said: TableCell[][] = [
    ...findings.map((finding) => [findingWords[finding], number(totals.findings[finding])]),
    ["Not reviewed", number(totals.findings.none)],
    ["Own voice, nothing to review", number(totals.findings["own-voice"])],
    ["Signed off", number(totals.signedOff.reviews)],
  ];
  const answered: TableCell[][] = [
    // The key of the pictures: each state's block beside its word.
    ...reportStates.map((state) => [swatch(state), stateWords[state], number(states[state])]),
    ["", "Signed off", number(totals.signedOff.checks)],
  ];
  const pictures = totals.claims > 0 ? drawPictures(report) : [];
  return [
    part("Where it stands"),
    ...pictures.map(({ title, svg, height }) =>
      together({ text: title, style: "under" }, { svg, width: pictureWidth, height: (height / 1000) * pictureWidth }),
    ),
    {
      columns: [tally("Is it true?", answered, [swatchWidth, "*", 30]), tally("Was it said?", said, ["*", 30])],
      columnGap: 24,
      margin: [0, 12, 0, 0],
    },
    {
      text: [
        `${count(totals.speakers, "speaker")}, ${count(totals.evidence, "piece of evidence", "pieces of evidence")} from ${count(totals.sources, "source")}, `,
        `${count(totals.passages["set-aside"], "passage")} with nothing to check, ${count(totals.passages.open, "passage")} not accounted for.`,
      ],
      style: "soft",
      margin: [0, 8, 0, 0],
    },
    ...(totals.claims > 0 ? [bySpeaker(report)] : []),
  ];
}

const pictureWidth = 483;
const swatchWidth = 7;

function swatch(state: ReportState): TableCell {
  return { svg: drawSwatch(state), width: swatchWidth, margin: [0, 1, 0, 0] };
}

/** Claims by speaker, each bar in the row that says how many. */
function bySpeaker(report: Report): Content {
  const rows = speakerRows(report);
  const most = Math.max(...rows.map(({ total }) => total), 1);
  const body: TableCell[][] = rows.map((row) => [
    forXml(row.name),
    { svg: drawSpeaker(row, most), width: 240, height: 9 },
    number(row.total),
  ]);
  const heading: TableCell[] = [{ text: "Claims by speaker", bold: true, colSpan: 3 }, "", ""];
  return {
    table: { headerRows: 1, widths: ["*", 240, 30], body: [heading, ...body] },
    layout: "lightHorizontalLines",
    margin: [0, 12, 0, 0],
  };
}

function tally(title: string, body: TableCell[][], widths: (number | "*")[]): Content {
  const heading = widths.map((_, i): TableCell => (i === 0 ? { text: title, bold: true, colSpan: widths.length } : ""));
  return { table: { headerRows: 1, widths, body: [heading, ...body] }, layout: "lightHorizontalLines" };
}

function number(value: number): TableCell {
  return { text: String(value), alignment: "right" };
}

export function sinceBlocks(report: Report): Content[] {
  if (!report.since) return [];
  const lines = changeLines(report);
  const title = `Since report ${report.since.number}`;
  const [first, ...others] = lines.map((line) => ({ ul: [forXml(line)] }));
  return [together(part(title), first ?? { text: "Nothing changed." }), ...others];
}

export function gateBlocks(report: Report): Content[] {
  const missing = groupMissing(report).map(({ words, claims, passages }) => {
    const named = [...claims.map(runWords), ...passages.map((passage) => `“${passage.words}”`)];
    return forXml(`${words}: ${named.join(", ")}`);
  });
  const waived = report.waivers.map((waiver) => {
    const what =
      waiver.claim === null ? `“${passageWords(waiver.requirement, report) ?? ""}”` : `claim ${waiver.claim}`;
    return forXml(`Waived for ${what}: ${waiverWords(waiver)}`);
  });
  return [
    together(part("Close gate"), { text: forXml(gateSentence(report)), bold: true }),
    { ul: [...missing, ...waived] },
  ];
}

export function referenceBlocks(report: Report): Content[] {
  const exhibits = listExhibits(report);
  const speakers = report.speakers.map(({ name, title, affiliation, type, anonymityReason, claims }) => {
    const about = [title, affiliation, type === "person" ? "" : speakerTypeWords[type], anonymityReason];
    const rest = [...about.filter((words) => words !== ""), count(claims, "claim")].join(" · ");
    return { ul: [{ text: [{ text: forXml(name), bold: true }, forXml(` ${rest}`)] }] };
  });
  return [
    ...underHeading("Speakers", speakers),
    ...underHeading(
      "Exhibits",
      exhibits.map(({ number: n, source, file, uses }) => ({
        text: [
          { text: `${n}. `, bold: true },
          forXml(citationOf(source)),
          forXml(source.origin === "" ? "" : ` Knowledge from ${source.origin}.`),
          ...linked(source.url),
          ...(file ? [{ text: forXml(` ${fileWords(file)}`), style: "small" }] : []),
          {
            text: forXml(` ${uses.map(({ claim, locator }) => `claim ${claim}: ${locator}`).join("; ")}`),
            style: "soft",
          },
        ],
        margin: [0, 0, 0, 4] as [number, number, number, number],
      })),
    ),
  ];
}

/** A part whose heading stays with what comes first in it; nothing where nothing is in it. */
function underHeading(title: string, [first, ...others]: Content[]): Content[] {
  return first === undefined ? [] : [together(part(title), first), ...others];
}

export function proofBlocks({ ledger, article, revision }: Report): Content[] {
  const facts = [
    ["Ledger position", String(ledger.position)],
    ["Ledger hash", ledger.hash],
    ["Root of the ledger’s tree", ledger.root],
    ["Article", article.id],
    ["SHA-256 of the text", revision.sha256],
  ];
  return [
    together(
      part("Proof"),
      { table: { widths: ["auto", "*"], body: facts }, layout: "noBorders", style: "small" },
      {
        text: proofWords,
        style: "soft",
        margin: [0, 6, 0, 0],
      },
    ),
  ];
}
