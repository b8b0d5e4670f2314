import { inflateSync } from "node:zlib";
import { extractText, getMeta } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import yauzl from "yauzl";
import type { LedgerEvent } from "../domain/ledger-event";
import { toReport } from "../domain/report";
import { type ReportKind, reportKinds } from "../domain/report-kind";
import { ada, buildFacts, claimIds, cleo, idOf, mayor } from "../domain/testing/report-facts";
import { formatNames, type ReportFormat } from "./report-formats";
import { signedReport } from "./report-json/testing/signed-report";
import { writeZip } from "./report-zip/write";
import { type WrittenFormat, writeReport } from "./write-report";

/** A word for each private field, planted where people write, and the kinds whose readers may see it. */
const planted = {
  QQTHREADQQ: ["internal", "legal"],
  QQANSWERQQ: ["internal", "legal"],
  QQVERDICTNOTEQQ: ["internal", "legal"],
  QQREVIEWNOTEQQ: ["internal", "legal"],
  QQEVIDENCENOTEQQ: ["internal", "legal"],
  QQFILENAMEQQ: ["internal", "legal"],
  QQWITHDRAWNQQ: ["internal", "legal"],
  QQWAIVERQQ: ["internal", "legal"],
  QQSETASIDEQQ: ["internal", "legal"],
  QQINTERVIEWQQ: ["internal", "legal"],
  QQORIGINQQ: ["internal", "legal"],
  QQEXCERPTQQ: ["internal", "legal"],
  QQCITEDQQ: ["internal", "legal"],
  QQREOPENEDQQ: ["internal", "legal"],
  QQSECRETNAMEQQ: ["legal"],
  QQFORMERNAMEQQ: ["legal"],
  QQALIASQQ: ["legal"],
  QQTITLEQQ: ["legal"],
  QQAFFILIATIONQQ: ["legal"],
  QQWHYQQ: ["legal"],
} as const satisfies Record<string, readonly ReportKind[]>;
const words = Object.keys(planted) as (keyof typeof planted)[];

const [first, second] = claimIds;
const at = "2026-03-01T10:00:00.000Z";
const speaker = { type: "anonymous" as const, anonymityReason: "QQWHYQQ", aliases: ["QQALIASQQ"] };
const more: LedgerEvent[] = [
  { type: "thread.opened", claimId: first, threadId: idOf(81), kind: "note", commentId: idOf(82), body: "QQTHREADQQ" },
  { type: "comment.added", claimId: first, threadId: idOf(81), commentId: idOf(83), body: "QQANSWERQQ" },
  {
    type: "check.given",
    changes: [
      {
        claimId: second,
        before: null,
        after: { check: { state: "checked", checker: ada, verdict: "disputed", note: "QQVERDICTNOTEQQ", at } },
      },
      {
        claimId: first,
        before: null,
        after: { review: { state: "reviewed", reviewer: cleo, finding: "misquoted", note: "QQREVIEWNOTEQQ", at } },
      },
    ],
    passages: [{ ordinal: 5, before: null, after: "QQSETASIDEQQ" }],
  },
  {
    type: "evidence.added",
    claimId: second,
    evidenceId: idOf(84),
    evidence: {
      ...{ sourceId: idOf(85), stance: "supports", locator: "00:12", excerpt: "QQEXCERPTQQ", note: "QQEVIDENCENOTEQQ" },
      ...{ fileSha256: "ab".repeat(32), fileName: "QQFILENAMEQQ.mp3" },
    },
  },
  { type: "waiver.given", waiverId: idOf(86), requirement: `verdict:${first}`, reason: "QQWAIVERQQ" },
  { type: "article.closed", waived: [] },
  { type: "article.reopened", reason: "QQREOPENEDQQ" },
];
const newsroom: LedgerEvent[] = [
  {
    type: "speaker.changed",
    speakerId: mayor,
    before: { ...speaker, type: "person", name: "QQFORMERNAMEQQ" },
    after: { ...speaker, name: "QQSECRETNAMEQQ" },
  },
  {
    type: "speaker.post-added",
    speakerId: mayor,
    postId: idOf(87),
    post: { title: "QQTITLEQQ", affiliation: "QQAFFILIATIONQQ", asOf: "2026-02-20" },
  },
  {
    type: "source.added",
    sourceId: idOf(85),
    source: {
      ...{ title: "QQINTERVIEWQQ", publisher: "", author: "", url: "", publishedOn: null, kind: "interview" },
      ...{ primary: true, origin: "QQORIGINQQ" },
    },
  },
  {
    type: "source.added",
    sourceId: idOf(88),
    source: {
      ...{ title: "QQCITEDQQ", publisher: "", author: "", url: "", publishedOn: null, kind: "document" },
      ...{ primary: true, origin: "" },
    },
  },
  { type: "source.citation-added", sourceId: idOf(85), cites: idOf(88) },
];

function factsOf(kind: ReportKind) {
  const by = (event: LedgerEvent) => ({ by: cleo, event });
  const withdrawn = buildFacts().chain.find(({ type }) => type === "claim.withdrawn")!.disclosed!.event;
  const hidden = JSON.parse(JSON.stringify(withdrawn).replaceAll("It only repeats the text.", "QQWITHDRAWNQQ"));
  return buildFacts({
    kind,
    more: [...more, hidden].map(by),
    newsroom: newsroom.map(by),
    former: { number: 1, position: 9 },
  });
}

/** All that a format's bytes hold: text, properties and hidden parts, with every container opened. */
async function openUp(format: ReportFormat, bytes: Uint8Array): Promise<string> {
  if (["docx", "footnotes", "xlsx", "zip"].includes(format)) return (await unzip(bytes)).join("\n");
  if (format !== "pdf") return Buffer.from(bytes).toString("utf8");
  const [{ text }, meta] = await Promise.all([extractText(new Uint8Array(bytes)), getMeta(new Uint8Array(bytes))]);
  return [Buffer.from(bytes).toString("latin1"), ...streamsOf(bytes), ...text, JSON.stringify(meta)].join("\n");
}

function streamsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = raw.indexOf("stream\n"); at >= 0; at = raw.indexOf("stream\n", at + 1)) {
    try {
      const plain = inflateSync(raw.subarray(at + 7));
      streams.push(plain.toString("latin1"), plain.toString("utf16le"));
    } catch {
      // The end of a stream, or one that is not deflated: its bytes are looked through as they are.
    }
  }
  return streams;
}

async function unzip(bytes: Uint8Array): Promise<string[]> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  const found: string[] = [];
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(found));
    zip.on("entry", (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const whole = Buffer.concat(chunks);
          found.push(entry.fileName, whole.toString("utf8"));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

describe.for(reportKinds)("a report that is %s", (kind) => {
  const opened = new Map<ReportFormat, string>();
  beforeAll(async () => {
    const facts = factsOf(kind);
    const report = toReport(facts);
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const format of formatNames.filter((one) => one !== "zip")) {
      const bytes =
        format === "json" ? Buffer.from(signedReport(facts)) : await writeReport(format as WrittenFormat, report);
      files.push({ path: `report.${format}`, bytes });
      opened.set(format, await openUp(format, bytes));
    }
    const packed: Uint8Array[] = [];
    for await (const chunk of writeZip(files, report.taken.at)) packed.push(chunk);
    opened.set("zip", await openUp("zip", Buffer.concat(packed)));
  }, 120_000);

  test.for(formatNames)("shows in %s no word that its readers are not to see", (format) => {
    const whole = opened.get(format)!;
    const mayNot = words.filter((word) => !(planted[word] as readonly ReportKind[]).includes(kind));

    expect(whole.length).toBeGreaterThan(500);
    expect(mayNot.filter((word) => whole.includes(word))).toEqual([]);
  });

  test("shows in its JSON every word that its readers are to see", () => {
    const may = words.filter((word) => (planted[word] as readonly ReportKind[]).includes(kind));

    expect(may.filter((word) => !opened.get("json")!.includes(word))).toEqual([]);
  });

  test.for(["html", "md", "pdf"] as const)("shows in %s the notes and threads its kind holds", (format) => {
    const seen = ["QQTHREADQQ", "QQVERDICTNOTEQQ", "QQWAIVERQQ"].filter((word) => opened.get(format)!.includes(word));

    expect(seen).toEqual(kind === "public" ? [] : ["QQTHREADQQ", "QQVERDICTNOTEQQ", "QQWAIVERQQ"]);
  });
});
