import { explainTextRefusal, readFile, readPasted } from "../text/read";
import type { Found, ReadDocument } from "./document";
import { Unreadable } from "./unreadable";

/** A document as it was given: a file by its name, or what was fetched from an address. */
export type Given = { fileName: string; address: string; mediaType: string; charset: string | null };

/**
 * Read a document in whatever format it is. The bytes decide, then what it was
 * called; a name alone is believed only for text. Runs in a process of its own
 * (read-isolated.ts): what is in a file may be made to do harm, or merely be
 * too much. That process lives for one document and its start is most of what a
 * small one takes, so each format's reader is loaded only where it is needed.
 * Throws Unreadable, with a sentence, for what cannot be read.
 */
export async function readDocument(bytes: Uint8Array, given: Given): Promise<ReadDocument> {
  const isMarkdown = /\.(md|markdown)$/i.test(given.fileName) || given.mediaType === "text/markdown";
  const found = await readFound(bytes, given);
  if (found === null) {
    const read = readFile(bytes, isMarkdown ? "text.md" : given.fileName);
    if (read.kind !== "read") throw new Unreadable(explainTextRefusal(read));
    return complete({ text: read.text, url: given.address }, read.normalisation);
  }
  const read = readPasted(found.text);
  if (read.kind !== "read") throw new Unreadable(explainTextRefusal(read));
  // Readers leave out what normalisation would; were it otherwise, every place in the text would be wrong.
  if (read.text !== found.text) throw new Error("A reader handed on text that is not normalised.");
  return complete({ ...found, url: found.url || given.address }, read.normalisation);
}

/** What a reader of a format found; null for plain text. */
async function readFound(bytes: Uint8Array, { fileName, address, mediaType, charset }: Given): Promise<Found | null> {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2_048));
  if (head.startsWith("PK\x03\x04")) return readPacked(bytes);
  if (head.startsWith("PK\x05\x06")) throw new Unreadable("This file is an empty archive. Choose the document itself.");
  if (/^[\s\S]{0,1000}?%PDF-/.test(head)) return (await import("../pdf/read")).readPdf(bytes);
  if (head.startsWith("{\\rtf")) {
    throw new Unreadable(
      "This is a rich text (RTF) file, which is not read here. Open it, save it as .docx, and choose that.",
    );
  }
  if (head.startsWith("\xD0\xCF\x11\xE0")) {
    throw new Unreadable(
      "This is an old Word document, or one protected with a password. Open it, save it as .docx without a password, and choose that.",
    );
  }
  const named = /\.(html?|xhtml)$/i.test(fileName) || /^(text\/html|application\/xhtml\+xml)$/.test(mediaType);
  const looks =
    /^\s*(?:\uFEFF|ï»¿)?(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      head,
    );
  if (named || looks) return (await import("../html/read")).readHtml(bytes, { charset, address });
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset) && mediaType.startsWith("text/")) {
    throw new Unreadable(`This text is written in ${charset.slice(0, 40)}. Open it, copy the text and paste it.`);
  }
  return null;
}

async function readPacked(bytes: Uint8Array): Promise<Found> {
  const { openZip } = await import("../zip/open-zip");
  const { names, read } = await openZip(bytes);
  if (names.has("word/document.xml")) return (await import("../docx/read")).readDocx(bytes);
  const type = (await read("mimetype"))?.trim() ?? "";
  if (type.startsWith("application/vnd.oasis.opendocument.text")) return (await import("../odt/read")).readOdt(bytes);
  if (names.has("xl/workbook.xml") || type.includes("spreadsheet")) {
    throw new Unreadable("This is a spreadsheet. An article is read from .docx, .odt, .pdf, .html, .md or .txt.");
  }
  if (names.has("ppt/presentation.xml") || type.includes("presentation")) {
    throw new Unreadable("This is a presentation. An article is read from .docx, .odt, .pdf, .html, .md or .txt.");
  }
  throw new Unreadable("This is an archive of files. Unpack it and choose the document inside.");
}

function complete(found: Found, normalisation: ReadDocument["normalisation"]): ReadDocument {
  const nothing = {
    title: "",
    byline: "",
    outlet: "",
    url: "",
    publishedOn: null,
    notes: [],
    comments: [],
    edits: [],
    warnings: [],
  };
  const { text, ...rest } = found;
  const line = (words = "") => words.replace(/\s+/g, " ").trim().slice(0, 300);
  return {
    ...nothing,
    ...rest,
    text,
    normalisation,
    title: line(rest.title),
    byline: line(rest.byline),
    outlet: line(rest.outlet).slice(0, 200),
  };
}
