/**
 * Bytes or pasted text → the normalised text of a revision, with a record of
 * what normalisation did. Offsets belong to the text this answers with.
 *
 * It changes as little as it can: a text in UTF-8 with `\n` line ends comes out
 * character for character as it went in. Unicode is not recomposed (NFC), for a
 * quotation has to be found again as it was published. Whatever cannot be kept
 * as it stands (NUL, half a surrogate pair) is refused with its line, never
 * replaced in silence.
 */
import { type Appearance, explainAppearance, looksLike } from "./appearance";
import { readMarkdown } from "./markdown";
import type { Normalised } from "./normalised";

export { explainNormalised, type Normalised } from "./normalised";

/** The longest article, in UTF-16 code units. */
export const maxLength = 200_000;

export type TextRefusal =
  | { kind: "empty" }
  | { kind: "too-long"; length: number }
  | { kind: "nul"; line: number }
  | { kind: "lone-surrogate"; line: number }
  | { kind: "looks-like"; appearance: Appearance };

export type ReadText = { kind: "read"; text: string; normalisation: Normalised[] } | TextRefusal;

/** Read an uploaded `.txt` or `.md` file. It has to be UTF-8; anything else is refused with what it looks like. */
export function readFile(bytes: Uint8Array, fileName: string): ReadText {
  const appearance = looksLike(bytes);
  if (appearance) return { kind: "looks-like", appearance };
  // The decoder drops a byte order mark; counting it here keeps the record true.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const read = readPasted(new TextDecoder("utf-8").decode(bytes), fileName);
  if (read.kind === "read" && marked) read.normalisation.unshift({ what: "byte-order-mark", count: 1 });
  return read;
}

/** Read text that a person pasted or a program sent. A name that ends in `.md` has Markdown's marks taken off. */
export function readPasted(given: string, fileName = ""): ReadText {
  const record: Normalised[] = [];
  const replace = (text: string, pattern: RegExp, by: string, what: Normalised["what"]): string => {
    let count = 0;
    const replaced = text.replace(pattern, () => {
      count++;
      return by;
    });
    if (count > 0) record.push({ what, count });
    return replaced;
  };

  let text = replace(given, /^\uFEFF/, "", "byte-order-mark");
  text = replace(text, /\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n", "line-ends");
  const fault = findFault(text);
  if (fault) return fault;
  text = replace(text, controls, "", "control-characters");
  if (/\.(md|markdown)$/i.test(fileName)) {
    const plain = readMarkdown(text);
    text = plain.text;
    record.push(...plain.marks.filter(({ count }) => count > 0));
  }
  if (text.trim() === "") return { kind: "empty" };
  const bidi = text.match(bidiControls)?.length ?? 0;
  if (bidi > 0) record.push({ what: "bidi-controls-kept", count: bidi });
  return { kind: "read", text, normalisation: record };
}

/** What to tell the person who gave the text. No `default`: a new refusal without a sentence does not compile. */
export function explainTextRefusal(refusal: TextRefusal): string {
  switch (refusal.kind) {
    case "empty":
      return "There is no text here. Paste the article, or choose a file that holds it.";
    case "too-long": {
      const has = refusal.length.toLocaleString("en-GB");
      return `This text has ${has} characters; an article may have 200,000. Import it in parts.`;
    }
    case "nul":
      return `Line ${refusal.line} holds a NUL character, which is not text. Remove it, or copy the text again from where it is shown.`;
    case "lone-surrogate":
      return `Line ${refusal.line} holds half of a character (a lone surrogate). Copy the text again from where it is shown.`;
    case "looks-like":
      return explainAppearance(refusal.appearance);
  }
}

/** Characters that turn the direction of what follows; they are shown, never obeyed. */
export const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes; tab and line feed stay.
const controls = /[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/g;

function findFault(text: string): TextRefusal | null {
  const nul = text.indexOf("\0");
  if (nul >= 0) return { kind: "nul", line: lineOf(text, nul) };
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return { kind: "lone-surrogate", line: lineOf(text, lone) };
  if (text.length > maxLength) return { kind: "too-long", length: text.length };
  const appearance = looksLike(text);
  return appearance && { kind: "looks-like", appearance };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
