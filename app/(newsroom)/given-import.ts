import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { getImportFile } from "@/lib/queries/get-import-file";

/** The export that a form brings: small ones in the form itself, larger ones sent before it and named by their SHA-256. */
export async function givenImport(actor: Actor, form: FormData): Promise<{ fileName: string; bytes: Uint8Array }> {
  const sent = form.get("fileSha256");
  if (typeof sent === "string" && sent !== "") {
    return { fileName: String(form.get("fileName") ?? ""), bytes: await getImportFile(actor, sent) };
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") throw new AppError("invalid-input", "Choose a file first.");
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
