import type { Found, ReadDocument } from "../document/document";
import { TextBuilder } from "../document/text-builder";
import { Unreadable } from "../document/unreadable";
import { openZip, type Parts } from "../zip/open-zip";
import { readXml } from "../zip/read-xml";

type By = { author: string; at: string };
type Change = By & { kind: "inserted" | "deleted"; words: string };
type Comment = ReadDocument["comments"][number];

/**
 * An OpenDocument text with its tracked changes accepted, and beside it the
 * changes, comments and notes, as a .docx is read. What was deleted stands in
 * front of the text in such a file; its place in it is only a mark.
 */
export async function readOdt(bytes: Uint8Array): Promise<Found> {
  const parts = await openZip(bytes);
  const xml = await parts.read("content.xml");
  if (xml === null)
    throw new Unreadable("This OpenDocument file holds no text. Open it, save it as .odt or .docx, and choose that.");
  if ((await parts.read("META-INF/manifest.xml"))?.includes("encryption-data")) {
    throw new Unreadable(
      "This document is protected with a password. Open it, save it without the password, and choose that file.",
    );
  }
  return { ...readContent(xml, readChanges(xml)), ...(await readMeta(parts)) };
}

/** Who changed what, by the id its marks in the text carry. */
function readChanges(xml: string): Map<string, Change> {
  const changes = new Map<string, Change>();
  let id = "";
  let change: Change = { kind: "inserted", words: "", author: "", at: "" };
  let field: "author" | "at" | null = null;
  let inside = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "text:tracked-changes") inside = true;
      else if (!inside) return;
      else if (name === "text:changed-region") {
        id = attributes["text:id"] ?? attributes["xml:id"] ?? "";
        change = { kind: "inserted", words: "", author: "", at: "" };
      } else if (name === "text:deletion") change.kind = "deleted";
      else field = name === "dc:creator" ? "author" : name === "dc:date" ? "at" : field;
    },
    text: (words) => {
      if (!inside) return;
      if (field) change[field] += words;
      else if (change.kind === "deleted") change.words += words;
    },
    close: (name) => {
      if (name === "text:tracked-changes") inside = false;
      else if (name === "dc:creator" || name === "dc:date") field = null;
      else if (inside && name === "text:changed-region") changes.set(id, { ...change, words: change.words.trim() });
    },
  });
  return changes;
}

function readContent(xml: string, changes: ReadonlyMap<string, Change>): Found {
  const out = new TextBuilder();
  const comments = new Map<string, Comment>();
  let insertedBy: By | null = null;
  let body = false;
  let skipping = 0;
  let note: string | null = null;
  let noteBody = false;
  let comment: { key: string; found: Comment } | null = null;
  let field: "author" | "at" | null = null;
  let title = "";
  let style = "";

  const write = (words: string): void => {
    if (comment) comment.found[field ?? "body"] += words;
    else if (note !== null) note += noteBody ? words : "";
    else out.write(words, insertedBy);
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "office:text") body = true;
      if (!body) return;
      if (name === "text:tracked-changes" || name === "text:table-of-content" || name === "draw:object") skipping++;
      if (skipping > 0) return;
      if (name === "text:p" || name === "text:h") {
        if (comment || note !== null) return;
        out.openParagraph();
        style = attributes["text:style-name"] ?? "";
      } else if (name === "text:s") write(" ".repeat(Math.min(100, Number(attributes["text:c"] ?? 1) || 1)));
      else if (name === "text:tab") write("\t");
      else if (name === "text:line-break") write("\n");
      else if (name === "text:note") note = "";
      else if (name === "text:note-body") noteBody = true;
      else if (name === "office:annotation") {
        const key = attributes["office:name"] ?? `#${comments.size}`;
        comment = {
          key,
          found: {
            span: null,
            author: "",
            at: "",
            body: "",
            resolved: attributes["loext:resolved"] === "true",
            replies: [],
          },
        };
        out.comment("start", key);
      } else if (name === "office:annotation-end") out.comment("end", attributes["office:name"] ?? "");
      else if (comment) field = name === "dc:creator" ? "author" : name === "dc:date" ? "at" : null;
      else if (name === "text:change-start" || name === "text:change") {
        const change = changes.get(attributes["text:change-id"] ?? "");
        if (change?.kind === "deleted") out.delete(change.words, { author: change.author, at: change.at });
        else if (change && name === "text:change-start") insertedBy = { author: change.author, at: change.at };
      } else if (name === "text:change-end") insertedBy = null;
    },
    text: (words) => {
      if (body && skipping === 0) write(words.replace(/[ \t\r\n]+/g, " "));
    },
    close: (name) => {
      if (name === "text:tracked-changes" || name === "text:table-of-content" || name === "draw:object") skipping--;
      if (!body || skipping > 0) return;
      if (name === "office:text") body = false;
      else if (name === "dc:creator" || name === "dc:date") field = null;
      else if (name === "text:note-body") noteBody = false;
      else if (name === "text:note") {
        if (note?.trim()) out.note(note.trim());
        note = null;
      } else if (name === "office:annotation" && comment) {
        comments.set(comment.key, { ...comment.found, body: comment.found.body.trim() });
        comment = null;
      } else if (name === "text:p" || name === "text:h") {
        if (comment) comment.found.body += "\n";
        else if (note !== null) note += " ";
        else {
          if (style === "Title" && title === "") title = out.line.trim();
          out.closeParagraph();
        }
      }
    },
  });
  const { spans, ...read } = out.finish();
  const placed = [...comments].map(([key, found]) => ({ ...found, span: spans.get(key) ?? null }));
  return { ...read, title, comments: placed.filter(({ body }) => body !== "") };
}

async function readMeta(parts: Parts): Promise<{ byline: string }> {
  let inside = false;
  let byline = "";
  readXml((await parts.read("meta.xml")) ?? "<none/>", {
    open: (name) => {
      inside = name === "dc:creator";
    },
    text: (words) => {
      if (inside) byline += words;
    },
    close: () => {
      inside = false;
    },
  });
  return { byline: byline.trim() };
}
