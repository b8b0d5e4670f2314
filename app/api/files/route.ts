import { toProblem } from "@/lib/api/problem";
import { readBytes } from "@/lib/api/read-bytes";
import { requireCaller } from "@/lib/auth/actor";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { storeFile } from "@/lib/commands/store-file";

/** Keep a file: its bytes are the request's body. Answers with its hash, size and type. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireCaller();
    const length = request.headers.get("content-length");
    const stored = await storeFile(actor, readBytes(request), length === null ? null : Number(length));
    return Response.json(stored, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
