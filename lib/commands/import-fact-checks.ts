import "server-only";
import { db } from "../db/client";
import { hasImport, insertFactChecks, listKnownAddresses, withdrawImport } from "../db/fact-checks";
import { findReceipt, recordReceipt } from "../db/receipts";
import type { Actor } from "../domain/actor";
import { isId, newId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import { can } from "../domain/permissions";
import { line } from "../domain/written";
import { AppError, notFound } from "../errors";
import { type FactCheckFormat, readFactCheckFile } from "../formats/fact-check-file";
import type { Incoming, IncomingFactCheck } from "../formats/incoming";
import { forbidden } from "../refusal";
import { inNewsroom } from "./in-newsroom";

export type GivenFile = { fileName: string; bytes: Uint8Array };
export type ReadFile = Incoming<IncomingFactCheck> & { format: FactCheckFormat };
export type FactChecksImported = { importId: string; taken: number; refused: number };

/** What a file's import would do: what is taken, and line by line what is not. Changes nothing. */
export async function lookAtFactChecks(actor: Actor, { bytes }: GivenFile): Promise<ReadFile> {
  if (!can(actor, "source.edit")) throw forbidden(actor, "source.edit");
  return leaveOutKnown(db(), actor, readFactCheckFile(bytes));
}

/**
 * Take the fact checks of a file in, as claims that were checked before. One
 * that the newsroom has already, by its address, is left out and said so.
 */
export async function importFactChecks(
  actor: Actor,
  { fileName, bytes }: GivenFile,
  key?: string,
): Promise<FactChecksImported> {
  const read = readFactCheckFile(bytes);
  return inNewsroom(actor, "source.edit", async ({ tx, actor: { newsroomId, userId }, at, record }) => {
    const before = key ? await findReceipt<FactChecksImported>(tx, newsroomId, userId, key) : null;
    if (before) return before;
    const { taken, refused, format } = await leaveOutKnown(tx, actor, read);
    if (taken.length === 0) throw new AppError("rule-refused", "There is nothing in this file to take in.");

    const id = newId();
    const name = line(255).catch("").parse(fileName);
    const checks = taken.map(({ line: _, ...check }) => ({ ...check, id: newId() }));
    await insertFactChecks(tx, newsroomId, { id, format, fileName: name, by: userId, at, refused }, checks);
    const file = { fileName: name, sha256: sha256(bytes) };
    await record({ type: "fact-checks.imported", importId: id, format, ...file, taken: taken.length });
    const imported = { importId: id, taken: taken.length, refused: refused.length };
    if (key) await recordReceipt(tx, newsroomId, userId, key, imported);
    return imported;
  });
}

/** Take a whole import back. Evidence that was taken over from it stays with its claim. */
export async function undoFactCheckImport(actor: Actor, importId: string): Promise<void> {
  return inNewsroom(actor, "source.edit", async ({ tx, actor: { newsroomId, userId }, at, record }) => {
    if (!isId(importId) || !(await hasImport(tx, newsroomId, importId))) throw notFound("import");
    if (!(await withdrawImport(tx, newsroomId, importId, { by: userId, at }))) {
      throw new AppError("rule-refused", "This import was taken back already.");
    }
    await record({ type: "fact-checks.withdrawn", importId });
  });
}

async function leaveOutKnown(
  tx: Parameters<typeof listKnownAddresses>[0],
  { newsroomId }: Actor,
  read: ReadFile,
): Promise<ReadFile> {
  const known = await listKnownAddresses(
    tx,
    newsroomId,
    read.taken.map(({ url }) => url),
  );
  const seen = new Set(known);
  const taken: IncomingFactCheck[] = [];
  const refused = [...read.refused];
  for (const check of read.taken) {
    if (check.url !== "" && seen.has(check.url)) {
      const why = known.has(check.url) ? "It is here already." : "It stands in this file twice.";
      refused.push({ line: check.line, what: check.claim.slice(0, 80), why });
    } else taken.push(check);
    seen.add(check.url);
  }
  return { ...read, taken, refused: refused.sort((a, b) => a.line - b.line) };
}
