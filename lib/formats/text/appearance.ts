/**
 * What something that is not an article's plain text looks like, so that a
 * refusal can name it: another file format, another encoding, a web page's
 * source, text garbled on its way.
 */
export type Appearance =
  | { is: "file"; what: string; advice: string }
  | { is: "encoding"; name: string }
  | { is: "cut-off" }
  | { is: "html" }
  | { is: "garbled" }
  | { is: "binary" };

/** What these bytes, or this text, look like instead; null for what may be an article in UTF-8. */
export function looksLike(given: Uint8Array | string): Appearance | null {
  return typeof given === "string" ? lookOfText(given) : lookOfBytes(given);
}

/** No `default`: a new appearance without a sentence does not compile. */
export function explainAppearance(appearance: Appearance): string {
  switch (appearance.is) {
    case "file":
      return `This looks like ${appearance.what}, not plain text. ${appearance.advice}`;
    case "encoding":
      return `This file looks like ${appearance.name}. Save it as UTF-8 and choose it again, or paste the text.`;
    case "cut-off":
      return "This file ends in the middle of a character, so it seems cut off. Choose the whole file again.";
    case "html":
      return "This looks like the HTML source of a web page. Copy the text as a reader sees it and paste that.";
    case "garbled":
      return "This text was garbled on its way: it looks like UTF-8 that was opened as Windows-1252 (“â€™” for an apostrophe). Open the original as UTF-8 and copy it again.";
    case "binary":
      return "This file is not text. Choose the file that holds the article, or paste it.";
  }
}

const paste = "Open it and paste the text.";
/** First bytes of common files, in Latin-1. */
const signatures: readonly (readonly [string, string, string])[] = [
  ["%PDF-", "a PDF", paste],
  ["\xD0\xCF\x11\xE0", "an old Word or Excel file", paste],
  ["{\\rtf", "a rich text (RTF) file", paste],
  ["\x89PNG", "a PNG image", "An image has no text to check; type or paste what it shows."],
  ["\xFF\xD8\xFF", "a JPEG image", "An image has no text to check; type or paste what it shows."],
  ["GIF8", "a GIF image", "An image has no text to check; type or paste what it shows."],
  ["\x1F\x8B", "a gzip archive", "Unpack it and choose the text inside."],
  ["7z\xBC\xAF", "a 7-Zip archive", "Unpack it and choose the text inside."],
  ["\x7FELF", "a program", "Choose the file that holds the article."],
  ["MZ\x90", "a program", "Choose the file that holds the article."],
];

function lookOfBytes(bytes: Uint8Array): Appearance | null {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.startsWith("PK\x03\x04")) return lookOfZip(latin1(bytes.subarray(0, 65_536)));
  for (const [signature, what, advice] of signatures) {
    if (head.startsWith(signature)) return { is: "file", what, advice };
  }
  if (head.startsWith("\xFF\xFE\0\0") || head.startsWith("\0\0\xFE\xFF")) return { is: "encoding", name: "UTF-32" };
  if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) return { is: "encoding", name: "UTF-16" };
  if (seemsUtf16(bytes.subarray(0, 4096))) return { is: "encoding", name: "UTF-16" };
  if (isUtf8(bytes)) return null;
  return lookOfForeign(bytes);
}

function lookOfZip(head: string): Appearance {
  if (head.includes("word/")) return { is: "file", what: "a Word document (.docx)", advice: paste };
  if (head.includes("xl/")) return { is: "file", what: "an Excel workbook (.xlsx)", advice: paste };
  if (head.includes("opendocument")) return { is: "file", what: "an OpenDocument file", advice: paste };
  return { is: "file", what: "a zip archive", advice: "Unpack it and choose the text inside." };
}

/** Bytes that are not UTF-8: cut off at the very end, binary, or text in an older encoding. */
function lookOfForeign(bytes: Uint8Array): Appearance {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const tail = bytes[bytes.length - cut]!;
    if (tail >= 0xc2 && tail <= 0xf4) {
      if (isUtf8(bytes.subarray(0, bytes.length - cut))) return { is: "cut-off" };
      break;
    }
  }
  const odd = bytes.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  if (odd > bytes.length / 200) return { is: "binary" };
  const high = bytes.filter((byte) => byte >= 0x80);
  // Windows-1252 has curly quotes and dashes at 91–97; Latin-1 has nothing to print below A0.
  if (high.every((byte) => byte >= 0xa0)) return { is: "encoding", name: "ISO 8859-1 (Latin-1) or Windows-1252" };
  if (high.some((byte) => byte >= 0xd2 && byte <= 0xd5) && !high.some((byte) => byte >= 0x91 && byte <= 0x97)) {
    return { is: "encoding", name: "Mac OS Roman" };
  }
  return { is: "encoding", name: "Windows-1252" };
}

/** Latin text in UTF-16 has a NUL in every second byte. */
function seemsUtf16(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  const pairs = bytes.length / 2;
  return pairs >= 2 && Math.max(even, odd) > pairs * 0.6 && Math.min(even, odd) < pairs * 0.1;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const tags =
  /<\/?(?:p|div|span|br|a|h[1-6]|ul|ol|li|em|strong|script|style|section|article|figure|img|body|head|meta|table)(?:\s[^<>]{0,2000})?\/?>/gi;

function lookOfText(text: string): Appearance | null {
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return { is: "html" };
  const found = text.match(tags)?.length ?? 0;
  if (found >= 4 && found * 250 > text.length) return { is: "html" };
  if ((text.match(/â€[™œ˜¦“”\u009D]/g)?.length ?? 0) >= 2) return { is: "garbled" };
  return null;
}
