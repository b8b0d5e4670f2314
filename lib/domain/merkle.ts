/**
 * Merkle trees as RFC 6962 (Certificate Transparency) has them, section 2.1:
 * a leaf is SHA-256 over 0x00 and its data, a node SHA-256 over 0x01 and its
 * two children, and a tree of n leaves splits at the largest power of two
 * below n. Verification follows RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 *
 * With one root a report commits to a whole chain; an inclusion proof ties a
 * single entry to it, and a consistency proof shows that a later chain is the
 * earlier one with entries added, all without showing the other entries.
 * Hashes are lower-case hex; leaf data are bytes in hex.
 */
import { createHash } from "node:crypto";

/** A tree with every complete subtree's hash kept, so that many proofs cost one pass over the leaves. */
export type MerkleTree = { size: number; levels: readonly (readonly Buffer[])[] };

/** The tree over some leaf data, in order. */
export function merkleTree(leaves: readonly string[]): MerkleTree {
  const levels = [leaves.map((leaf) => hash(leafMark, Buffer.from(leaf, "hex")))];
  for (let below = levels[0]!; below.length > 1; below = levels.at(-1)!) {
    const above: Buffer[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) above.push(hash(nodeMark, below[i]!, below[i + 1]!));
    levels.push(above);
  }
  return { size: leaves.length, levels };
}

/** The root of a tree, or of its first `size` leaves. */
export function merkleRoot(tree: MerkleTree, size = tree.size): string {
  return (size === 0 ? hash() : rangeHash(tree, 0, size)).toString("hex");
}

/** The hashes that lead from a leaf (from 0) to the root, from the leaf upwards. */
export function inclusionProof(tree: MerkleTree, index: number): string[] {
  const path: Buffer[] = [];
  let [start, end] = [0, tree.size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    path.push(index < middle ? rangeHash(tree, middle, end) : rangeHash(tree, start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return path.reverse().map(toHex);
}

/** The hashes that show that the tree begins with its first `former` leaves. Empty for all of them, or for none. */
export function consistencyProof(tree: MerkleTree, former: number): string[] {
  if (former === 0 || former === tree.size) return [];
  const path: Buffer[] = [];
  let [start, end, whole] = [0, tree.size, true];
  while (former < end) {
    const middle = start + splitOf(end - start);
    if (former <= middle) {
      path.push(rangeHash(tree, middle, end));
      end = middle;
    } else {
      path.push(rangeHash(tree, start, middle));
      start = middle;
      whole = false;
    }
  }
  if (!whole) path.push(rangeHash(tree, start, end));
  return path.reverse().map(toHex);
}

/** Whether a leaf's data stand at an index of the tree with this size and root. */
export function holdsInclusion(
  leaf: string,
  { index, size, path, root }: { index: number; size: number; path: readonly string[]; root: string },
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let made: Buffer = hash(leafMark, Buffer.from(leaf, "hex"));
  for (const step of path) {
    if (last === 0) return false;
    const beside = Buffer.from(step, "hex");
    if (at % 2 === 1 || at === last) {
      made = hash(nodeMark, beside, made);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      made = hash(nodeMark, made, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toHex(made) === root;
}

type Sized = { size: number; root: string };

/** Whether a later tree begins with all of a former one. */
export function holdsConsistency(former: Sized, later: Sized, path: readonly string[]): boolean {
  if (former.size > later.size) return false;
  if (former.size === later.size) return path.length === 0 && former.root === later.root;
  if (former.size === 0) return path.length === 0 && former.root === toHex(hash());
  const steps = path.map((step) => Buffer.from(step, "hex"));
  if (isPowerOfTwo(former.size)) steps.unshift(Buffer.from(former.root, "hex"));

  let [at, last] = [former.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const first = steps.shift();
  if (!first) return false;
  let [earlier, now]: [Buffer, Buffer] = [first, first];
  for (const beside of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      earlier = hash(nodeMark, beside, earlier);
      now = hash(nodeMark, beside, now);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      now = hash(nodeMark, now, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toHex(earlier) === former.root && toHex(now) === later.root;
}

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

/** The hash of leaves [start, end), which begin where a subtree of their size may begin. */
function rangeHash(tree: MerkleTree, start: number, end: number): Buffer {
  const size = end - start;
  if (isPowerOfTwo(size)) return tree.levels[Math.log2(size)]![start / size]!;
  const middle = start + splitOf(size);
  return hash(nodeMark, rangeHash(tree, start, middle), rangeHash(tree, middle, end));
}

/** The largest power of two below n, for n > 1. */
function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

function isPowerOfTwo(n: number): boolean {
  return 2 ** Math.round(Math.log2(n)) === n;
}

function hash(...parts: Buffer[]): Buffer {
  const made = createHash("sha256");
  for (const part of parts) made.update(part);
  return made.digest();
}

function toHex(bytes: Buffer): string {
  return bytes.toString("hex");
}
