import { Readable } from "node:stream";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { getFile } from "@/lib/queries/get-file";

/**
 * A file, always as a download and never as a page of ours: whatever it holds,
 * it runs in no one's session.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { sha256 } = await params;
    const { name, size, mediaType, open } = await getFile(actor, sha256);
    return new Response(Readable.toWeb(Readable.from(open())) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": mediaType,
        "content-length": String(size),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        etag: `"${sha256}"`,
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
