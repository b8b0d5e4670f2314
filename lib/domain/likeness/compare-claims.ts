import { listFigures } from "./figures";
import { findContrary, type Polarity, polarityOf } from "./polarity";
import { stemOf, stemsOf } from "./stems";

/** What of a claim counts when it is held against others. */
export type ClaimFeatures = {
  stems: ReadonlySet<string>;
  figures: readonly string[];
  /** Words with a capital: those within, and the first one, which may be a name or just the first. */
  names: { within: readonly string[]; first: string | null };
  polarity: Polarity;
};

/** Something two claims that are otherwise alike do not say alike. */
export type Difference = { kind: "number" | "name" | "negation"; ours: string; theirs: string };
export type Likeness = {
  /** 0 nothing in common, 1 the same content words. */
  likeness: number;
  differences: Difference[];
};

/** Read a claim once, to hold it against many. */
export function readFeatures(words: string): ClaimFeatures {
  const tokens = words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const capitals = tokens.map((token) => token.replace(/[’']s?$/, "")).filter((token) => /^\p{Lu}/u.test(token));
  const first = capitals[0] !== undefined && tokens[0]!.startsWith(capitals[0]) ? capitals[0] : null;
  return {
    stems: stemsOf(words),
    figures: listFigures(words),
    names: { within: first === null ? capitals : capitals.slice(1), first },
    polarity: polarityOf(words),
  };
}

/**
 * How alike two claims are, and where they differ in what a checker must never
 * take for the same: a figure, a name, a denial. A figure or name that only one
 * of them mentions is no difference, for one may simply say less.
 */
export function compareClaims(ours: ClaimFeatures, theirs: ClaimFeatures): Likeness {
  const shared = [...ours.stems].filter((stem) => theirs.stems.has(stem)).length;
  const total = ours.stems.size + theirs.stems.size;
  const differences: Difference[] = [];
  const figures = apart(ours.figures, theirs.figures);
  if (figures) differences.push({ kind: "number", ...figures });
  const names = apart(lonelyNames(ours, theirs), lonelyNames(theirs, ours));
  if (names) differences.push({ kind: "name", ...names });
  const contrary = findContrary(ours.polarity, theirs.polarity);
  if (contrary) differences.push({ kind: "negation", ...contrary });
  return { likeness: total === 0 ? 0 : (2 * shared) / total, differences };
}

/** What each has and the other has not, where both have such a thing. */
function apart(ours: readonly string[], theirs: readonly string[]): { ours: string; theirs: string } | null {
  const left = ours.filter((one) => !theirs.includes(one));
  const right = theirs.filter((one) => !ours.includes(one));
  return left.length > 0 && right.length > 0 ? { ours: left.join(", "), theirs: right.join(", ") } : null;
}

/** The names in one claim of which the other says nothing, not even in small letters or in another form. */
function lonelyNames({ names }: ClaimFeatures, { stems }: ClaimFeatures): string[] {
  const known = (name: string) => {
    const plain = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    return !/\p{L}{2}/u.test(plain) || [...stems].some((stem) => stem === stemOf(plain) || akin(stem, plain));
  };
  const content = names.first !== null && stemsOf(names.first).size > 0 ? [names.first] : [];
  return [...content, ...names.within].filter((name) => stemsOf(name).size > 0 && !known(name));
}

/** "Hungary" and "Hungarian": five letters in common, and beyond them only an ending. */
function akin(stem: string, name: string): boolean {
  return (
    stem.length >= 5 &&
    name.length >= 5 &&
    stem.slice(0, 5) === name.slice(0, 5) &&
    Math.abs(stem.length - name.length) <= 3
  );
}
