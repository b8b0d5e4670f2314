import { z } from "zod";
import { line } from "../domain/written";
import { SourceInput } from "./desk-command";

/** A transcript to be attached: `POST /api/transcripts`, its file uploaded before (`POST /api/files`). */
export const TranscriptInput = z.strictObject({
  source: z.union([z.strictObject({ id: z.uuid() }), SourceInput]),
  file: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "Choose the transcript, or paste it."),
    name: line(500),
  }),
  speakers: z.array(z.uuid()).min(1, "Say whose words the transcript holds.").max(50),
});
export type TranscriptInput = z.infer<typeof TranscriptInput>;
