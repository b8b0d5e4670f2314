import "server-only";
import { AppError } from "../errors";
import type { ReadDocument } from "../formats/document/document";
import { readIsolated } from "../formats/document/read-isolated";
import { Unreadable } from "../formats/document/unreadable";
import { fetchGuarded } from "../net/fetch-guarded";
import { explainFetchRefusal } from "../net/refusals";

export type { ReadDocument } from "../formats/document/document";

/** A document as someone gives it: a file's bytes, or the address of a page. */
export type GivenDocument = { fileName: string; bytes: Uint8Array } | { url: string };

/** The largest file that is read as a document; pages from the web are cut off at the same size. */
export const maxDocumentBytes = 20_000_000;

/**
 * Read a document that someone gives, as a new article or as the next draft of
 * one: fetched where it is an address, and read in a process of its own. Takes
 * up to 25 seconds, so it belongs into a job, or the command line. Changes
 * nothing; every refusal is an AppError with a sentence.
 */
export async function readGivenDocument(
  given: GivenDocument,
  { signal, report = () => {} }: { signal?: AbortSignal; report?: (progress: number, doing: string) => void } = {},
): Promise<ReadDocument> {
  if ("url" in given) {
    report(0.1, "Fetching the page");
    const page = await fetchGuarded(given.url, signal);
    if (page.kind !== "fetched") throw new AppError("invalid-input", explainFetchRefusal(page));
    if (page.status >= 400) throw new AppError("invalid-input", explainStatus(page.status));
    report(0.5, "Reading the page");
    const { bytes, finalUrl: address, mediaType, charset } = page;
    return read(bytes, { fileName: fileNameOf(address), address, mediaType, charset }, signal);
  }
  if (given.bytes.length > maxDocumentBytes) {
    throw new AppError("too-large", "This file is larger than 20 MB. Copy the text and paste it.");
  }
  report(0.3, "Reading the file");
  return read(given.bytes, { fileName: given.fileName, address: "", mediaType: "", charset: null }, signal);
}

async function read(...args: Parameters<typeof readIsolated>): Promise<ReadDocument> {
  try {
    return await readIsolated(...args);
  } catch (error) {
    if (error instanceof Unreadable) throw new AppError("invalid-input", error.message);
    throw error;
  }
}

function explainStatus(status: number): string {
  if (status === 404 || status === 410) return "There is no page at this address (any more). Check it for a slip.";
  if (status === 401 || status === 403 || status === 451) {
    return `The site does not give this page to Stet (it answered ${status}). Open it yourself, save the page as a file and choose that.`;
  }
  return `The site answered with an error (${status}). Try again in a while, or save the page as a file and choose that.`;
}

function fileNameOf(address: string): string {
  return decodeURIComponentOr(new URL(address).pathname.split("/").at(-1) ?? "");
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
