import { beforeAll, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { listExhibits } from "../report-exhibits";
import { checkWords, speakersOf } from "../report-words";
import { openZip, type Parts } from "../zip/open-zip";
import { readXml } from "../zip/read-xml";
import { writeFootnotedCopy, writeReportDocx } from "./write";

const report = toReport(buildFacts());
let parts: Parts;
beforeAll(async () => {
  parts = await openZip(await writeReportDocx(report));
});

type Element = { name: string; attributes: Record<string, string> };

async function elementsOf(part: string): Promise<Element[]> {
  const found: Element[] = [];
  readXml((await parts.read(part))!, { open: (name, attributes) => found.push({ name, attributes }) });
  return found;
}

/** What each element of a name holds as text, in order; notes are told by their reference's number. */
async function textsOf(part: string, element: string): Promise<string[]> {
  const texts: string[] = [];
  let depth = 0;
  readXml((await parts.read(part))!, {
    open: (name, attributes) => {
      if (name === element) {
        depth++;
        texts.push("");
      }
      if (name === "w:footnoteReference" && depth > 0) texts[texts.length - 1] += `[${attributes["w:id"]}]`;
    },
    close: (name) => {
      if (name === element) depth--;
    },
    text: (text) => {
      if (depth > 0) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

/** The notes a person reads; Word keeps its separator lines as notes too. */
async function notes(): Promise<{ id: number; text: string }[]> {
  const ids = (await elementsOf("word/footnotes.xml")).filter(({ name }) => name === "w:footnote");
  const texts = await textsOf("word/footnotes.xml", "w:footnote");
  return ids.flatMap(({ attributes }, i) =>
    attributes["w:type"] ? [] : [{ id: Number(attributes["w:id"]), text: texts[i]! }],
  );
}

test("the document has the clean copy, the footnoted copy and the exhibits, each from a page of its own", async () => {
  const paragraphs = await textsOf("word/document.xml", "w:p");
  const { title } = report.article;

  expect(paragraphs.filter((text) => text.endsWith(`: ${title}`))).toEqual(
    ["Clean copy", "Footnoted copy", "Exhibits"].map((part) => `${part}: ${title}`),
  );
  expect((await elementsOf("word/document.xml")).filter(({ name }) => name === "w:sectPr")).toHaveLength(3);
  const lines = report.revision.text.split("\n").filter((line) => line.trim() !== "");
  expect(paragraphs.slice(paragraphs.indexOf(lines[0]!), paragraphs.indexOf(lines[0]!) + lines.length)).toEqual(lines);
});

test("each claim has one note: verdict, evidence with locator, who checked and when", async () => {
  const written = await notes();
  const { claims } = report;

  expect(written).toHaveLength(claims.length);
  for (const claim of claims) {
    const note = written.find(({ text }) => text.includes(`Claim ${claim.number},`))!;
    expect(note.text).toContain(`${speakersOf(claim)}. Is it true? ${checkWords(claim.check)}`);
    for (const { source, locator } of claim.evidence) expect(note.text).toContain(`${source.name}, ${locator}`);
    if ("at" in claim.check) expect(note.text).toContain(`By Ada Brandt, ${claim.check.at.slice(0, 10)}`);
  }
});

test("each note's number stands where its claim's words end", async () => {
  const marked = (await textsOf("word/document.xml", "w:p")).join("\n");
  const written = await notes();

  for (const claim of report.claims) {
    const { id } = written.find(({ text }) => text.includes(`Claim ${claim.number},`))!;
    expect(marked).toContain(`${claim.words.split(" … ").at(-1)}[${id}]`);
  }
});

test("links lead to the web alone, and everything that is referred to is in the file", async () => {
  for (const part of ["word/document.xml", "word/footnotes.xml"]) {
    const rels = await elementsOf(part.replace("word/", "word/_rels/").concat(".rels"));
    const relations = new Map(
      rels.flatMap(({ attributes }) => (attributes.Id ? [[attributes.Id, attributes] as const] : [])),
    );
    const used = (await elementsOf(part)).flatMap(({ attributes }) => attributes["r:id"] ?? []);
    for (const id of used) expect(relations.has(id)).toBe(true);
    for (const { Target, TargetMode } of relations.values()) {
      if (TargetMode === "External") expect(Target).toMatch(/^https?:/);
      else expect(parts.names.has(`word/${Target}`)).toBe(true);
    }
  }
  const linked = (await elementsOf("word/footnotes.xml")).filter(({ name }) => name === "w:hyperlink");
  const withAddress = report.claims.flatMap(({ evidence }) =>
    evidence.filter(({ source }) => report.sources.find(({ id }) => id === source.id)?.url.startsWith("http")),
  );
  expect(linked).toHaveLength(withAddress.length);
});

test("no identifier comes twice, and every part has a type", async () => {
  const elements = await elementsOf("word/document.xml");
  const references = elements.flatMap(({ name, attributes }) =>
    name === "w:footnoteReference" ? [attributes["w:id"]!] : [],
  );
  expect(new Set(references).size).toBe(references.length);
  expect(references.map(Number)).toEqual((await notes()).map(({ id }) => id));

  const types = await elementsOf("[Content_Types].xml");
  const named = new Set(types.flatMap(({ attributes }) => attributes.PartName ?? []));
  const endings = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
  for (const name of parts.names) {
    if (name.endsWith("/") || name === "[Content_Types].xml") continue;
    expect([name, named.has(`/${name}`) || endings.has(name.split(".").at(-1)!)]).toEqual([name, true]);
  }
  for (const name of named) expect(parts.names.has(name.slice(1))).toBe(true);
});

test("exhibits are numbered in the order of their first use, with the claims that use them", async () => {
  const paragraphs = await textsOf("word/document.xml", "w:p");
  const exhibits = listExhibits(report);

  const heads = paragraphs.filter((text) => /^Exhibit \d+\. /.test(text));
  expect(heads).toHaveLength(exhibits.length);
  for (const { number, source, uses } of exhibits) {
    expect(heads[number - 1]).toContain(source.title);
    const below = paragraphs[paragraphs.indexOf(heads[number - 1]!) + 1];
    for (const { claim } of uses) expect(below).toContain(`Claim ${claim}, `);
    expect(below).toContain(uses[0]!.locator);
  }
});

test("the footnoted copy alone has the same notes and the exhibits they name", async () => {
  const whole = await notes();
  parts = await openZip(await writeFootnotedCopy(report));

  expect((await notes()).map(({ text }) => text)).toEqual(whole.map(({ text }) => text));
  expect((await textsOf("word/document.xml", "w:p")).some((text) => text.startsWith("Clean copy"))).toBe(false);
  parts = await openZip(await writeReportDocx(report));
});

test("a claim's notes say where its sources count for less than their number", async () => {
  const corroboration = { sources: 2, independent: 1, roots: ["Reuters"] };
  const claims = report.claims.map((claim) => ({ ...claim, corroboration }));
  const { read } = await openZip(await writeReportDocx({ ...report, claims }));
  const sentence = "2 sources, but they count once: knowledge leads back to “Reuters”.";
  expect(await read("word/footnotes.xml")).toContain(sentence);
  expect(await parts.read("word/footnotes.xml")).not.toContain("count once");
});
