import "server-only";
import type { IncomingMessage } from "node:http";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { FetchRefusal } from "./refusals";

/**
 * Read an answer's body to its end, unpacked. Stops as soon as more than
 * `limit` bytes came, packed or unpacked, so that a small answer that unpacks
 * to a huge one takes no more memory than an honest one.
 */
export async function readBody(
  message: IncomingMessage,
  limit: number,
  stop: AbortSignal,
): Promise<{ kind: "body"; bytes: Uint8Array } | FetchRefusal> {
  const tooLarge: FetchRefusal = { kind: "too-large", megabytes: limit / 1_000_000 };
  const unpack = unpacker((message.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (unpack === null || Number(message.headers["content-length"] ?? 0) > limit) {
    message.destroy();
    return unpack === null ? { kind: "encoding" } : tooLarge;
  }

  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw new Error("Too large.");
      chunks.push(chunk);
    }
  };
  try {
    await pipeline(message, unpack, collect, { signal: stop });
  } catch (error) {
    message.destroy();
    if (stop.aborted) throw stop.reason;
    if (size > limit) return tooLarge;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (/^Z_|^ERR_(BROTLI|_)/.test(code) && message.complete) return { kind: "encoding" };
    return { kind: "broke-off" };
  }
  return { kind: "body", bytes: Buffer.concat(chunks) };
}

/** What unpacks an encoding; null for one that cannot be unpacked. */
function unpacker(encoding: string): Transform | null {
  switch (encoding) {
    case "":
    case "identity":
      return new PassThrough();
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return null;
  }
}
