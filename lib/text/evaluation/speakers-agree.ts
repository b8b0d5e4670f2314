/**
 * Whether two speakers are the same, as gold with resolved speakers counts it.
 * People: surnames agree and, where both have one, given names. Others: most
 * words shared. Titles and small words never count.
 */
const TITLES = new Set(
  (
    "a an the dr mr mrs ms miss sir dame lord lady prof professor gov gen col lt sgt capt maj adm rep sen hon rev president minister director mayor " +
    "judge justice councilman councilwoman chief officer air force king queen prince princess kc qc jr sr"
  ).split(" "),
);
const SMALL = new Set("of and for in on at by to who that with from its his her their other one a an the".split(" "));

/** All of one attribution's speakers, each found once in the other's. */
export function speakersAgree(
  gold: { speakers: readonly string[]; speakerType?: string | null | undefined },
  predicted: readonly string[],
): boolean {
  if (gold.speakers.length !== predicted.length) return false;
  const left = [...predicted];
  const type = gold.speakers.length > 1 ? undefined : gold.speakerType;
  return gold.speakers.every((name) => {
    const at = left.findIndex((candidate) => sameSpeaker(name, candidate, isPerson(name, type)));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function isPerson(name: string, type: string | null | undefined): boolean {
  if (type) return type === "person";
  return /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}|de |la |van |von |al-|bin |da |dos |nic )[\p{L}’'.-]*)+$/u.test(name);
}

function sameSpeaker(gold: string, predicted: string, person: boolean): boolean {
  return person ? samePerson(gold, predicted) : sameBody(gold, predicted);
}

function samePerson(gold: string, predicted: string): boolean {
  const g = partsOf(gold).filter((part) => !TITLES.has(part));
  const p = partsOf(predicted).filter((part) => !TITLES.has(part));
  if (g.length === 0 || p.length === 0) return false;
  if (g.length === 1 || p.length === 1) return g.at(-1) === p.at(-1) || (p.length === 1 && g.includes(p[0]!));
  const agreeing = p.filter((part) => g.includes(part)).length;
  return agreeing >= Math.min(2, g.length, p.length) || (g.at(-1) === p.at(-1) && g[0] === p[0]);
}

function sameBody(gold: string, predicted: string): boolean {
  const g = new Set(partsOf(gold).filter((part) => !SMALL.has(part)));
  const p = new Set(partsOf(predicted).filter((part) => !SMALL.has(part)));
  if (g.size === 0 || p.size === 0) return false;
  let both = 0;
  for (const part of g) if (p.has(part)) both++;
  return both / Math.min(g.size, p.size) >= 0.6 && both / Math.max(g.size, p.size) >= 0.34;
}

function partsOf(name: string): string[] {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’']s\b/g, "");
  return plain.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
