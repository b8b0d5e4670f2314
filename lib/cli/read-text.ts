import { readFile } from "node:fs/promises";

/**
 * The text of a file or, for "-", of standard input: UTF-8 as it stands, so that
 * offsets stay true. Refuses in a sentence what cannot be read or is not text.
 */
export async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await readStandardInput() : await readFile(file);
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${reasonOf(error)}.`, { cause: error });
  }
  if (bytes.includes(0)) throw new Error(`${file} is not text: it holds NUL bytes. Give a text file in UTF-8.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file} is not UTF-8. Save it as UTF-8 and try again.`, { cause: error });
  }
}

/** Why a file cannot be read, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "permission denied";
  return error instanceof Error ? error.message : "unknown reason";
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
