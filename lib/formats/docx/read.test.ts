import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../document/document";
import { readDocument } from "../document/read";
import { buildCrowdedZip, buildDocx, buildZip, p, r } from "../document/testing/build";
import { Unreadable } from "../document/unreadable";

const given = { fileName: "draft.docx", address: "", mediaType: "", charset: null };
const read = (bytes: Buffer): Promise<ReadDocument> => readDocument(bytes, given);
const by = 'w:author="Noor Haddad" w:date="2026-03-04T09:00:00Z"';
const noor = { author: "Noor Haddad", at: "2026-03-04T09:00:00Z" };

async function refusal(bytes: Buffer): Promise<string> {
  return read(bytes).then(
    ({ text }) => `read: ${text.slice(0, 80)}`,
    (error) => {
      if (error instanceof Unreadable) return error.message;
      throw error;
    },
  );
}

describe("a Word document", () => {
  test("keeps quotes, dashes, accents, Cyrillic, Arabic and emoji character for character", async () => {
    const words = "“Žižek’s café” – Россия — نعم، قال الوزير e\u0301 👩‍🚒 1\u00A0000";
    expect((await read(await buildDocx(p(words) + p("") + p("Next.")))).text).toBe(`${words}\nNext.`);
  });

  test("has tracked changes accepted, and knows who inserted and deleted what where", async () => {
    const body = p(
      "The bridge ",
      `<w:del w:id="1" ${by}><w:r><w:delText>never opened</w:delText></w:r></w:del>`,
      `<w:ins w:id="2" ${by}>${r("ope")}${r("ned")}</w:ins>`,
      " in 1932.",
    );
    const { text, edits } = await read(await buildDocx(body));
    expect(text).toBe("The bridge opened in 1932.");
    expect(edits).toEqual([
      { kind: "deleted", position: 11, words: "never opened", ...noor },
      { kind: "inserted", span: { start: 11, end: 17 }, ...noor },
    ]);
  });

  test("joins two paragraphs whose break was deleted, and drops one that was deleted whole", async () => {
    const gone = `<w:pPr><w:rPr><w:del w:id="1" ${by}/></w:rPr></w:pPr>`;
    const deleted = `<w:del w:id="2" ${by}><w:r><w:delText>Gone.</w:delText></w:r></w:del>`;
    const { text, edits } = await read(await buildDocx(p(gone, "One ") + p("line.") + p(gone, deleted) + p("Last.")));
    expect(text).toBe("One line.\nLast.");
    expect(edits).toMatchObject([{ kind: "deleted", words: "Gone." }]);
  });

  test("has its comments on their words, with answers and what was resolved", async () => {
    const body = p(
      "The mayor said ",
      '<w:commentRangeStart w:id="0"/>',
      "no",
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ".",
    );
    const comments = `<w:comments>
      <w:comment w:id="0" ${by}><w:p w14:paraId="A1">${r("Who heard it?")}</w:p></w:comment>
      <w:comment w:id="1" w:author="Sam" w:date="2026-03-05T10:00:00Z"><w:p w14:paraId="A2">${r("I did.")}</w:p></w:comment>
      <w:comment w:id="7" w:author="Sam"><w:p w14:paraId="A3">${r("On nothing.")}</w:p></w:comment></w:comments>`;
    const threads = `<w15:commentsEx><w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/></w15:commentsEx>`;
    const parts = { "word/comments.xml": comments, "word/commentsExtended.xml": threads };
    const { text, comments: found } = await read(await buildDocx(body, parts));
    expect(text).toBe("The mayor said no.");
    expect(found).toEqual([
      {
        span: { start: 15, end: 17 },
        ...noor,
        body: "Who heard it?",
        resolved: true,
        replies: [{ author: "Sam", at: "2026-03-05T10:00:00Z", body: "I did." }],
      },
      { span: null, author: "Sam", at: "", body: "On nothing.", resolved: false, replies: [] },
    ]);
  });

  test("keeps footnotes and endnotes out of the text and at their place", async () => {
    const body = p(
      "It rose by 4%",
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      " last year",
      '<w:r><w:endnoteReference w:id="3"/></w:r>',
      ".",
    );
    const { text, notes } = await read(
      await buildDocx(body, {
        "word/footnotes.xml": `<w:footnotes><w:footnote w:id="0" w:type="separator">${p("—")}</w:footnote><w:footnote w:id="2">${p("Statistics office, 2026.")}</w:footnote></w:footnotes>`,
        "word/endnotes.xml": `<w:endnotes><w:endnote w:id="3">${p("See page 4.")}</w:endnote></w:endnotes>`,
      }),
    );
    expect(text).toBe("It rose by 4% last year.");
    expect(notes).toEqual([
      { at: 13, body: "Statistics office, 2026." },
      { at: 23, body: "See page 4." },
    ]);
  });

  test("leaves out hidden text, field codes and the second version of a box, and says so of what was hidden", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("In a box.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("In a box.")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    const field = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>";
    const { text, warnings } = await read(await buildDocx(p("Seen.", hidden, field, box) + p("After.")));
    expect(text).toBe("Seen.\nIn a box.\nAfter.");
    expect(warnings).toEqual(["Hidden text in this document was left out."]);
  });

  test("has its title and author proposed", async () => {
    const core =
      "<cp:coreProperties xmlns:cp='a' xmlns:dc='b'><dc:title>Old</dc:title><dc:creator>Ana Petrova</dc:creator></cp:coreProperties>";
    const body = p('<w:pPr><w:pStyle w:val="Title"/></w:pPr>', "The bridge") + p("It opened.");
    expect(await read(await buildDocx(body, { "docProps/core.xml": core }))).toMatchObject({
      title: "The bridge",
      byline: "Ana Petrova",
      url: "",
      publishedOn: null,
    });
  });
});

describe("what a Word document may hold to do harm", () => {
  test("a link to a script leaves its words, and a picture elsewhere nothing", async () => {
    const link = `<w:hyperlink r:id="rId1">${r("Read more")}</w:hyperlink>`;
    const relations =
      '<Relationships><Relationship Id="rId1" Target="javascript:alert(1)"/><Relationship Id="rId2" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    const found = await read(
      await buildDocx(p(link, '<w:r><w:drawing><a r:link="rId2"/></w:drawing></w:r>'), {
        "word/_rels/document.xml.rels": relations,
      }),
    );
    expect(found.text).toBe("Read more");
    expect(JSON.stringify(found)).not.toMatch(/javascript|passwd/);
  });

  test("an external entity is refused and never read", async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:p><w:t>&x;</w:t></w:p></w:document>';
    expect(await refusal(await buildZip({ "word/document.xml": xml }))).toContain("holds a document type");
  });

  test("an entity bomb is refused before it grows", async () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
    const xml = `<!DOCTYPE a [<!ENTITY e0 "ha">${levels}]><w:document><w:t>&e20;</w:t></w:document>`;
    expect(await refusal(await buildZip({ "word/document.xml": xml }))).toContain("holds a document type");
  });

  test("5,000 tables inside one another are read like any other", async () => {
    const body = `${"<w:tbl><w:tr><w:tc>".repeat(5_000)}${p("At the bottom.")}${"</w:tc></w:tr></w:tbl>".repeat(5_000)}`;
    expect((await read(await buildDocx(body))).text).toBe("At the bottom.");
  });

  test("100,000 parts are refused before any is unpacked", async () => {
    expect(await refusal(buildCrowdedZip(100_000))).toContain("more than 2,000 parts");
  });

  test("a document inside an archive stays shut", async () => {
    const inner = await buildDocx(p("Inside."));
    const zip = await buildZip({ "inner.docx": inner });
    expect(await refusal(zip)).toContain("is an archive of files");
  });

  test("a header that lies about its size is found out", async () => {
    const zip = await buildDocx(p("x".repeat(500_000)));
    const name = Buffer.from("word/document.xml");
    const directory = zip.lastIndexOf(Buffer.from("PK\x01\x02"), zip.lastIndexOf(name));
    zip.writeUInt32LE(10, directory + 24);
    expect(await refusal(zip)).toContain("is damaged or was cut off");
  });

  test("a part whose name leads out of the archive is refused", async () => {
    const zip = await buildDocx(p("Fine."), { "xx/xx/evil.sh": "echo" });
    const evil = Buffer.from(zip.toString("latin1").replaceAll("xx/xx/evil.sh", "../../evil.sh"), "latin1");
    expect(await refusal(evil)).toContain("is damaged");
  });

  test("macros are refused, whatever the file is called", async () => {
    expect(await refusal(await buildDocx(p("Fine."), { "word/vbaProject.bin": "code" }))).toContain("holds macros");
  });

  test("a file that was cut off, or locked, says so", async () => {
    const whole = await buildDocx(p("The bridge opened in 1932."));
    expect(await refusal(whole.subarray(0, whole.length - 60))).toContain("is damaged or was cut off");
    const locked = Buffer.from(whole);
    for (let at = locked.indexOf("PK\x01\x02"); at >= 0; at = locked.indexOf("PK\x01\x02", at + 4))
      locked[at + 8]! |= 1;
    expect(await refusal(locked)).toContain("protected with a password");
    expect(await refusal(Buffer.from("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 EncryptedPackage", "latin1"))).toContain(
      "without a password",
    );
  });

  test("other office files and rich text are named", async () => {
    expect(await refusal(await buildZip({ "xl/workbook.xml": "<a/>" }))).toContain("is a spreadsheet");
    expect(await refusal(await buildZip({ "ppt/presentation.xml": "<a/>" }))).toContain("is a presentation");
    expect(await refusal(Buffer.from("{\\rtf1 Hello}"))).toContain("save it as .docx");
    expect(await refusal(await buildDocx(p("  ")))).toContain("There is no text here");
  });
});
