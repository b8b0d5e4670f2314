/**
 * The JSON report's published form. Its own types are those of the domain; this
 * says the same for other programs, and the compiler holds the two together.
 */
import { z } from "zod";
import { findings, verdicts } from "../../domain/claim";
import { reportKinds } from "../../domain/report-kind";
import type { Report } from "../../domain/report-model";
import { claimKinds, passageKinds, speakerTypes } from "../../text/model";
import { Entry, format, ProofSchema, SignatureSchema, version } from "./document";

const count = z.int().min(0);
const Named = z.strictObject({ id: z.string(), name: z.string() });
const by = { by: Named.nullable(), at: z.iso.datetime() };
const By = z.strictObject(by);
const Span = z.strictObject({ start: count, end: count });
const answer = { note: z.string(), signedOff: By.nullable(), ...by };

const Check = z.union([
  z.strictObject({ state: z.literal("unchecked") }),
  z.strictObject({ state: z.literal("in-progress"), ...by }),
  z.strictObject({ state: z.enum(["checked", "signed-off"]), verdict: z.enum(verdicts), ...answer }),
]);
const Review = z.union([
  z.strictObject({ state: z.enum(["own-voice", "unreviewed"]) }),
  z.strictObject({ state: z.enum(["reviewed", "signed-off"]), finding: z.enum(findings), ...answer }),
]);
const File = z.strictObject({ sha256: z.string(), name: z.string() });
const Evidence = z.strictObject({
  id: z.string(),
  source: Named,
  stance: z.enum(["supports", "refutes", "context"]),
  locator: z.string(),
  excerpt: z.string(),
  note: z.string(),
  file: File.nullable(),
  ...by,
});
const Thread = z.strictObject({
  id: z.string(),
  kind: z.enum(["note", "question"]),
  resolved: z.boolean(),
  comments: z.array(z.strictObject({ id: z.string(), body: z.string(), ...by })),
  ...by,
});
const Claim = z.strictObject({
  id: z.string(),
  number: z.int().min(1),
  paragraph: z.int().min(1),
  spans: z.array(Span),
  words: z.string(),
  kind: z.enum(claimKinds),
  cue: z.string(),
  mention: z.string(),
  speakers: z.array(Named),
  chain: z.array(z.strictObject({ relays: z.boolean(), speaker: Named.nullable(), mention: z.string() })).optional(),
  about: Named.nullable(),
  rightOfReply: z.boolean(),
  settled: z.boolean(),
  withdrawn: z.string().nullable(),
  check: Check,
  review: Review,
  evidence: z.array(Evidence),
  corroboration: z.strictObject({ sources: count, independent: count, roots: z.array(z.string()) }).optional(),
  threads: z.array(Thread),
  entries: z.array(z.int().min(1)),
});
const Missing = z.strictObject({
  key: z.string(),
  kind: z.enum(["verdict", "check-sign-off", "attribution", "review-sign-off", "passage"]),
  claim: z.int().nullable(),
  what: z.string(),
});
const place = { chain: z.string(), position: count, hash: z.string(), root: z.string() };
const Ledger = z.strictObject(place);
const Change = z.strictObject({
  about: z.enum(["article", "claim", "check", "review", "evidence", "withdrawn", "waiver", "thread"]),
  claim: z.int().nullable(),
  what: z.string(),
});
const tally = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), count);

export const ReportSchema = z.strictObject({
  kind: z.enum(reportKinds),
  number: count,
  newsroom: Named,
  taken: z.strictObject({ by: Named, at: z.iso.datetime() }),
  ledger: Ledger,
  register: Ledger,
  since: z.strictObject({ number: z.int().min(1), position: count, changes: z.array(Change) }).nullable(),
  article: z.strictObject({
    ...{ id: z.string(), title: z.string(), byline: z.string(), outlet: z.string(), url: z.string() },
    publishedOn: z.string().nullable(),
    writers: z.array(Named),
    imported: By.nullable(),
    state: z.enum(["open", "closed"]),
    closed: By.nullable(),
  }),
  revision: z.strictObject({ number: count, sha256: z.string(), length: count, text: z.string() }),
  totals: z.strictObject({
    ...{ claims: count, withdrawn: count, speakers: count, sources: count, evidence: count },
    kinds: tally(claimKinds),
    verdicts: tally([...verdicts, "none"]),
    findings: tally([...findings, "none", "own-voice"]),
    signedOff: z.strictObject({ checks: count, reviews: count }),
    passages: tally(["claims", "set-aside", "open"]),
  }),
  gate: z.strictObject({
    open: z.boolean(),
    policy: z.strictObject({ signOffChecks: z.boolean(), signOffReviews: z.boolean() }),
    missing: z.array(Missing),
    waived: z.array(Missing),
  }),
  claims: z.array(Claim),
  withdrawn: z.array(Claim),
  passages: z.array(
    z.strictObject({
      ...{ ordinal: count, start: count, end: count },
      kind: z.enum(passageKinds),
      state: z.enum(["claims", "set-aside", "open"]),
      nothingToCheck: z.string().nullable(),
    }),
  ),
  waivers: z.array(
    z.strictObject({
      ...{ id: z.string(), requirement: z.string(), claim: z.int().nullable(), reason: z.string() },
      ...by,
    }),
  ),
  speakers: z.array(
    z.strictObject({
      ...{ id: z.string(), name: z.string(), type: z.enum(speakerTypes), title: z.string() },
      ...{ affiliation: z.string(), anonymityReason: z.string(), claims: count },
    }),
  ),
  sources: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), publisher: z.string(), author: z.string(), url: z.string() },
      publishedOn: z.string().nullable(),
      kind: z.enum(["document", "page", "recording", "dataset", "interview", "law", "other"]),
      ...{ primary: z.boolean(), origin: z.string() },
      cites: z.array(Named).optional(),
    }),
  ),
  people: z.array(Named),
}) satisfies z.ZodType<Report>;

/** What entries say grows with the program: for others an event is an object that names its type. */
const Shown = Entry.extend({
  disclosed: z.strictObject({ event: z.looseObject({ type: z.string() }), salt: z.string() }).nullable(),
});
const Proof = ProofSchema.extend({
  chain: z.array(Shown),
  register: z.array(Shown.extend({ inclusion: ProofSchema.shape.tree.shape.inclusion })),
});

const Document = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  report: ReportSchema,
  proof: Proof,
  signature: SignatureSchema.nullable(),
});

const description = [
  "A checking report as Stet writes it. `report` is the account; `proof` the ledger entries it was made from; `signature` the newsroom's.",
  "`proof.digest` is SHA-256, in hex, over the document in canonical JSON (RFC 8785) without `proof.digest` and `signature.value`.",
  'The signature is Ed25519 over "stet-report 2", a line feed, and the digest in hex.',
  "An entry's `hash` is SHA-256 over the canonical JSON of its members chain, seq, at, actor, type, eventHash and previousHash; `eventHash` is SHA-256 over the salt, a line feed and the event's canonical JSON.",
  "Trees are those of RFC 6962; a leaf's data are the 32 bytes of an entry's hash.",
].join(" ");

/** The JSON Schema (draft 2020-12) of a report, as it is served and kept in docs/. */
export function reportJsonSchema(): object {
  return { title: "Stet report", description, ...z.toJSONSchema(Document, { reused: "ref" }) };
}
