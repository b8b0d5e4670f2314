import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { storeFile } from "@/lib/commands/store-file";

/** Keep a file: its bytes are the request's body. Answers with its hash, size and type. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireCaller();
    const bytes = (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
    const length = request.headers.get("content-length");
    return Response.json(await storeFile(actor, bytes, length === null ? null : Number(length)), {
      status: 201,
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    return toProblem(error);
  }
}
