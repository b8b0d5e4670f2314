import type { TranscriptInput } from "@/lib/api/transcript-input";
import { upload } from "../evidence/upload";

export type Attached = { kind: "attached" } | { kind: "refused"; message: string };

/** Send a transcript's file, or text that was pasted, and attach it to its source. */
export async function attachTranscript(
  file: File,
  { source, speakers }: Pick<TranscriptInput, "source" | "speakers">,
): Promise<Attached> {
  const sent = await upload(file, () => {}).done;
  if (sent.kind !== "stored")
    return { kind: "refused", message: sent.kind === "refused" ? sent.message : "It was stopped." };
  const body: TranscriptInput = { source, speakers, file: { sha256: sent.sha256, name: file.name } };
  try {
    const response = await fetch("/api/transcripts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: "attached" };
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    return {
      kind: "refused",
      message: problem.detail ?? "The transcript could not be attached. Try again in a moment.",
    };
  } catch {
    return { kind: "refused", message: "The connection broke, so the transcript was not attached. Try again." };
  }
}
