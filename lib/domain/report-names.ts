import type { Done } from "./article-record";
import { type Root, rootsOf } from "./independence";
import { postOn, type Register, speakerAfterMerges } from "./register";
import type { By, Named, ReportClaim, ReportSource, ReportSpeaker } from "./report-model";

/** Stands where the entries name somebody that the report's facts do not. */
const unknown = "not in this record";

/** Gives ids their names, and remembers which were asked for: a report lists those and nobody else. */
export type NameBook = {
  person(id: string | null): Named | null;
  done(done: Done): By;
  speaker(id: string): Named;
  source(id: string): Named;
  /** What a source's knowledge leads back to in the end. */
  roots(id: string): Root[];
  /** Everybody and everything named so far, each once, in order of name. */
  used(claims: readonly ReportClaim[]): { speakers: ReportSpeaker[]; sources: ReportSource[]; people: Named[] };
};

/** `publishedOn` is the date that titles and affiliations are given for. */
export function nameBook(people: readonly Named[], register: Register, publishedOn: string | null): NameBook {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const used = { people: new Set<string>(), speakers: new Set<string>(), sources: new Set<string>() };

  const nodes = new Map([...register.sources].map(([id, { title, origin }]) => [id, { id, title, origin }]));

  const person = (id: string | null) => {
    if (id === null) return null;
    used.people.add(id);
    return { id, name: nameOf.get(id) ?? unknown };
  };

  return {
    person,
    done: ({ by, at }) => ({ by: person(by), at }),
    speaker(named) {
      const id = speakerAfterMerges(register, named);
      used.speakers.add(id);
      return { id, name: register.speakers.get(id)?.name ?? unknown };
    },
    source(id) {
      used.sources.add(id);
      return { id, name: register.sources.get(id)?.title ?? unknown };
    },
    roots: (id) => rootsOf(id, nodes, register.cites),
    used(claims) {
      const speakers = [...used.speakers].map((id) => toSpeaker(id, register, publishedOn, claims));
      const sources = [...used.sources].map((id) => toSource(id, register));
      const named = [...used.people].map((id) => person(id)!);
      return {
        speakers: speakers.sort(byName),
        sources: sources.sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id)),
        people: named.sort(byName),
      };
    },
  };
}

function toSpeaker(
  id: string,
  register: Register,
  publishedOn: string | null,
  claims: readonly ReportClaim[],
): ReportSpeaker {
  const details = register.speakers.get(id);
  return {
    id,
    name: details?.name ?? unknown,
    // Of whoever is not in the register nothing was disclosed.
    type: details?.type ?? "anonymous",
    ...postOn(register.posts.get(id)?.values() ?? [], publishedOn),
    anonymityReason: details?.anonymityReason ?? "",
    claims: claims.filter(({ speakers }) => speakers.some((speaker) => speaker.id === id)).length,
  };
}

function toSource(id: string, register: Register): ReportSource {
  const { title, publisher, author, url, publishedOn, kind, primary, origin } = register.sources.get(id) ?? {
    title: unknown,
    publisher: "",
    author: "",
    url: "",
    publishedOn: null,
    kind: "other",
    primary: false,
    origin: "",
  };
  const cites = (register.cites.get(id) ?? []).map((cited) => ({
    id: cited,
    name: register.sources.get(cited)?.title ?? unknown,
  }));
  const fields = { id, title, publisher, author, url, publishedOn, kind, primary, origin };
  return cites.length > 0 ? { ...fields, cites: cites.sort(byName) } : fields;
}

/** In order of name. */
export function byName(a: Named, b: Named): number {
  return compare(a.name, b.name) || compare(a.id, b.id);
}

/** By code units, so that a report reads the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
