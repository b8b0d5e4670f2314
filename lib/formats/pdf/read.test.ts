import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../document/document";
import { readDocument } from "../document/read";
import { assemblePdf, buildPdf, type Placed } from "../document/testing/build";
import { Unreadable } from "../document/unreadable";

const read = (bytes: Buffer): Promise<ReadDocument> =>
  readDocument(bytes, { fileName: "draft.pdf", address: "", mediaType: "", charset: null });

async function refusal(bytes: Buffer): Promise<string> {
  return read(bytes).then(
    ({ text }) => `read: ${text.slice(0, 80)}`,
    (error) => {
      if (error instanceof Unreadable) return error.message;
      throw error;
    },
  );
}

/** Lines below one another from the top of a column. */
const column = (x: number, top: number, ...lines: string[]): Placed[] =>
  lines.map((words, i) => ({ at: [x, top - i * 13], words }));

describe("a PDF", () => {
  test("has its columns read one after the other, under the headline that spans both", async () => {
    const page: Placed[] = [
      { at: [60, 740], words: "The bridge that nobody wanted at all", size: 22 },
      ...column(
        60,
        690,
        "The mayor said “no” –",
        "and then she said it",
        "again to the council,",
        "which had asked twice",
        "what it would cost.",
      ),
      ...column(
        330,
        690,
        "The council’s answer",
        "came a week later: it",
        "would ask a third",
        "time, in writing, and",
        "then wait.",
      ),
    ];
    expect((await read(buildPdf([page]))).text).toBe(
      "The bridge that nobody wanted at all\nThe mayor said “no” – and then she said it again to the council, which had asked twice what it would cost.\nThe council’s answer came a week later: it would ask a third time, in writing, and then wait.",
    );
  });

  test("has its columns apart where gaps between words are wider than the gutter", async () => {
    // A letter is 6 points wide: each row reaches from one edge of its column to the other.
    const row = (from: number, to: number, y: number, first: string, last: string): Placed[] => [
      { at: [from, y], words: first },
      { at: [to - 6 * last.length, y], words: last },
    ];
    const page: Placed[] = [
      { at: [60, 740], words: "The bridge that nobody wanted", size: 22 },
      ...row(60, 240, 690, "The mayor", "said, again"),
      ...row(60, 240, 677, "and", "again, what it was"),
      ...row(60, 240, 664, "to cost us, all", "at once."),
      ...row(254, 440, 690, "The council", "listened"),
      ...row(254, 440, 677, "to", "everything, and"),
      ...row(254, 440, 664, "voted no a last time,", "then."),
    ];
    expect((await read(buildPdf([page]))).text).toBe(
      "The bridge that nobody wanted\nThe mayor said, again and again, what it was to cost us, all at once.\nThe council listened to everything, and voted no a last time, then.",
    );
  });

  test("has words joined that were parted at a line's end, and compounds left alone", async () => {
    const page = column(
      60,
      700,
      "The commit-",
      "tee met. A well-known",
      "engineer came, well-",
      "known for her bridges",
      "in the north-east.",
    );
    const { text, warnings } = await read(buildPdf([page]));
    expect(text).toBe("The committee met. A well-known engineer came, well-known for her bridges in the north-east.");
    expect(warnings).toEqual(["1 word was parted at the end of a line and is joined again."]);
  });

  test("loses running heads and page numbers, and a sentence goes on over the page", async () => {
    const pages = [1, 2, 3].map((number): Placed[] => [
      { at: [60, 780], words: `The Daily Quernstone – ${number + 2}` },
      ...column(60, 700, "This sentence begins on a page and", `is number ${number} of those that go on`),
      { at: [300, 30], words: `Page ${number} of 3` },
    ]);
    const { text } = await read(buildPdf(pages));
    expect(text).not.toMatch(/Daily|Page/);
    expect(text.split("\n")).toHaveLength(1);
  });

  test("has paragraphs where lines are indented, apart, or end short", async () => {
    const page: Placed[] = [
      ...column(60, 700, "First paragraph of two whole lines", "that ends here on the second one."),
      { at: [75, 674], words: "Second one, indented, which goes" },
      { at: [60, 661], words: "on for a line and ends here, too." },
      { at: [60, 620], words: "Third one, further down." },
    ];
    expect((await read(buildPdf([page]))).text.split("\n")).toEqual([
      "First paragraph of two whole lines that ends here on the second one.",
      "Second one, indented, which goes on for a line and ends here, too.",
      "Third one, further down.",
    ]);
  });

  test("has its title and author proposed, but not a file's name", async () => {
    const page = column(60, 700, "Words.");
    const named = buildPdf([page], "", "/Title (The bridge) /Author (Ana Petrova)");
    expect(await read(named)).toMatchObject({ title: "The bridge", byline: "Ana Petrova" });
    expect(await read(buildPdf([page], "", "/Title (Microsoft Word - draft3.docx)"))).toMatchObject({ title: "" });
  });
});

describe("a PDF that is a scan", () => {
  const image =
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream";
  const draw = "q 600 0 0 800 0 0 cm /Im1 Do Q";
  const scan = (words: string) =>
    assemblePdf(
      [
        image,
        `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        `<< /Length ${words.length + 40} >>\nstream\n${`BT /F1 10 Tf 1 0 0 1 60 700 Tm (${words}) Tj ET`.padEnd(words.length + 40)}\nendstream`,
        "<< /Type /Page /Parent 7 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /Im1 1 0 R >> >> /Contents 2 0 R >>",
        "<< /Type /Page /Parent 7 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>",
        "<< /Type /Pages /Kids [5 0 R 6 0 R] /Count 2 >>",
        "<< /Type /Catalog /Pages 7 0 R >>",
      ],
      8,
    );

  test("says so, page by page where others hold text", async () => {
    expect((await read(scan("Words on the second page."))).warnings).toEqual([
      "Page 1 is a scan (a picture), so its words are missing here.",
    ]);
    expect(await refusal(scan(""))).toContain("This PDF is a scan");
  });
});

describe("what a PDF may hold to do harm", () => {
  const page = column(60, 700, "The bridge opened in 1932.");

  test("scripts and actions are not looked at", async () => {
    const action = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /JavaScript /JS (1) >> >>";
    expect(await read(buildPdf([page], action))).toMatchObject({ text: "The bridge opened in 1932." });
  });

  test("a font program's code is not run (CVE-2024-4367)", async () => {
    const file = buildPdf([page])
      .toString("latin1")
      .replace("/BaseFont /Courier", "/BaseFont /Courier /FontMatrix [1 2 3 4 5 (0\\); globalThis.ran = true; //)]");
    await read(Buffer.from(file, "latin1")).catch(() => {});
    expect("ran" in globalThis).toBe(false);
  });

  test("a million pages are refused", async () => {
    const file = buildPdf([page]).toString("latin1").replace("/Count 1", "/Count 1000000");
    expect(await refusal(Buffer.from(file, "latin1"))).toMatch(
      /says it has 1,000,000 pages|is damaged|read: The bridge/,
    );
  });

  test("pages that name themselves as their own parts end in a sentence", async () => {
    const objects = ["<< /Type /Pages /Kids [1 0 R 1 0 R] /Count 2 >>", "<< /Type /Catalog /Pages 1 0 R >>"];
    expect(await refusal(assemblePdf(objects, 2))).toMatch(/is damaged|There is no text/);
  });

  test("one that is locked says so", async () => {
    const pad = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
    const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${md5(pad).toString("hex").repeat(2)}> /U <${md5(pad, pad).toString("hex").repeat(2)}> >>`;
    const file = buildPdf([page])
      .toString("latin1")
      .replace(/\/Info/, `/ID [<01> <01>] /Encrypt ${encrypt} /Info`);
    expect(await refusal(Buffer.from(file, "latin1"))).toContain("protected with a password");
  });

  test("a file that is a web page too is read as what it begins with", async () => {
    const both = Buffer.concat([buildPdf([page]), Buffer.from("<html><script>alert(1)</script><p>No.</p></html>")]);
    expect(
      (await readDocument(both, { fileName: "a.html", address: "", mediaType: "text/html", charset: null })).text,
    ).toBe("The bridge opened in 1932.");
  });

  test("what only begins like one says that it is damaged", async () => {
    expect(await refusal(Buffer.from("%PDF-1.7\nnothing"))).toContain("This PDF is damaged");
  });
});
