import { toProblem } from "@/lib/api/problem";
import { readJson } from "@/lib/api/read-json";
import { TranscriptInput } from "@/lib/api/transcript-input";
import { requireCaller } from "@/lib/auth/actor";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { attachTranscript } from "@/lib/commands/transcripts";

/** Attach a transcript to its source. Answers with its id. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const actor = await requireCaller();
    const transcriptId = await attachTranscript(actor, await readJson(request, TranscriptInput));
    return Response.json({ transcriptId }, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
