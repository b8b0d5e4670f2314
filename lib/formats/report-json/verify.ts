/**
 * Checking a report offline, with nothing but the file.
 *
 * The entries must form the chain their hashes say; what each says must be what
 * was hashed; the text must be the one that was imported; and the report made
 * again from all this must be the report that is shown, member by member. A
 * digest over the whole document holds what no ledger entry says: the names of
 * people and of the newsroom, who took the report, and when.
 *
 * An intact report proves that it agrees with the chain it carries. That the
 * chain is the newsroom's own only its ledger can tell: compare the position
 * and hash (docs/decisions/0007-reports.md).
 */
import { findDisclosureFault } from "../../domain/disclosure";
import { type ChainedEntry, findChainFault, hashLink, sha256 } from "../../domain/ledger-chain";
import { registerIds } from "../../domain/register";
import { type ReportFacts, toReport } from "../../domain/report";
import type { Report } from "../../domain/report-model";
import { listDifferences } from "./differences";
import { digestOf, Provable } from "./document";
import { parseStrictJson } from "./strict-json";

export type Verified =
  | { kind: "intact"; report: Report }
  /** What was altered, the first things first, a sentence each. */
  | { kind: "altered"; faults: string[] };

export function verifyReportJson(source: string): Verified {
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
  const faults = [...chainFaults(facts), ...registerFaults(facts), ...textFaults(facts)];
  faults.push(...listDifferences(document.report, toReport(facts)));
  if (digestOf(document) !== document.proof.digest) {
    faults.push("The digest does not fit: something in this document was changed after it was written.");
  }
  return faults.length === 0 ? { kind: "intact", report: document.report as unknown as Report } : altered(faults);
}

function altered(faults: string[]): Verified {
  return { kind: "altered", faults };
}

function toFacts({ report, proof }: Provable): ReportFacts {
  return {
    newsroom: report.newsroom,
    taken: { by: report.taken.by.id, at: report.taken.at },
    text: report.revision.text,
    people: report.people,
    chain: proof.chain,
    register: proof.register,
    registerHead: report.register,
  };
}

function chainFaults({ chain }: ReportFacts): string[] {
  if (chain.length === 0) return ["The article's ledger was removed."];
  const fault = findChainFault(chain[0]!.chain, chain);
  const disclosed = chain.map(findDisclosureFault).filter((what) => what !== null);
  return [...(fault ? [fault.what] : []), ...disclosed].map((what) => `In the article's ledger, ${what}.`);
}

/** The register's entries are single: each must hold by itself, and neighbours must be linked. */
function registerFaults({ register, registerHead, newsroom }: ReportFacts): string[] {
  const faults: string[] = [];
  let last: ChainedEntry | null = null;
  for (const entry of register) {
    const { seq } = entry;
    if (entry.hash !== hashLink(entry)) faults.push(`entry ${seq} was altered`);
    if (entry.chain !== newsroom.id) faults.push(`entry ${seq} belongs to another newsroom`);
    if (last && seq <= last.seq) faults.push(`entry ${seq} is out of order`);
    if (last && seq === last.seq + 1 && entry.previousHash !== last.hash) {
      faults.push(`entry ${seq} does not follow entry ${last.seq}`);
    }
    const what = findDisclosureFault(entry);
    if (what) faults.push(what);
    if (entry.disclosed && registerIds(entry.disclosed.event) === null)
      faults.push(`entry ${seq} does not belong here`);
    last = entry;
  }
  if (last && last.seq > registerHead.position) faults.push(`entry ${last.seq} lies after the position named`);
  if (last?.seq === registerHead.position && last.hash !== registerHead.hash) {
    faults.push(`entry ${last.seq} does not have the hash named`);
  }
  return faults.map((what) => `In the newsroom's ledger, ${what}.`);
}

function textFaults({ text, chain }: ReportFacts): string[] {
  const imported = chain
    .map(({ disclosed }) => disclosed?.event)
    .findLast((event) => event?.type === "article.imported" || (event !== undefined && "layout" in event));
  if (!imported || !("sha256" in imported)) return ["The ledger does not say that this article was imported."];
  return sha256(text) === imported.sha256 ? [] : ["The article's text is not the one that was imported."];
}
