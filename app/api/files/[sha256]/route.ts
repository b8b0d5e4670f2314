import { Readable } from "node:stream";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { noteFile } from "@/lib/commands/note-file";
import { FileFault, getFile } from "@/lib/queries/get-file";

/**
 * A file, always as a download and never as a page of ours: whatever it holds,
 * it runs in no one's session. Bytes that are not what was stored are refused,
 * and everybody's evidence says so from then on.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { sha256 } = await params;
    const { name, size, mediaType, fault, open } = await getFile(actor, sha256).catch(async (error: unknown) => {
      if (error instanceof FileFault) await noteFile(actor, sha256, error.fault);
      throw error;
    });
    if (fault) await noteFile(actor, sha256, null);
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
