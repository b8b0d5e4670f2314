import type { Found, ReadDocument } from "../document/document";
import { TextBuilder } from "../document/text-builder";
import { Unreadable } from "../document/unreadable";
import { openZip, type Parts } from "../zip/open-zip";
import { readXml } from "../zip/read-xml";

/**
 * A Word document's words as they stand with every tracked change accepted,
 * and beside them the changes, the comments and the notes. Headers, footers,
 * pictures, links' targets and field codes are left out; nothing that the file
 * points at is ever opened.
 *
 * Read from the XML itself, since what is asked for here (who deleted which
 * words where) is what converters drop.
 */
export async function readDocx(bytes: Uint8Array): Promise<Found> {
  const parts = await openZip(bytes);
  const body = await parts.read("word/document.xml");
  if (body === null) {
    throw new Unreadable(
      "This is packed like a Word document but holds no text. Open it in Word and save it as .docx.",
    );
  }
  if (parts.names.has("word/vbaProject.bin")) {
    throw new Unreadable(
      "This document holds macros (a program). Save it as .docx without macros and choose that file.",
    );
  }
  const notes = { footnote: await readNotes(parts, "footnote"), endnote: await readNotes(parts, "endnote") };
  const { title: heading, hidden, ...read } = readBody(body, notes);
  const core = await readCore(parts);
  return {
    text: read.text,
    notes: read.notes,
    edits: read.edits,
    comments: await readComments(parts, read.spans),
    title: heading || core.title,
    byline: core.creator,
    warnings: hidden > 0 ? ["Hidden text in this document was left out."] : [],
  };
}

type Notes = Record<"footnote" | "endnote", Map<string, string>>;
type By = { author: string; at: string };

function readBody(xml: string, notes: Notes): ReturnType<TextBuilder["finish"]> & { title: string; hidden: number } {
  const out = new TextBuilder();
  /** Who inserted, deleted or moved what is being read, innermost last. */
  const inserted: By[] = [];
  const deleted: By[] = [];
  let skipping = 0;
  let inRunProperties = 0;
  let inParagraphProperties = 0;
  let vanished = false;
  let reading = false;
  let style = "";
  let title = "";
  let hidden = 0;

  const write = (words: string): void => {
    const by = deleted.at(-1);
    if (vanished) hidden++;
    else if (by) out.delete(words, by);
    else out.write(words, inserted.at(-1) ?? null);
  };
  readXml(xml, {
    open: (name, attributes) => {
      // What a newer program shows and an older one shows instead are the same words twice.
      if (name === "mc:Fallback") skipping++;
      if (skipping > 0) return;
      if (name === "w:pPr") inParagraphProperties++;
      else if (name === "w:rPr") inRunProperties++;
      else if (name === "w:p") {
        out.openParagraph();
        style = "";
      } else if (name === "w:pStyle") style = attributes["w:val"] ?? "";
      else if (name === "w:r") vanished = false;
      else if (name === "w:vanish") vanished = vanished || !/^(0|false|off)$/.test(attributes["w:val"] ?? "");
      else if (name === "w:ins" || name === "w:moveTo") {
        if (inRunProperties === 0) inserted.push(by(attributes));
      } else if (name === "w:del" || name === "w:moveFrom") {
        if (inParagraphProperties > 0 && inRunProperties > 0) out.joinNext();
        else if (inRunProperties === 0) deleted.push(by(attributes));
      } else if (name === "w:t" || name === "w:delText") reading = true;
      else if (name === "w:tab" && inParagraphProperties === 0) write("\t");
      else if (name === "w:br" || name === "w:cr") write(attributes["w:type"] === "page" ? "" : "\n");
      else if (name === "w:noBreakHyphen") write("\u2011");
      else if (name === "w:sym") write(symbol(attributes["w:char"]));
      else if (name === "w:commentRangeStart") out.comment("start", attributes["w:id"] ?? "");
      else if (name === "w:commentRangeEnd") out.comment("end", attributes["w:id"] ?? "");
      else if ((name === "w:footnoteReference" || name === "w:endnoteReference") && deleted.length === 0) {
        const body = notes[name === "w:footnoteReference" ? "footnote" : "endnote"].get(attributes["w:id"] ?? "");
        if (body) out.note(body);
      }
    },
    text: (words) => {
      if (reading && skipping === 0) write(words);
    },
    close: (name) => {
      if (name === "mc:Fallback") skipping--;
      if (skipping > 0) return;
      if (name === "w:pPr") {
        inParagraphProperties--;
        vanished = false;
      } else if (name === "w:rPr") inRunProperties--;
      else if (name === "w:t" || name === "w:delText") reading = false;
      else if ((name === "w:ins" || name === "w:moveTo") && inRunProperties === 0) inserted.pop();
      else if ((name === "w:del" || name === "w:moveFrom") && inRunProperties === 0) deleted.pop();
      else if (name === "w:p") {
        if (style === "Title" && title === "") title = out.line.trim();
        out.closeParagraph();
      }
    },
  });
  return { ...out.finish(), title, hidden };
}

/** The notes of a kind by their id, each as its words; Word's own separators have a type and are none. */
async function readNotes(parts: Parts, kind: "footnote" | "endnote"): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  const xml = await parts.read(`word/${kind}s.xml`);
  if (xml === null) return notes;
  readBlocks(xml, `w:${kind}`, ({ "w:id": id = "", "w:type": type }, body) => {
    if (!type) notes.set(id, body);
  });
  return notes;
}

/** Comments with their answers, as commentsExtended.xml threads them. */
async function readComments(
  parts: Parts,
  spans: Map<string, { start: number; end: number }>,
): Promise<ReadDocument["comments"]> {
  const xml = await parts.read("word/comments.xml");
  if (xml === null) return [];
  const parents = new Map<string, string>();
  const resolved = new Set<string>();
  readXml((await parts.read("word/commentsExtended.xml")) ?? "<none/>", {
    open: (name, { "w15:paraId": id = "", "w15:paraIdParent": parent, "w15:done": done }) => {
      if (name !== "w15:commentEx") return;
      if (parent) parents.set(id, parent);
      if (done === "1") resolved.add(id);
    },
  });
  const byParagraph = new Map<string, ReadDocument["comments"][number]>();
  const comments: ReadDocument["comments"] = [];
  readBlocks(xml, "w:comment", (attributes, body, paragraph) => {
    const parent = byParagraph.get(parents.get(paragraph) ?? "");
    if (body === "") return;
    if (parent) {
      parent.replies.push({ ...by(attributes), body });
      byParagraph.set(paragraph, parent);
      return;
    }
    const span = spans.get(attributes["w:id"] ?? "") ?? null;
    const comment = { span, ...by(attributes), body, resolved: resolved.has(paragraph), replies: [] };
    comments.push(comment);
    byParagraph.set(paragraph, comment);
  });
  return comments;
}

/** Each `element` of a part with its words, and the id of its last paragraph, by which Word threads comments. */
function readBlocks(
  xml: string,
  element: string,
  found: (attributes: Record<string, string>, body: string, paragraph: string) => void,
): void {
  let current: Record<string, string> | null = null;
  let body = "";
  let paragraph = "";
  let reading = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === element) [current, body, paragraph] = [attributes, "", ""];
      else if (name === "w:p") paragraph = attributes["w14:paraId"] ?? "";
      else if (name === "w:t") reading = true;
      else if (name === "w:tab" || name === "w:br") body += " ";
    },
    text: (words) => {
      if (reading) body += words;
    },
    close: (name) => {
      if (name === "w:t") reading = false;
      else if (name === "w:p") body += "\n";
      else if (name === element && current) found(current, body.trim(), paragraph);
    },
  });
}

async function readCore(parts: Parts): Promise<{ title: string; creator: string }> {
  const found = { title: "", creator: "" };
  let inside: keyof typeof found | null = null;
  readXml((await parts.read("docProps/core.xml")) ?? "<none/>", {
    open: (name) => {
      inside = name === "dc:title" ? "title" : name === "dc:creator" ? "creator" : null;
    },
    text: (words) => {
      if (inside) found[inside] += words;
    },
    close: () => {
      inside = null;
    },
  });
  return { title: found.title.trim(), creator: found.creator.trim() };
}

function by(attributes: Record<string, string>): By {
  const at = attributes["w:date"] ?? "";
  return { author: attributes["w:author"] ?? "", at: Number.isNaN(Date.parse(at)) ? "" : at };
}

/** A character of a symbol font; those of the private area say nothing outside their font. */
function symbol(code = ""): string {
  const value = Number.parseInt(code, 16);
  return value > 0x20 && value < 0xd800 ? String.fromCharCode(value) : "";
}
