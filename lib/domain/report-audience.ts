/**
 * What of an account each kind of report shows.
 *
 * The whole account is made first and then cut to the kind, so every format is
 * written from what its readers may see and from nothing else. Cutting a cut
 * account changes nothing, which is how a report can be made again from the
 * entries that it shows.
 */
import type { Named, Report, ReportClaim, ReportSpeaker } from "./report-model";
import { byName } from "./report-names";

export function cutToKind(report: Report): Report {
  const named = report.kind === "legal" ? report : hideConfidentialNames(report);
  return report.kind === "public" ? toPublic(named) : named;
}

const nameless = "An anonymous source";

/** Anonymous sources stand as the article names them, whatever the newsroom keeps of them. */
function hideConfidentialNames(report: Report): Report {
  const confidential = new Set(report.speakers.flatMap(({ id, type }) => (type === "anonymous" ? [id] : [])));
  const mentions = new Map<string, string>();
  for (const { speakers, mention, chain } of [...report.claims, ...report.withdrawn]) {
    const [only, ...others] = speakers;
    if (only && others.length === 0 && mention !== "" && !mentions.has(only.id)) mentions.set(only.id, mention);
    for (const { speaker, mention } of chain ?? [])
      if (speaker && mention !== "" && !mentions.has(speaker.id)) mentions.set(speaker.id, mention);
  }
  const shown = (named: Named): Named =>
    confidential.has(named.id) ? { id: named.id, name: mentions.get(named.id) ?? nameless } : named;
  const claim = (one: ReportClaim): ReportClaim => ({
    ...one,
    speakers: one.speakers.map(shown),
    ...(one.chain && { chain: one.chain.map((link) => ({ ...link, speaker: link.speaker && shown(link.speaker) })) }),
    about: one.about && shown(one.about),
  });
  const speaker = (one: ReportSpeaker): ReportSpeaker =>
    confidential.has(one.id) ? { ...one, ...shown(one), title: "", affiliation: "", anonymityReason: "" } : one;
  return {
    ...report,
    claims: report.claims.map(claim),
    withdrawn: report.withdrawn.map(claim),
    speakers: report.speakers.map(speaker).sort(byName),
  };
}

/** Without anything that was written for colleagues. */
function toPublic(report: Report): Report {
  const interviews = new Set(report.sources.flatMap(({ id, kind }) => (kind === "interview" ? [id] : [])));
  const sources = report.sources.map(({ cites: _, ...source }) =>
    interviews.has(source.id)
      ? { ...source, title: "Interview", publisher: "", author: "", url: "", origin: "" }
      : { ...source, origin: "" },
  );
  const claims = report.claims.map((claim) => toPublicClaim(claim, interviews));
  const waivers = report.waivers.filter(({ claim }) => claim === null || claim <= claims.length);
  return {
    ...report,
    claims,
    withdrawn: [],
    waivers: waivers.map((waiver) => ({ ...waiver, reason: "" })),
    passages: report.passages.map((passage) => ({ ...passage, nothingToCheck: null })),
    speakers: report.speakers.map((speaker) => ({ ...speaker, anonymityReason: "" })),
    sources,
    people: peopleIn(report, claims),
    totals: { ...report.totals, withdrawn: 0 },
    since: report.since && {
      ...report.since,
      changes: report.since.changes.filter(({ about }) => !["withdrawn", "waiver", "thread"].includes(about)),
    },
  };
}

function toPublicClaim(claim: ReportClaim, interviews: ReadonlySet<string>): ReportClaim {
  const { check, review } = claim;
  return {
    ...claim,
    check: "note" in check ? { ...check, note: "" } : check,
    review: "note" in review ? { ...review, note: "" } : review,
    ...(claim.corroboration && { corroboration: { ...claim.corroboration, roots: [] } }),
    threads: [],
    evidence: claim.evidence.map((piece) => ({
      ...piece,
      note: "",
      file: piece.file && { ...piece.file, name: "" },
      ...(interviews.has(piece.source.id) && { source: { id: piece.source.id, name: "Interview" }, excerpt: "" }),
    })),
  };
}

/** Whoever the public account still names. */
function peopleIn({ people, taken, article, waivers }: Report, claims: readonly ReportClaim[]): Named[] {
  const ids = new Set<string>();
  const add = (person: Named | null | undefined) => person && ids.add(person.id);
  for (const person of [taken.by, article.imported?.by, article.closed?.by, ...article.writers]) add(person);
  for (const { by } of waivers) add(by);
  for (const { check, review, evidence } of claims) {
    for (const answer of [check, review]) {
      if ("by" in answer) add(answer.by);
      if ("signedOff" in answer) add(answer.signedOff?.by);
    }
    for (const { by } of evidence) add(by);
  }
  return people.filter(({ id }) => ids.has(id));
}
