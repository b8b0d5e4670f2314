/** First bytes of the files that evidence comes as, in Latin-1, and what they are. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["ID3", "audio/mpeg"],
  ["OggS", "audio/ogg"],
  ["PK\x03\x04", "application/zip"],
  ["\xd0\xcf\x11\xe0", "application/x-ole-storage"],
  ["\x1f\x8b", "application/gzip"],
];

/**
 * What a file is, told by its first bytes. What the sender or the file's name
 * says is not asked: it decides how bytes are handed out. Text is text only
 * while it is UTF-8 without NUL; whatever is not known is no more than bytes.
 */
export function mediaTypeOf(head: Uint8Array): string {
  const start = String.fromCharCode(...head.subarray(0, 64));
  for (const [signature, type] of signatures) if (start.startsWith(signature)) return type;
  if (start.slice(4, 8) === "ftyp") return "video/mp4";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WAVE") return "audio/wav";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  return isText(head) ? "text/plain" : "application/octet-stream";
}

function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  try {
    // `stream`: the head may end in the middle of a character.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
