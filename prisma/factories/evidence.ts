import type { EvidenceInput, SourceInput } from "../../lib/api/desk-command";

/** A law, for evidence in tests that do not care which. */
export const lawSource: SourceInput = {
  ...{ title: "Register", publisher: "", author: "", url: "", publishedOn: null },
  ...{ kind: "law", primary: true, origin: "" },
};

/** A paragraph of it that supports a claim. */
export const lawEvidence: EvidenceInput = {
  ...{ source: lawSource, stance: "supports", locator: "§ 1", excerpt: "", note: "", file: null },
};
