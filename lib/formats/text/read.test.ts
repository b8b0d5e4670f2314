import { describe, expect, test } from "vitest";
import { explainTextRefusal, maxLength, type ReadText, readFile, readPasted } from "./read";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);
const refusal = (read: ReadText) => (read.kind === "read" ? `read: ${read.text}` : explainTextRefusal(read));

describe("plain text", () => {
  test("comes out character for character when it is UTF-8 with uniform line ends", () => {
    const text = "Zoë said “no” — “e\u0301te\u0301”.\n\n  Next. 🙂\n";
    expect(readFile(utf8(text), "a.txt")).toEqual({ kind: "read", text, normalisation: [] });
  });

  test("has its byte order mark and line ends made uniform, and counted", () => {
    expect(readFile(utf8("\uFEFFOne\r\nTwo\rThree\u2028Four"), "a.txt")).toEqual({
      kind: "read",
      text: "One\nTwo\nThree\nFour",
      normalisation: [
        { what: "byte-order-mark", count: 1 },
        { what: "line-ends", count: 3 },
      ],
    });
  });

  test("keeps controls that turn the direction of text, and reports them", () => {
    const text = "He said \u202Eno\u202C.";
    expect(readPasted(text)).toEqual({ kind: "read", text, normalisation: [{ what: "bidi-controls-kept", count: 2 }] });
  });

  test("loses control characters, which are counted", () => {
    expect(readPasted("A\u0007b\tc")).toMatchObject({
      text: "Ab\tc",
      normalisation: [{ what: "control-characters", count: 1 }],
    });
  });

  test("may be one line of 200,000 characters, and not one more", () => {
    expect(readPasted("a".repeat(maxLength)).kind).toBe("read");
    expect(refusal(readPasted("a".repeat(maxLength + 1)))).toContain("200,001 characters");
  });
});

describe("what is refused, with what it looks like", () => {
  test.for<[string, ReadText, string]>([
    ["nothing", readPasted(""), "There is no text here"],
    ["white space", readPasted(" \n\t\n"), "There is no text here"],
    ["a NUL", readPasted("One.\nTwo\0."), "Line 2 holds a NUL"],
    ["half a surrogate pair", readPasted("One.\n\nTwo \ud83d."), "Line 3 holds half of a character"],
    ["UTF-16 with a mark", readFile(bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), "a.txt"), "looks like UTF-16"],
    ["UTF-16 without one", readFile(new Uint8Array(Buffer.from("The mayor said no.", "utf16le")), "a.txt"), "UTF-16"],
    ["UTF-32", readFile(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), "a.txt"), "looks like UTF-32"],
    ["Windows-1252", readFile(bytes(0x93, 0x59, 0x65, 0x73, 0x94, 0x20), "a.txt"), "looks like Windows-1252"],
    ["Latin-1", readFile(new Uint8Array(Buffer.from("Caf\xe9 au lait", "latin1")), "a.txt"), "ISO 8859-1"],
    ["Mac OS Roman", readFile(bytes(0xd2, 0x59, 0x65, 0x73, 0x8e, 0xd3, 0x20), "a.txt"), "Mac OS Roman"],
    ["a PDF", readFile(utf8("%PDF-1.7\n…"), "a.txt"), "looks like a PDF"],
    ["a Word document", readFile(utf8("PK\u0003\u0004\0\0word/document.xml"), "a.txt"), "a Word document (.docx)"],
    ["a zip archive", readFile(utf8("PK\u0003\u0004\0\0notes.txt"), "a.txt"), "a zip archive"],
    ["an image", readFile(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), "a.txt"), "a PNG image"],
    ["other binary", readFile(bytes(1, 2, 0x80, 3, 0xff, 4, 0, 9, 200, 7), "a.txt"), "not text"],
    ["UTF-8 cut off", readFile(utf8("She said yes to it all: é").subarray(0, -1), "a.txt"), "seems cut off"],
    ["a web page", readPasted("<!DOCTYPE html><html><p>Hello</p></html>"), "HTML source of a web page"],
    ["a piece of one", readPasted("<p>He said no.</p>\n<p>She said <a href='/'>yes</a>.</p>"), "HTML source"],
    ["garbled text", readPasted("He saidâ€™s â€œnoâ€\u009d."), "garbled on its way"],
  ])("%s", ([, read, sentence]) => {
    expect(refusal(read)).toContain(sentence);
  });

  test("an article that mentions a tag or two is no web page", () => {
    expect(readPasted("The <b> tag, he said, is older than <p>. ".repeat(3)).kind).toBe("read");
  });
});

describe("Markdown", () => {
  test("loses its marks and keeps its words, with a record", () => {
    const source =
      "---\ntitle: x\n---\n# A **bold** start\n\nThe mayor *said*\nno to [the plan](https://a.example/).\n\n- One\n- Two\n\n> Quoted _words_.\n\n![a dog](d.png)\n";
    expect(readPasted(source, "draft.md")).toEqual({
      kind: "read",
      text: "A bold start\nThe mayor said no to the plan.\nOne\nTwo\nQuoted words.\n",
      normalisation: [
        { what: "front-matter", count: 1 },
        { what: "headings", count: 1 },
        { what: "emphasis", count: 3 },
        { what: "links", count: 1 },
        { what: "images", count: 1 },
        { what: "quotes-and-lists", count: 3 },
        { what: "joined-lines", count: 1 },
      ],
    });
  });

  test("leaves snake_case, 2 * 3 * 4 and file text without the ending alone", () => {
    expect(readPasted("snake_case_name and 2 * 3 * 4", "a.md")).toMatchObject({
      text: "snake_case_name and 2 * 3 * 4",
    });
    expect(readPasted("# Not a heading", "a.txt")).toMatchObject({ text: "# Not a heading" });
  });
});
