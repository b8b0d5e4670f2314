/**
 * Checking a report offline, with nothing but the file and, if wanted, the
 * newsroom's public key.
 *
 * The entries must form the chain their hashes say and the tree that the report
 * names; what each says must be what was hashed; the text must be the one that
 * was imported; and the report made again from all this must be the report that
 * is shown, member by member. A public report shows no entries' content, so
 * there the account rests on the signature alone. A digest covers the whole
 * document and the newsroom's key signs it.
 */
import { findDisclosureFault } from "../../domain/disclosure";
import { type ChainedEntry, findChainFault, hashLink, sha256 } from "../../domain/ledger-chain";
import { holdsConsistency, holdsInclusion, merkleRoot, merkleTree } from "../../domain/merkle";
import { registerIds } from "../../domain/register";
import { type ReportFacts, toReport } from "../../domain/report";
import type { Report } from "../../domain/report-model";
import { holdsSignature } from "../../domain/signature";
import { listDifferences } from "./differences";
import { digestOf, Provable } from "./document";
import { parseStrictJson } from "./strict-json";

export type Verified =
  | { kind: "intact"; report: Report; publicKey: string | null }
  /** What does not hold, the first things first, a sentence each. */
  | { kind: "altered"; faults: string[] };

/** `key` is the public key the report has to be signed with; null takes the one it names. */
export function verifyReportJson(source: string, key: string | null = null): Verified {
  const json = parseStrictJson(source);
  if (json.kind === "refused") return altered([`This is not a report as Stet writes it. ${json.why}`]);
  const shape = Provable.safeParse(json.value);
  if (!shape.success) {
    const faults = shape.error.issues.map(
      ({ path }) => `The document's ${path.join(".") || "form"} is missing or malformed.`,
    );
    return altered([...new Set(faults)]);
  }

  // The value as it was read, not zod's copy, so that nothing it carries goes unseen.
  const document = json.value as Provable;
  const facts = toFacts(document);
  const faults = [...chainFaults(facts), ...treeFaults(document), ...registerFaults(document), ...textFaults(facts)];
  if (facts.kind !== "public") faults.push(...listDifferences(document.report, toReport(facts)));
  faults.push(...signatureFaults(document, key));
  if (faults.length > 0) return altered(faults);
  const report = document.report as unknown as Report;
  return { kind: "intact", report, publicKey: document.signature?.publicKey ?? null };
}

function altered(faults: string[]): Verified {
  return { kind: "altered", faults };
}

function toFacts({ report, proof }: Provable): ReportFacts {
  const { position, hash, root } = report.register;
  return {
    kind: report.kind,
    number: report.number,
    former: report.since && { number: report.since.number, position: report.since.position },
    newsroom: report.newsroom,
    taken: { by: report.taken.by.id, at: report.taken.at },
    text: report.revision.text,
    people: report.people,
    chain: proof.chain,
    register: proof.register,
    registerHead: { position, hash, root },
  };
}

function chainFaults({ chain, kind }: ReportFacts): string[] {
  if (chain.length === 0) return ["The article's ledger was removed."];
  const fault = findChainFault(chain[0]!.chain, chain);
  const disclosed = chain.map((entry) => findDisclosureFault(entry, { kind, of: "article" }));
  return [fault?.what, ...disclosed].flatMap((what) => (what ? [`In the article's ledger, ${what}.`] : []));
}

function treeFaults({ report, proof }: Provable): string[] {
  const { tree, chain, former } = proof;
  const { position, hash, root } = report.ledger;
  const faults: string[] = [];
  const made = merkleTree(chain.map((entry) => entry.hash));
  if (tree.size !== made.size || tree.root !== merkleRoot(made))
    faults.push("The tree over the article's ledger is not the one its entries make.");
  if (position !== tree.size || root !== tree.root || hash !== chain.at(-1)?.hash)
    faults.push("The ledger position, hash or root that the report names is not that of its entries.");
  const last = { index: tree.size - 1, size: tree.size, path: tree.inclusion, root: tree.root };
  if (!holdsInclusion(hash, last)) faults.push("The newest entry's place in the ledger is not proved.");
  if (former) {
    if (!holdsConsistency(former, tree, former.consistency))
      faults.push("It is not proved that the ledger goes on from where the former report stood.");
    if (former.size > made.size || former.root !== merkleRoot(made, former.size))
      faults.push("The former report's root is not that of the ledger at its position.");
  }
  if (former?.number !== report.since?.number || former?.size !== report.since?.position)
    faults.push("The former report is named in two ways.");
  return faults;
}

/** The register's entries are single: each must hold by itself and stand where its proof says. */
function registerFaults({ report, proof: { register } }: Provable): string[] {
  const { position, hash, root } = report.register;
  const faults: string[] = [];
  let last: ChainedEntry | null = null;
  for (const entry of register) {
    const { seq, inclusion } = entry;
    if (entry.hash !== hashLink(entry)) faults.push(`entry ${seq} was altered`);
    if (entry.chain !== report.newsroom.id) faults.push(`entry ${seq} belongs to another newsroom`);
    if (last && seq <= last.seq) faults.push(`entry ${seq} is out of order`);
    if (!holdsInclusion(entry.hash, { index: seq - 1, size: position, path: inclusion, root }))
      faults.push(`entry ${seq} is not proved to be part of it`);
    const what = findDisclosureFault(entry, { kind: report.kind, of: "register" });
    if (what) faults.push(what);
    if (entry.disclosed && registerIds(entry.disclosed.event) === null)
      faults.push(`entry ${seq} does not belong here`);
    if (seq === position && entry.hash !== hash) faults.push(`entry ${seq} does not have the hash named`);
    last = entry;
  }
  return faults.map((what) => `In the newsroom's ledger, ${what}.`);
}

function textFaults({ text, chain, kind }: ReportFacts): string[] {
  if (kind === "public") return [];
  const imported = chain
    .map(({ disclosed }) => disclosed?.event)
    .findLast((event) => event?.type === "article.imported" || (event !== undefined && "layout" in event));
  if (!imported || !("sha256" in imported)) return ["The ledger does not say that this article was imported."];
  return sha256(text) === imported.sha256 ? [] : ["The article's text is not the one that was imported."];
}

function signatureFaults(document: Provable, key: string | null): string[] {
  const { signature, proof, report } = document;
  const faults: string[] = [];
  if (report.kind === "public" && sha256(report.revision.text) !== report.revision.sha256)
    faults.push("The article's text does not have the hash named.");
  if (digestOf(document) !== proof.digest)
    faults.push("The digest does not fit: something in this document was changed after it was written.");
  if (!signature) faults.push("The report is not signed.");
  else if (!holdsSignature(proof.digest, signature)) faults.push("The signature does not hold.");
  else if (key !== null && signature.publicKey !== key)
    faults.push("The report is signed, but not with the key you gave.");
  return faults;
}
