import { describe, expect, it } from "vitest";
import { readAuthor } from "./byline";
import { namesOf, told } from "./testing/told";

const author = (row: string) =>
  told(row, ({ tokens, cast, first, last }) => {
    readAuthor(tokens, cast, [{ index: 0, start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last }]);
    return namesOf(cast.author ? [cast.author] : []);
  });

describe("who signs an article", () => {
  it.each([
    ["stands behind “by”", "[By Ann Lee = Ann Lee]\nIt rained."],
    ["stands alone", "[Ann Lee = Ann Lee]\nIt rained."],
    ["is set in capitals", "[BY ANN LEE = Ann Lee]\nIt rained."],
    ["is the first of two", "[By Ann Lee and Bo Ek = Ann Lee]\nIt rained."],
    ["has a particle", "[By Ingeborg von Thal = Ingeborg von Thal]\nIt rained."],
    ["has a post", "[By Ann Lee, Political Editor = Ann Lee]\nIt rained."],
    ["is no single word", "[By Staff = –]\nIt rained."],
    ["is whom an interviewer talks to", "[Ann Lee talks to Bo Ek about jars = Bo Ek]\nIt rained."],
    ["is whom an interviewer spoke with", "[Ann Lee spoke with Bo Ek = Bo Ek]\nIt rained."],
    ["is nobody without a name", "[Updated at noon = –]\nIt rained."],
    ["is whom the article names, by the full name", "[By Ann Lee = Ann Lee]\nAnn Lee left. Lee sat."],
  ])("%s", (_name, row) => expect(author(row)).toBe(row));
});
