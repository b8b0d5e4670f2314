import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "./ledger-chain";
import { consistencyProof, holdsConsistency, holdsInclusion, inclusionProof, merkleRoot, merkleTree } from "./merkle";

// The test data that Certificate Transparency's own implementations publish for RFC 6962.
const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const [leaf1, node01, node23, node45, node67, node4567, leaf4] = [
  "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
  "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
  "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
  "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
] as const;
const leaf0 = roots[1]!;
const firstFour = roots[4]!;

const treeOf = (size: number) => merkleTree(inputs.slice(0, size));

describe("a Merkle tree, held against the published vectors", () => {
  test.for(roots.map((root, size) => ({ root, size })))("of $size leaves has its root", ({ root, size }) => {
    expect(merkleRoot(treeOf(size))).toBe(root);
    expect(merkleRoot(treeOf(8), size)).toBe(root);
  });

  test.for([
    { index: 0, size: 1, path: [] },
    { index: 0, size: 8, path: [leaf1, node23, node4567] },
    { index: 5, size: 8, path: [leaf4, node67, firstFour] },
    { index: 2, size: 3, path: [node01] },
    { index: 1, size: 5, path: [leaf0, node23, leaf4] },
  ])("proves leaf $index of $size", ({ index, size, path }) => {
    expect(inclusionProof(treeOf(size), index)).toEqual(path);
    expect(holdsInclusion(inputs[index]!, { index, size, path, root: roots[size]! })).toBe(true);
  });

  test.for([
    { former: 1, size: 1, path: [] },
    { former: 1, size: 8, path: [leaf1, node23, node4567] },
    { former: 6, size: 8, path: [node45, node67, firstFour] },
    { former: 2, size: 5, path: [node23, leaf4] },
  ])("proves that $size leaves begin with $former", ({ former, size, path }) => {
    expect(consistencyProof(treeOf(size), former)).toEqual(path);
    const [earlier, later] = [former, size].map((n) => ({ size: n, root: roots[n]! })) as [Root, Root];
    expect(holdsConsistency(earlier, later, path)).toBe(true);
  });
});

type Root = { size: number; root: string };
const data = (size: number) => Array.from({ length: size }, (_, i) => sha256(String(i)));

describe("proofs of any tree", () => {
  test("hold for every leaf and every beginning, up to 40 leaves", () => {
    for (let size = 1; size <= 40; size++) {
      const leaves = data(size);
      const tree = merkleTree(leaves);
      const root = merkleRoot(tree);
      for (let index = 0; index < size; index++) {
        const path = inclusionProof(tree, index);
        expect(holdsInclusion(leaves[index]!, { index, size, path, root })).toBe(true);
        expect(holdsInclusion(leaves[index]!, { index: (index + 1) % (size + 1), size, path, root })).toBe(false);
        const former = { size: index, root: merkleRoot(tree, index) };
        expect(holdsConsistency(former, { size, root }, consistencyProof(tree, index))).toBe(true);
      }
    }
  });

  test("fail when a leaf, a step, a size or a root is another", () => {
    const size = fc.integer({ min: 2, max: 200 });
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (n, i, j) => {
        const leaves = data(n);
        const tree = merkleTree(leaves);
        const [index, former] = [i % n, 1 + (j % (n - 1))];
        const path = inclusionProof(tree, index);
        const proof = consistencyProof(tree, former);
        const root = merkleRoot(tree);
        const at = { index, size: n, path, root };
        const earlier = { size: former, root: merkleRoot(tree, former) };
        const altered = (steps: string[]) => steps.map((step, k) => (k === j % steps.length ? sha256(step) : step));

        expect(holdsInclusion(sha256("other"), at)).toBe(false);
        expect(holdsInclusion(leaves[index]!, { ...at, path: altered(path) })).toBe(false);
        expect(holdsInclusion(leaves[index]!, { ...at, path: [...path, root] })).toBe(false);
        expect(holdsInclusion(leaves[index]!, { ...at, path: path.slice(1) })).toBe(false);
        expect(holdsConsistency(earlier, { size: n, root }, altered(proof))).toBe(false);
        expect(holdsConsistency(earlier, { size: n, root }, proof.slice(1))).toBe(false);
        expect(holdsConsistency({ ...earlier, root: sha256("x") }, { size: n, root }, proof)).toBe(false);
        expect(holdsConsistency(earlier, { size: n, root: sha256("x") }, proof)).toBe(false);
      }),
    );
  });
});
