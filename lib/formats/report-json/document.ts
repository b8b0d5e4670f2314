import { z } from "zod";
import type { DisclosedEntry } from "../../domain/disclosure";
import { canonicalJson, sha256 } from "../../domain/ledger-chain";
import { LedgerEvent } from "../../domain/ledger-event";
import type { Report } from "../../domain/report-model";

/**
 * A report as a JSON document: the account for readers and other programs, and
 * beside it the proof, the ledger entries it was made from.
 */
export type ReportDocument = {
  format: typeof format;
  version: typeof version;
  report: Report;
  proof: {
    /** Every entry of the article's chain; internal notes without what they say. */
    chain: DisclosedEntry[];
    /** Entries of the newsroom's chain about the speakers and sources named. */
    register: DisclosedEntry[];
    /** SHA-256 over the canonical JSON of everything else. */
    digest: string;
  };
};

export const format = "stet-report";
export const version = 1;

/** The digest of a document: of everything in it but the digest itself. */
export function digestOf(document: { proof: object }): string {
  const { digest: _, ...proof } = document.proof as { digest?: unknown };
  return sha256(canonicalJson({ ...document, proof }));
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Entry = z.strictObject({
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

/**
 * What a document needs so that its report can be made again. The rest of
 * `report` is not described here: it is compared, member by member, with the
 * report that the entries make.
 */
export const Provable = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  report: z.looseObject({
    newsroom: Named,
    taken: z.strictObject({ by: Named, at: z.iso.datetime() }),
    register: z.looseObject({ position: z.int().min(0), hash: Hash }),
    revision: z.looseObject({ text: z.string() }),
    people: z.array(Named),
  }),
  proof: z.strictObject({ chain: z.array(Entry), register: z.array(Entry), digest: z.string() }),
});
export type Provable = z.infer<typeof Provable>;
