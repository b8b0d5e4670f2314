import { z } from "zod";
import type { DisclosedEntry } from "../../domain/disclosure";
import { canonicalJson, sha256 } from "../../domain/ledger-chain";
import { LedgerEvent } from "../../domain/ledger-event";
import { reportKinds } from "../../domain/report-kind";
import type { Report } from "../../domain/report-model";
import type { Signature } from "../../domain/signature";

/**
 * A report as a JSON document: the account for readers and other programs,
 * beside it the proof, the ledger entries it was made from, and the newsroom's
 * signature.
 *
 * What is signed is written canonically (RFC 8785: members sorted by UTF-16
 * code units, no white space, numbers and strings as ECMAScript writes them).
 * The digest is SHA-256 over the whole document so written, without the digest
 * itself and without the signature's value; the signature is Ed25519 over
 * "stet-report 2", a line break and the digest in hex.
 */
export type ReportDocument = {
  format: typeof format;
  version: typeof version;
  report: Report;
  proof: Proof;
  signature: Signature | null;
};

export type Proof = {
  /** Every entry of the article's chain, with what it says where the kind discloses that. */
  chain: DisclosedEntry[];
  /** The RFC 6962 tree whose leaves are the entries' hashes, and the newest entry's place in it. */
  tree: { size: number; root: string; inclusion: string[] };
  /** Entries of the newsroom's chain about the speakers and sources named, each with its place in that chain's tree. */
  register: RegisterEntry[];
  /** The tree at the former report of this kind, and that this one begins with it. */
  former: { number: number; size: number; root: string; consistency: string[] } | null;
  digest: string;
};

export type RegisterEntry = DisclosedEntry & { inclusion: string[] };

export const format = "stet-report";
export const version = 2;

/** The digest of a document: of everything in it but the digest itself and the signature's value. */
export function digestOf(document: { proof: object; signature: object | null }): string {
  const { digest: _, ...proof } = document.proof as { digest?: unknown };
  if (!document.signature) return sha256(canonicalJson({ ...document, proof }));
  const { value: __, ...signature } = document.signature as { value?: unknown };
  return sha256(canonicalJson({ ...document, proof, signature }));
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Path = z.array(Hash).max(64);
export const Entry = z.strictObject({
  chain: z.uuid(),
  seq: z.int().min(1),
  at: z.iso.datetime(),
  actor: z.uuid().nullable(),
  type: z.string(),
  eventHash: Hash,
  previousHash: Hash,
  hash: Hash,
  disclosed: z.strictObject({ event: LedgerEvent, salt: z.string() }).nullable(),
});
const Named = z.strictObject({ id: z.string(), name: z.string() });

export const ProofSchema = z.strictObject({
  chain: z.array(Entry),
  tree: z.strictObject({ size: z.int().min(0), root: Hash, inclusion: Path }),
  register: z.array(Entry.extend({ inclusion: Path })),
  former: z.strictObject({ number: z.int().min(1), size: z.int().min(0), root: Hash, consistency: Path }).nullable(),
  digest: z.string(),
});

export const SignatureSchema = z.strictObject({
  algorithm: z.literal("Ed25519"),
  keyId: z.uuid(),
  publicKey: z.string(),
  value: z.string(),
});

/**
 * What a document needs so that its report can be made again. The rest of
 * `report` is not described here: it is compared, member by member, with the
 * report that the entries make.
 */
export const Provable = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  report: z.looseObject({
    kind: z.enum(reportKinds),
    number: z.int().min(0),
    newsroom: Named,
    taken: z.strictObject({ by: Named, at: z.iso.datetime() }),
    ledger: z.looseObject({ position: z.int().min(0), hash: Hash, root: Hash }),
    register: z.looseObject({ position: z.int().min(0), hash: Hash, root: Hash }),
    revision: z.looseObject({ text: z.string(), sha256: Hash }),
    since: z.looseObject({ number: z.int().min(1), position: z.int().min(0) }).nullable(),
    people: z.array(Named),
  }),
  proof: ProofSchema,
  signature: SignatureSchema.nullable(),
});
export type Provable = z.infer<typeof Provable>;
