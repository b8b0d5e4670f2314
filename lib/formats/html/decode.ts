import { Unreadable } from "../document/unreadable";

/**
 * A page's bytes as text. A byte order mark counts most, then what the server
 * said, then what the page says, else UTF-8; a charset that is not known, or
 * that the bytes do not bear out, falls back to what they are. UTF-7 is never
 * decoded: pages that claim it do so to hide mark-up from whoever looks.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  const said = charset ?? charsetIn(bytes);
  if (isUtf8(bytes)) return decode(bytes, "utf-8");
  if (!said || /^utf-?8$/i.test(said)) return decode(bytes, "windows-1252");
  try {
    return decode(bytes, said);
  } catch {
    throw new Unreadable(
      `This page says it is written in “${said.slice(0, 40)}”, which is not read here. Open it, copy the text and paste it.`,
    );
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

/** What a page says in its first kilobytes. */
function charsetIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
