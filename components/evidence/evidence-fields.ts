/** The evidence form as it stands while it is written: one flat record, kept as a draft, turned into what is asked. */
import type { EvidenceInput } from "@/lib/api/desk-command";
import type { EvidenceView, SourceKind, SourceView, Stance } from "@/lib/domain/desk";

export type EvidenceFields = {
  /** A source of the newsroom, or null for the new one described by the fields below. */
  source: Pick<SourceView, "id" | "title" | "publisher" | "url"> | null;
  title: string;
  publisher: string;
  author: string;
  url: string;
  publishedOn: string;
  kind: SourceKind;
  primary: boolean;
  origin: string;
  stance: Stance;
  locator: string;
  excerpt: string;
  note: string;
  file: { sha256: string; name: string; size: number } | null;
};

export const emptyFields: EvidenceFields = {
  source: null,
  title: "",
  publisher: "",
  author: "",
  url: "",
  publishedOn: "",
  kind: "document",
  primary: false,
  origin: "",
  stance: "supports",
  locator: "",
  excerpt: "",
  note: "",
  file: null,
};

/** Standing evidence, to be changed. */
export function toFields({ source, stance, locator, excerpt, note, file }: EvidenceView): EvidenceFields {
  return { ...emptyFields, source, title: source.title, stance, locator, excerpt, note, file };
}

/** What the form asks; or which field stands in the way, and why. */
export function toInput(fields: EvidenceFields): EvidenceInput | { field: "title" | "locator"; message: string } {
  if (!fields.source && fields.title.trim() === "")
    return { field: "title", message: "Find a source, or give a new one a title." };
  if (fields.locator.trim() === "") {
    return { field: "locator", message: "Say where in the source it stands: a page, a time, a paragraph." };
  }
  const { title, publisher, author, url, kind, primary, origin, stance, locator, excerpt, note } = fields;
  return {
    source: fields.source
      ? { id: fields.source.id }
      : { title, publisher, author, url: url.trim(), publishedOn: fields.publishedOn || null, kind, primary, origin },
    ...{ stance, locator, excerpt, note },
    file: fields.file && { sha256: fields.file.sha256, name: fields.file.name },
  };
}
