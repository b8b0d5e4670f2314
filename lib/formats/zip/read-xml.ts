import { SaxesParser } from "saxes";
import { Unreadable } from "../document/unreadable";

/** What an XML part is read with. Names keep their prefix ("w:p"). */
export type XmlHandler = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Read an XML part from beginning to end, without building a tree, so that no
 * depth of nesting costs more than its length. A document type, which could
 * name files or multiply entities, is refused; no office program writes one.
 */
export function readXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new Unreadable(
      "This document holds a document type, which could reach for other files. Save it anew and choose that.",
    );
  });
  parser.on("error", () => {
    throw new Unreadable("This document is damaged inside, so it cannot be read. Save it anew and choose that file.");
  });
  if (open) parser.on("opentag", ({ name, attributes }) => open(name, attributes));
  if (close) parser.on("closetag", ({ name }) => close(name));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}
