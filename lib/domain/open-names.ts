/**
 * Where a name that the newsroom keeps for an anonymous source was typed into
 * an open field. A report hides such names where it knows them to be names; in
 * a note, an excerpt or a source's title they are words like any others, and
 * only a person can tell. So whoever makes a report is told of the places
 * first, and never of the name.
 *
 * What the article itself says is no secret: names, and parts of them, that
 * stand in its text are not looked for.
 */
import { eventsOf } from "./disclosure";
import { readRegister, speakerAfterMerges } from "./register";
import type { ReportFacts } from "./report";
import type { Report } from "./report-model";

/** Places in a report where such a name stands, in words: "the notes and questions on claim 3". */
export function findOpenNames(report: Report, facts: Pick<ReportFacts, "register" | "text" | "chain">): string[] {
  const names = listKeptNames(facts);
  if (names.length === 0) return [];
  const holds = mentioning(names);
  const places = listPlaces(report).flatMap(({ where, what }) => (holds(what) ? [where] : []));
  if (report.kind === "public" || places.length > 0) return places;
  // What was changed or taken back since stands in no place of the report, and still in the ledger that goes with it.
  const entries = [...eventsOf(facts.chain)].some(({ event }) => holds(event));
  return entries ? ["what the ledger keeps of earlier changes"] : [];
}

/** Names and aliases of those who are anonymous sources now, former ones too, and the parts of them that tell somebody. */
export function listKeptNames({ register, text }: Pick<ReportFacts, "register" | "text">): string[] {
  const now = readRegister(register);
  const isAnonymous = (id: string) => now.speakers.get(speakerAfterMerges(now, id))?.type === "anonymous";
  const kept = [...eventsOf(register)].flatMap(({ event }) => {
    if (event.type !== "speaker.added" && event.type !== "speaker.changed") return [];
    const versions = event.type === "speaker.added" ? [event.speaker] : [event.before, event.after];
    return isAnonymous(event.speakerId) ? versions.flatMap(({ name, aliases }) => [name, ...aliases]) : [];
  });
  const parts = kept.flatMap((name) => [name, ...(name.match(/\p{Lu}[\p{L}\p{M}'’-]{3,}/gu) ?? [])]);
  return [...new Set(parts)].filter((name) => name.trim() !== "" && !mentioning([name])(text));
}

/** Whether some value says one of these names, as words of their own. */
function mentioning(names: readonly string[]): (what: unknown) => boolean {
  const any = names.map((name) =>
    name
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\s+/g, "\\s+"),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  const holds = (what: unknown): boolean => {
    if (typeof what === "string") return pattern.test(what);
    return typeof what === "object" && what !== null && Object.values(what).some(holds);
  };
  return holds;
}

/** What people wrote, place by place. Speakers' names and the article's own words are none of it. */
function listPlaces({ claims, withdrawn, waivers, passages, sources, speakers }: Report) {
  const ofClaims = claims.flatMap(({ number, check, review, evidence, threads }) => [
    { where: `the answers to claim ${number}`, what: [check, review] },
    { where: `the evidence of claim ${number}`, what: evidence.map(({ source: _, by: __, ...written }) => written) },
    { where: `the notes and questions on claim ${number}`, what: threads },
  ]);
  return [
    ...ofClaims,
    {
      where: "the withdrawn claims",
      what: withdrawn.map(({ speakers: _, about: __, chain: ___, ...written }) => written),
    },
    { where: "the reasons of waivers", what: waivers.map(({ reason }) => reason) },
    { where: "why passages have nothing to check", what: passages.map(({ nothingToCheck }) => nothingToCheck) },
    { where: "the sources", what: sources },
    {
      where: "speakers’ titles and affiliations",
      what: speakers.map(({ title, affiliation }) => [title, affiliation]),
    },
  ];
}
