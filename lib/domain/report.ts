/**
 * Making a report from the ledger.
 *
 * A report is a pure function of what the ledger discloses, the revision's text
 * and the names of the people concerned. Nothing is taken from the tables: a
 * report made at an earlier position is the report that was made then, and
 * whoever holds the same entries can make it again and compare. That is how
 * `stet verify` works.
 */
import { type ArticleRecord, readArticleRecord } from "./article-record";
import type { ClaimState } from "./claim";
import { closeGate, explainMissing, type GateClaim, type Missing } from "./close-gate";
import type { DisclosedEntry } from "./disclosure";
import { genesis } from "./ledger-chain";
import { merkleRoot, merkleTree } from "./merkle";
import { readRegister } from "./register";
import { cutToKind } from "./report-audience";
import { paragraphStarts, toReportClaim } from "./report-claim";
import type { ReportKind } from "./report-kind";
import type { Named, Report, ReportClaim, ReportMissing, ReportPassage } from "./report-model";
import { type NameBook, nameBook } from "./report-names";
import { changesSince, type ReportChange } from "./report-since";
import { countTotals } from "./report-totals";

/** Everything a report is made from. */
export type ReportFacts = {
  kind: ReportKind;
  /** From 1; 0 for a preview. */
  number: number;
  /** The former report of this kind, to say what changed since. */
  former: { number: number; position: number } | null;
  newsroom: Named;
  taken: { by: string; at: string };
  /** The text of the revision under check. */
  text: string;
  /** At least everybody the entries name; more do no harm. */
  people: readonly Named[];
  /** The article's chain from its first entry. */
  chain: readonly DisclosedEntry[];
  /** Entries of the newsroom's chain about the speakers and sources named, in order. */
  register: readonly DisclosedEntry[];
  registerHead: { position: number; hash: string; root: string };
};

/** The report these facts make, holding what its kind shows. */
export function toReport(facts: ReportFacts): Report {
  const steps = toAccount(facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return cutToKind(step.value);
  }
}

/** The same where others are to have their turn: thousands of claims take longer than a request may wait. */
export async function toReportInTurns(facts: ReportFacts, nextTurn: () => Promise<unknown>): Promise<Report> {
  const steps = toAccount(facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return cutToKind(step.value);
    await nextTurn();
  }
}

/** Pauses where work of some size was done. */
function* toAccount(facts: ReportFacts): Generator<undefined, Report> {
  const root = merkleRoot(merkleTree(facts.chain.map(({ hash }) => hash)));
  yield;
  const record = readArticleRecord(facts.chain);
  const register = readRegister(facts.register);
  const names = nameBook(facts.people, register, record.details?.publishedOn ?? null);

  yield;
  const all = listClaims(record, facts.text, names);
  yield;
  const claims = all.filter((claim) => claim.withdrawn === null);
  const withdrawn = all.filter((claim) => claim.withdrawn !== null);
  const numbers = new Map(all.map((claim) => [claim.id, claim.number]));
  const gate = toGate(record, register.policy, numbers);
  const passages = toPassages(record, gate.unaccounted);

  yield;
  const head = facts.chain.at(-1);
  const article = toArticle(record, head?.chain ?? "", names);
  const waivers = toWaivers(record, numbers, names);
  const taken = { by: names.person(facts.taken.by)!, at: facts.taken.at };
  const { speakers, sources, people } = names.used(claims);
  const chainId = facts.newsroom.id;
  return {
    kind: facts.kind,
    number: facts.number,
    newsroom: { id: chainId, name: register.name ?? facts.newsroom.name },
    taken,
    ledger: {
      chain: article.id,
      position: head?.seq ?? 0,
      hash: head?.hash ?? genesis,
      root,
    },
    register: { chain: chainId, ...facts.registerHead },
    since: facts.former && { ...facts.former, changes: toChanges(facts, facts.former.position, record, numbers) },
    article,
    revision: {
      number: record.draft?.revision ?? 0,
      sha256: record.draft?.sha256 ?? "",
      length: facts.text.length,
      text: facts.text,
    },
    totals: countTotals(claims, withdrawn.length, passages, { speakers: speakers.length, sources: sources.length }),
    gate: { open: gate.open, policy: register.policy, missing: gate.missing, waived: gate.waived },
    ...{ claims, withdrawn, passages, waivers, speakers, sources, people },
  };
}

/** All claims in the order of the text, the withdrawn ones last, numbered from 1. */
function listClaims(record: ArticleRecord, text: string, names: NameBook): ReportClaim[] {
  const evidence = groupByClaim(record.evidence);
  const threads = groupByClaim(record.threads);
  const paragraphs = paragraphStarts(text);
  const inOrder = [...record.claims].sort(([idA, a], [idB, b]) => placeOf(a) - placeOf(b) || (idA < idB ? -1 : 1));
  const standing = inOrder.filter(([, state]) => state.reading.withdrawn === null);
  const withdrawn = inOrder.filter(([, state]) => state.reading.withdrawn !== null);
  return [...standing, ...withdrawn].map(([id, state], index) =>
    toReportClaim({ id, number: index + 1, state }, { text, paragraphs }, names, {
      evidence: evidence.get(id) ?? [],
      threads: threads.get(id) ?? [],
      entries: record.entriesOf.get(id) ?? [],
    }),
  );
}

function groupByClaim<T extends { claimId: string }>(things: ReadonlyMap<string, T>): Map<string, [string, T][]> {
  const grouped = new Map<string, [string, T][]>();
  for (const [id, thing] of things) {
    const group = grouped.get(thing.claimId);
    if (group) group.push([id, thing]);
    else grouped.set(thing.claimId, [[id, thing]]);
  }
  return grouped;
}

function toChanges(
  { chain }: ReportFacts,
  former: number,
  record: ArticleRecord,
  numbers: ReadonlyMap<string, number>,
): ReportChange[] {
  return changesSince(readArticleRecord(chain.filter(({ seq }) => seq <= former)), record, numbers);
}

function placeOf({ reading }: ClaimState): number {
  return reading.spans[0]?.start ?? 0;
}

function toGate(record: ArticleRecord, policy: Report["gate"]["policy"], numbers: ReadonlyMap<string, number>) {
  const claims = [...record.claims].map(([id, state]) => ({ id, ...state }) as GateClaim);
  claims.sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const waivedKeys = new Set([...record.waivers.values()].map(({ requirement }) => requirement));
  const gate = closeGate(claims, record.draft ? gatePassages(record) : [], policy, waivedKeys);
  const toMissing = (missing: Missing): ReportMissing => ({
    key: missing.key,
    kind: missing.kind,
    claim: missing.kind === "passage" ? null : (numbers.get(missing.claimId) ?? null),
    what: explainMissing(missing),
  });
  const unaccounted = [...gate.missing, ...gate.waived].flatMap((m) => (m.kind === "passage" ? [m.ordinal] : []));
  return {
    open: gate.open,
    missing: gate.missing.map(toMissing),
    waived: gate.waived.map(toMissing),
    unaccounted: new Set(unaccounted),
  };
}

function gatePassages({ draft, passages }: ArticleRecord) {
  return draft!.passages.map(({ ordinal, start, end, kind }) => ({
    ...{ ordinal, start, end, kind },
    nothingToCheck: passages.get(ordinal) ?? null,
  }));
}

function toPassages(record: ArticleRecord, unaccounted: ReadonlySet<number>): ReportPassage[] {
  if (!record.draft) return [];
  return gatePassages(record).map((passage) => {
    const { ordinal, nothingToCheck } = passage;
    const state = nothingToCheck !== null ? "set-aside" : unaccounted.has(ordinal) ? "open" : "claims";
    return { ...passage, state };
  });
}

function toArticle(record: ArticleRecord, id: string, names: NameBook): Report["article"] {
  const { details, imported, closed, state } = record;
  return {
    id,
    title: details?.title ?? "",
    byline: details?.byline ?? "",
    outlet: details?.outlet ?? "",
    url: details?.url ?? "",
    publishedOn: details?.publishedOn ?? null,
    writers: (details?.writers ?? []).map((writer) => names.person(writer)!),
    imported: imported && names.done(imported),
    state,
    closed: closed && names.done(closed),
  };
}

function toWaivers(record: ArticleRecord, numbers: ReadonlyMap<string, number>, names: NameBook): Report["waivers"] {
  return [...record.waivers].map(([id, waiver]) => ({
    id,
    requirement: waiver.requirement,
    claim: numbers.get(waiver.requirement.slice(waiver.requirement.indexOf(":") + 1)) ?? null,
    reason: waiver.reason,
    ...names.done(waiver),
  }));
}
