import { inflateSync } from "node:zlib";
import { extractText, getMeta } from "unpdf";
import yauzl from "yauzl";
import type { ReportFormat } from "../report-formats";

/** All that a format's bytes hold: text, properties and hidden parts, with every container opened. */
export async function openUp(format: ReportFormat, bytes: Uint8Array): Promise<string> {
  if (["docx", "footnotes", "xlsx", "zip"].includes(format)) return (await unzip(bytes)).join("\n");
  if (format !== "pdf") return Buffer.from(bytes).toString("utf8");
  const [{ text }, meta] = await Promise.all([extractText(new Uint8Array(bytes)), getMeta(new Uint8Array(bytes))]);
  const raw = Buffer.from(bytes).toString("latin1");
  // Bookmarks and properties are kept in two bytes a letter.
  return [raw, raw.replaceAll("\0", ""), ...streamsOf(bytes), ...text, JSON.stringify(meta)].join("\n");
}

function streamsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = raw.indexOf("stream\n"); at >= 0; at = raw.indexOf("stream\n", at + 1)) {
    try {
      const plain = inflateSync(raw.subarray(at + 7));
      streams.push(plain.toString("latin1"), plain.toString("latin1").replaceAll("\0", ""));
    } catch {
      // The end of a stream, or one that is not deflated: its bytes are looked through as they are.
    }
  }
  return streams;
}

async function unzip(bytes: Uint8Array): Promise<string[]> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  const found: string[] = [];
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(found));
    zip.on("entry", (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const whole = Buffer.concat(chunks);
          found.push(entry.fileName, whole.toString("utf8"));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}
