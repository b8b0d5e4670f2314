import "server-only";
import type { z } from "zod";
import { requireJson } from "../auth/same-origin";
import { AppError } from "../errors";

/** The longest JSON document a route reads. A note of 20,000 characters fits with room to spare. */
export const maxJsonBytes = 256 * 1024;

/**
 * A request's JSON body, parsed by its schema. Refuses what another site could
 * have sent, bodies beyond the limit before they are read to the end, and what
 * is no JSON.
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  requireJson(request);
  const bytes = await readLimited(request, maxJsonBytes);
  return schema.parse(parseJson(bytes));
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError("too-large", "That is too long to record. Keep notes under 20,000 characters.");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of whole(request.body ?? [])) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A sender that goes away half way (a page that is closed) is refused like any other half request. */
async function* whole(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new AppError("invalid-input", "The request broke off before it was whole. Send it again.", { cause: error });
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError("invalid-input", "This is not well-formed JSON.", { cause: error });
  }
}
