import { Readable } from "node:stream";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { noteFile } from "@/lib/commands/note-file";
import { AppError } from "@/lib/errors";
import { FileFault, getFile } from "@/lib/queries/get-file";

/** What a browser shows by itself without running anything of it in a page of ours. */
const shown = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"]);

/** A stored PDF or picture to look at. Everything else is a download (`/api/files`). */
export async function GET(_request: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const { sha256 } = await params;
    const { name, size, mediaType, open } = await getFile(actor, sha256).catch(async (error: unknown) => {
      if (error instanceof FileFault) await noteFile(actor, sha256, error.fault);
      throw error;
    });
    if (!shown.has(mediaType))
      throw new AppError("invalid-input", "This file cannot be shown here. Download it instead.");
    return new Response(Readable.toWeb(Readable.from(open())) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": mediaType,
        "content-length": String(size),
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
