import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newKeyPair, signDigest } from "../../domain/signature";
import { buildFacts } from "../../domain/testing/report-facts";
import { digestOf } from "./document";
import { key, signedReport } from "./testing/signed-report";
import { verifyReportJson } from "./verify";

const facts = buildFacts({ former: { number: 1, position: 6 } });
const written = signedReport(facts);
/**
 * How many random alterations of each of two sorts; with those at every leaf more than 10,000 in all.
 * `STET_ALTERATIONS=10000` makes as many of each sort.
 */
const numRuns = Number(process.env.STET_ALTERATIONS ?? 4_000);
const timeout = 60_000 + 40 * numRuns;

type Branch = Record<string, unknown> | unknown[];
type Path = (string | number)[];

/** Every place in a JSON value, branches and leaves. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    yield* places((value as Record<string, unknown>)[key], [...path, step]);
  }
}

const everywhere = [...places(JSON.parse(written))];

/** A fresh document, and what holds the thing at a place. */
function open(path: Path): {
  document: { proof: { digest: string }; signature: object };
  holder: Branch;
  key: string | number;
} {
  const document = JSON.parse(written);
  const holder = path.slice(0, -1).reduce((at, step) => at[step], document) as Branch;
  return { document, holder, key: path.at(-1)! };
}

/** What a leaf may be changed to: near misses of its own kind, and other kinds. */
function changed(leaf: unknown, pick: number): unknown {
  const others: unknown[] =
    typeof leaf === "string"
      ? [`${leaf} `, leaf.slice(1), leaf.toUpperCase() === leaf ? leaf.toLowerCase() : leaf.toUpperCase(), "", null, 0]
      : typeof leaf === "number"
        ? [leaf + 1, leaf - 1, -leaf, leaf + 0.5, String(leaf), null]
        : typeof leaf === "boolean"
          ? [!leaf, null, String(leaf)]
          : [false, 0, "", {}, []];
  const real = others.filter((other) => JSON.stringify(other) !== JSON.stringify(leaf) && !Object.is(-0, other));
  return real[pick % real.length];
}

function alter(
  path: Path,
  how: number,
): { json: string; document: { proof: { digest: string }; signature: object } } | null {
  const { document, holder, key } = open(path);
  const before = JSON.stringify(document);
  const members = holder as Record<string | number, unknown>;
  const kind = how % 5;
  if (kind === 0) members[key] = isLeaf(members[key]) ? changed(members[key], Math.floor(how / 40)) : [];
  else if (kind === 1 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 1) delete members[key];
  else if (kind === 2 && Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]);
  else if (kind === 2) members[`${key}x`] = members[key];
  else if (kind === 3 && Array.isArray(holder)) holder.push(holder.splice(Number(key), 1)[0]);
  else if (kind === 4) {
    const other = open(everywhere[how % everywhere.length]!);
    members[key] = (other.holder as typeof members)[other.key];
  }
  const json = JSON.stringify(document);
  return json === before ? null : { json, document };
}

function isLeaf(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

describe("alterations of a report", () => {
  test("are found at every single leaf, in each of several ways", { timeout: 120_000 }, () => {
    const leaves = everywhere.filter((path) => isLeaf((open(path).holder as Record<string, unknown>)[path.at(-1)!]));
    const ways = leaves.flatMap((path) => [0, 1, 2].map((way) => ({ path, way })));
    expect(ways.length).toBeGreaterThan(2_000);

    const missed = ways.filter(({ path, way }) => verifyReportJson(alter(path, 40 * way)!.json).kind === "intact");

    expect(missed).toEqual([]);
  });

  test("are found wherever something is dropped, doubled, moved or replaced", { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(everywhere.length - 1), fc.nat(1_000_000), (place, how) => {
        const altered = alter(everywhere[place]!, how);
        fc.pre(altered !== null);
        expect(verifyReportJson(altered.json).kind, `${everywhere[place]!.join(".")}, ${how}`).toBe("altered");
      }),
      { numRuns },
    );
  });

  // Whoever rewrites digest and signature too, with a key of their own, is caught by the ledger, save in what no
  // entry says; and by the newsroom's public key in that as well.
  const beyondTheLedger = [/^report\.taken\.at$/, /^report\.register\.hash$/, /^report\.number$/];

  test("are found by the ledger alone when digest and signature are made to fit", { timeout: 240_000 }, () => {
    const forger = { keyId: key.keyId, ...newKeyPair() };
    const missed = new Set<string>();
    everywhere.forEach((path, index) => {
      const altered = path[0] === "report" ? alter(path, 5 * index) : null;
      if (!altered) return;
      const { document } = altered;
      document.signature = { algorithm: "Ed25519", keyId: forger.keyId, publicKey: forger.publicKey };
      document.proof.digest = digestOf(document);
      document.signature = signDigest(document.proof.digest, forger);
      const json = JSON.stringify(document);
      expect(verifyReportJson(json, key.publicKey).kind).toBe("altered");
      if (verifyReportJson(json).kind === "intact") missed.add(path.join("."));
    });

    expect([...missed].filter((place) => !beyondTheLedger.some((known) => known.test(place)))).toEqual([]);
  });

  test("of the raw bytes are found, or change nothing that JSON says", { timeout }, () => {
    const same = JSON.stringify(JSON.parse(written));
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.constantFrom(...'0129afz"{}[],: -\\'), (at, put) => {
        const altered = written.slice(0, at) + put + written.slice(at + 1);
        if (verifyReportJson(altered).kind === "intact") expect(JSON.stringify(JSON.parse(altered))).toBe(same);
      }),
      { numRuns },
    );
  });
});
