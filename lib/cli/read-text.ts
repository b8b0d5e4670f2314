import { readFile } from "node:fs/promises";

/** A text read from a file or, for "-", from standard input; or a sentence about why not. */
export type ReadText = { ok: true; text: string } | { ok: false; problem: string };

/** Reads UTF-8 as it stands, so that offsets stay true; refuses what is not text. */
export async function readText(file: string): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await readStandardInput() : await readFile(file);
  } catch (error) {
    return { ok: false, problem: `Cannot read ${file}: ${reasonOf(error)}.` };
  }
  if (bytes.includes(0))
    return { ok: false, problem: `${file} is not text: it holds NUL bytes. Give a text file in UTF-8.` };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: `${file} is not UTF-8. Save it as UTF-8 and try again.` };
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "permission denied";
  return error instanceof Error ? error.message : "unknown reason";
}
