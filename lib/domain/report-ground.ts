/**
 * Holding the ledger against a report that was made from it.
 *
 * A chain that was rewritten from some entry on agrees with itself again. It no
 * longer agrees with a report that was made before: the hash at the report's
 * position is another, and so is the root of the tree over what came before.
 */
import type { ChainedEntry } from "./ledger-chain";
import { merkleRoot, merkleTree } from "./merkle";

export type ReportGround = { number: number; position: number; ledgerHash: string; root: string };

/** What no longer holds of the chain that reports were made from, a clause each. */
export function findGroundFaults(
  chain: readonly Pick<ChainedEntry, "hash">[],
  reports: readonly ReportGround[],
): string[] {
  const tree = merkleTree(chain.map(({ hash }) => hash));
  return reports.flatMap(({ number, position, ledgerHash, root }) => {
    if (position > tree.size) return [`report ${number} tells of ${position} entries, of which some are missing`];
    const holds = chain[position - 1]?.hash === ledgerHash && merkleRoot(tree, position) === root;
    return holds ? [] : [`report ${number} was made from other entries than the ledger now has`];
  });
}
