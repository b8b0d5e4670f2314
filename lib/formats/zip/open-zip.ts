import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { Unreadable } from "../document/unreadable";

/** The most a packed document may hold. */
export const zipLimits = { entries: 2_000, bytes: 200_000_000 };

/** A packed document's parts, by name; each is unpacked when it is asked for. */
export type Parts = { names: ReadonlySet<string>; read: (name: string) => Promise<string | null> };

/**
 * Open a .docx or .odt, which are zip files. Entries and their announced size
 * are counted before anything is unpacked, and what really comes out is counted
 * while it does, since a header can lie. Nothing is ever written to a disk, so
 * a name that points out of the archive leads nowhere; archives inside it stay
 * shut.
 */
export async function openZip(bytes: Uint8Array): Promise<Parts> {
  const file = await open(bytes);
  const entries = new Map<string, Entry>();
  let announced = 0;
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    file.on("error", () => reject(damaged()));
    file.on("end", resolve);
    file.on("entry", (entry: Entry) => {
      announced += entry.uncompressedSize;
      count++;
      if (count > zipLimits.entries) return reject(tooMany());
      if (announced > zipLimits.bytes) return reject(tooLarge());
      if (entry.isEncrypted()) return reject(new Unreadable(explainLocked));
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });

  let unpacked = 0;
  return {
    names: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of await openEntry(file, entry)) {
        unpacked += chunk.length;
        if (unpacked > zipLimits.bytes) throw tooLarge();
        chunks.push(chunk);
      }
      return decode(Buffer.concat(chunks));
    },
  };
}

export const explainLocked =
  "This document is protected with a password. Open it, save it without the password, and choose that file.";

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are only compared, never used as paths; a strict reading of them would refuse harmless files.
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: false, decodeStrings: true };
    fromBuffer(buffer, options, (error, file) => (error || !file ? reject(damaged()) : resolve(file)));
  });
}

async function openEntry(file: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    file.openReadStream(entry, (error, opened) => (error || !opened ? reject(damaged()) : resolve(opened)));
  });
  return guarded(stream);
}

/** What does not unpack to what its header says is damaged, or lies. */
async function* guarded(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
}

function decode(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

const damaged = () =>
  new Unreadable("This document is damaged or was cut off, so it cannot be opened. Choose the whole file again.");
const tooMany = () =>
  new Unreadable(
    "This document is packed from more than 2,000 parts, which no article needs. Copy the text into a new one.",
  );
const tooLarge = () =>
  new Unreadable("This document unpacks to more than 200 MB, which no article needs. Copy the text into a new one.");
