import { discloseChain, discloseRegister } from "../../domain/disclosure";
import { consistencyProof, inclusionProof, merkleRoot, merkleTree } from "../../domain/merkle";
import { type ReportFacts, toReport } from "../../domain/report";
import { type Signature, type SigningKey, signDigest } from "../../domain/signature";
import { digestOf, format, type Proof, type ReportDocument, version } from "./document";

/** What a document carries beyond its facts: where each register entry stands, and the key that signs. */
export type Provided = {
  /** For each of the facts' register entries, in order, its inclusion proof. */
  inclusions: readonly string[][];
  key: SigningKey | null;
};

/** A report with everything that is needed to check it offline, as JSON for people to read. */
export function writeReportJson(facts: ReportFacts, provided: Provided, report = toReport(facts)): string {
  return `${JSON.stringify(toDocument(facts, provided, report), null, 2)}\n`;
}

export function toDocument(
  facts: ReportFacts,
  { inclusions, key }: Provided,
  report = toReport(facts),
): ReportDocument {
  const { kind } = facts;
  const register = facts.register.map((entry, i) => ({ ...entry, inclusion: inclusions[i] ?? [] }));
  const proof: Omit<Proof, "digest"> = {
    chain: discloseChain(facts.chain, kind),
    ...toTrees(facts),
    register: discloseRegister(register, kind),
  };
  const unsigned = { format, version, report, proof } as const;
  if (!key)
    return { ...unsigned, proof: { ...proof, digest: digestOf({ ...unsigned, signature: null }) }, signature: null };

  const named: Omit<Signature, "value"> = { algorithm: "Ed25519", keyId: key.keyId, publicKey: key.publicKey };
  const digest = digestOf({ ...unsigned, signature: named });
  return { ...unsigned, proof: { ...proof, digest }, signature: signDigest(digest, key) };
}

function toTrees({ chain, former }: ReportFacts): Pick<Proof, "tree" | "former"> {
  const tree = merkleTree(chain.map(({ hash }) => hash));
  const size = tree.size;
  return {
    tree: { size, root: merkleRoot(tree), inclusion: size === 0 ? [] : inclusionProof(tree, size - 1) },
    former: former && {
      number: former.number,
      size: former.position,
      root: merkleRoot(tree, former.position),
      consistency: consistencyProof(tree, former.position),
    },
  };
}
