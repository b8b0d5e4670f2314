import { type DisclosedEntry, discloseAll } from "../disclosure";
import { nextEntry, sha256 } from "../ledger-chain";
import type { LedgerEvent } from "../ledger-event";
import { inclusionProof, merkleRoot, merkleTree } from "../merkle";
import type { ReportFacts } from "../report";
import type { ReportKind } from "../report-kind";

/** An id that a reader of a failing test can tell apart: `idOf(7)` ends in 7. */
export function idOf(n: number): string {
  return `018f6f2a-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

export const newsroomId = idOf(1);
export const articleId = idOf(2);
export const [ada, ben, cleo] = [idOf(11), idOf(12), idOf(13)] as [string, string, string];
export const [mayor, mayorAgain, office] = [idOf(21), idOf(22), idOf(23)] as [string, string, string];
export const [budget, register] = [idOf(31), idOf(32)] as [string, string];
export const claimIds = [41, 42, 43, 44].map(idOf) as [string, string, string, string];

export const text = [
  "Council cuts the ferry",
  "By Wim Ott",
  "The mayor said the ferry “cost 4.2 million” last year.",
  "",
  "Ridership fell by half, the ferry office said. It opened in 1931.",
  "Sign up for our letter.",
].join("\n");

type Act = { by: string | null; event: LedgerEvent };

/**
 * The facts of a small article that has a bit of everything: a signed-off
 * check, a finding, evidence with a file, a removed piece, a withdrawn claim, a
 * waiver, an internal thread, a merged speaker and an undone verdict.
 * `more` goes on from there; `name` is the title.
 */
export function buildFacts({
  more = [] as Act[],
  newsroom = [] as Act[],
  kind = "internal" as ReportKind,
  former = null as ReportFacts["former"],
} = {}): ReportFacts {
  const chain = link(articleId, [...acts(), ...more]);
  const registered = link(newsroomId, [...registerActs(), ...newsroom]);
  const root = merkleRoot(merkleTree(registered.map(({ hash }) => hash)));
  return {
    ...{ kind, number: 2, former },
    newsroom: { id: newsroomId, name: "The Harbour Post" },
    taken: { by: cleo, at: "2026-03-02T12:00:00.000Z" },
    text,
    people: [
      { id: ada, name: "Ada Brandt" },
      { id: ben, name: "Ben Okri" },
      { id: cleo, name: "Cleo Marsh" },
      { id: idOf(14), name: "Somebody Else" },
    ],
    chain,
    register: registered,
    registerHead: { position: registered.length, hash: registered.at(-1)!.hash, root },
  };
}

/** Where each of the facts' register entries stands in the newsroom's chain, which here is all of it. */
export function inclusionsOf({ register }: ReportFacts): string[][] {
  const tree = merkleTree(register.map(({ hash }) => hash));
  return register.map((_, i) => inclusionProof(tree, i));
}

/** Link events into a chain, one a minute, each with all that it says. */
export function link(chain: string, acts: readonly Act[]): DisclosedEntry[] {
  const entries: DisclosedEntry[] = [];
  for (const { by, event } of acts) {
    const at = new Date(Date.UTC(2026, 2, 1, 9, entries.length)).toISOString();
    const salt = sha256(`${chain} ${entries.length}`).slice(0, 32);
    const entry = nextEntry(entries.at(-1) ?? null, { chain, at, actor: by, event, salt });
    entries.push(discloseAll({ ...entry, event, salt }));
  }
  return entries;
}

/** The span of some words of the text. */
export function spanOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
}

export const readings = {
  cost: {
    ...{ spans: [spanOf("the ferry “cost 4.2 million” last year")], kind: "mixed" as const, cue: [spanOf("said")] },
    ...{ mention: [spanOf("The mayor")], speakers: [mayorAgain], rightOfReply: false, about: null },
    ...{ settled: false, withdrawn: null },
  },
  riders: {
    ...{ spans: [spanOf("Ridership fell by half")], kind: "indirect" as const, cue: [] },
    ...{ mention: [spanOf("the ferry office")], speakers: [office, mayor], rightOfReply: false, about: null },
    ...{ settled: true, withdrawn: null },
  },
  opened: {
    ...{ spans: [spanOf("It opened"), spanOf("in 1931")], kind: "own" as const, cue: [], mention: [], speakers: [] },
    ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
  },
  title: {
    ...{ spans: [spanOf("Council cuts the ferry")], kind: "own" as const, cue: [], mention: [], speakers: [] },
    ...{ rightOfReply: true, about: mayor, settled: false, withdrawn: null },
  },
};

const unchecked = { state: "unchecked" as const };
const at = "2026-03-01T09:05:00.000Z";
const verified = { state: "checked" as const, checker: ada, verdict: "verified" as const, note: "p. 12", at };
const confirmed = { state: "reviewed" as const, reviewer: ben, finding: "confirmed" as const, note: "", at };
const wrong = { ...verified, verdict: "inaccurate" as const, note: "The register says a third." };

const evidence = {
  ...{ sourceId: budget, stance: "supports" as const, locator: "p. 12", excerpt: "Ferry: 4.2 m", note: "=SUM(A1)" },
  ...{ fileSha256: sha256("budget"), fileName: "budget.pdf" },
};

function acts(): Act[] {
  const [cost, riders, opened, title] = claimIds;
  const change = (type: "check.given", claimId: string, before: object, after: object): Act => ({
    by: ada,
    event: { type, changes: [{ claimId, before, after }], passages: [] } as LedgerEvent,
  });
  const imported: LedgerEvent = {
    type: "article.imported",
    details: {
      ...{ title: "Council cuts the ferry", byline: "Wim Ott", outlet: "The Harbour Post" },
      ...{ url: "https://harbourpost.example/ferry", publishedOn: "2026-02-28", writers: [] },
    },
    ...{ revision: 1, sha256: sha256(text), length: text.length },
    claims: [
      { claimId: cost, reading: readings.cost },
      { claimId: riders, reading: readings.riders },
      { claimId: opened, reading: readings.opened },
      { claimId: title, reading: readings.title },
    ],
    passages: [
      { ordinal: 0, ...spanOf("Council cuts the ferry"), kind: "headline", nothingToCheck: "A headline." },
      { ordinal: 1, ...spanOf("By Wim Ott"), kind: "byline", nothingToCheck: "A byline." },
      { ordinal: 2, ...spanOf(text.split("\n")[2]!), kind: "sentence", nothingToCheck: null },
      {
        ordinal: 3,
        ...spanOf("Ridership fell by half, the ferry office said."),
        kind: "sentence",
        nothingToCheck: null,
      },
      { ordinal: 4, ...spanOf("It opened in 1931."), kind: "sentence", nothingToCheck: null },
      { ordinal: 5, ...spanOf("Sign up for our letter."), kind: "sentence", nothingToCheck: null },
    ],
  };
  const secret = "Is this the mayor’s brother? Ask before we print.";
  return [
    { by: ben, event: imported },
    { by: ada, event: { type: "evidence.added", claimId: cost, evidenceId: idOf(51), evidence } },
    {
      by: ada,
      event: {
        ...{ type: "evidence.added", claimId: riders, evidenceId: idOf(52) },
        evidence: { ...evidence, sourceId: register, stance: "refutes", fileSha256: null, fileName: "" },
      },
    },
    { by: ada, event: { type: "evidence.added", claimId: cost, evidenceId: idOf(53), evidence } },
    { by: ada, event: { type: "evidence.removed", claimId: cost, evidenceId: idOf(53) } },
    change("check.given", cost, { check: unchecked }, { check: verified }),
    {
      by: ben,
      event: {
        type: "check.signed-off",
        changes: [
          {
            claimId: cost,
            before: { check: verified },
            after: { check: { ...verified, state: "signed-off", signer: ben, signedAt: "2026-03-01T09:06:00.000Z" } },
          },
        ],
        passages: [],
      },
    },
    {
      by: ben,
      event: {
        type: "review.given",
        changes: [{ claimId: cost, before: { review: { state: "unreviewed" } }, after: { review: confirmed } }],
        passages: [],
      },
    },
    change("check.given", riders, { check: unchecked }, { check: wrong }),
    {
      by: ben,
      event: {
        ...{ type: "thread.opened", claimId: riders, threadId: idOf(61), kind: "question", commentId: idOf(62) },
        body: secret,
      },
    },
    change("check.given", opened, { check: unchecked }, { check: verified }),
    {
      by: ada,
      event: {
        type: "change.undone",
        changes: [{ claimId: opened, before: { check: verified }, after: { check: unchecked } }],
        passages: [],
        undoes: 11,
      },
    },
    {
      by: cleo,
      event: {
        type: "claim.withdrawn",
        changes: [
          {
            claimId: title,
            before: { reading: readings.title },
            after: { reading: { ...readings.title, withdrawn: "It only repeats the text." } },
          },
        ],
        passages: [],
        reason: "It only repeats the text.",
      },
    },
    {
      by: cleo,
      event: {
        ...{ type: "waiver.given", waiverId: idOf(71), requirement: `verdict:${opened}` },
        reason: "The archive is shut until May.",
      },
    },
    {
      by: cleo,
      event: {
        type: "passage.set-aside",
        changes: [],
        passages: [{ ordinal: 5, before: null, after: "An advertisement for the letter." }],
      },
    },
  ];
}

function registerActs(): Act[] {
  const speaker = { type: "person" as const, anonymityReason: "", aliases: [] };
  const source = {
    ...{ publisher: "City of Harbour", author: "", publishedOn: "2026-01-10", kind: "document" as const },
    ...{ primary: true, origin: "City treasury" },
  };
  const budgetSource = { ...source, title: "Budget 2025", url: "https://city.example/budget.pdf" };
  return [
    { by: null, event: { type: "newsroom.created", name: "The Harbour Post", ownerId: cleo } },
    { by: cleo, event: { type: "speaker.added", speakerId: mayor, speaker: { ...speaker, name: "Ines Duarte" } } },
    { by: cleo, event: { type: "speaker.added", speakerId: mayorAgain, speaker: { ...speaker, name: "The mayor" } } },
    {
      by: cleo,
      event: {
        ...{ type: "speaker.post-added", speakerId: mayor, postId: idOf(24) },
        post: { title: "Mayor", affiliation: "City of Harbour", asOf: "2026-02-01" },
      },
    },
    { by: cleo, event: { type: "speaker.merged", speakerId: mayorAgain, into: mayor } },
    {
      by: cleo,
      event: {
        type: "speaker.added",
        speakerId: office,
        speaker: { ...speaker, name: "Ferry office", type: "organisation" },
      },
    },
    { by: ada, event: { type: "source.added", sourceId: budget, source: { ...budgetSource, title: "Budget" } } },
    {
      by: ada,
      event: {
        type: "source.changed",
        sourceId: budget,
        before: { ...budgetSource, title: "Budget" },
        after: budgetSource,
      },
    },
    {
      by: ada,
      event: { type: "source.added", sourceId: register, source: { ...source, title: "Ridership register", url: "" } },
    },
  ];
}
