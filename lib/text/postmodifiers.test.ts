import { describe, expect, it } from "vitest";
import { phraseAt } from "./phrases";
import { describedTo, postmodifies, restrictiveEnd } from "./postmodifiers";
import { answered } from "./testing/answered";

describe("what stands behind a noun", () => {
  const only = (row: string) =>
    answered(row, (clause, asked) => (postmodifies(clause, asked.from, asked.to) ? asked : null));

  it.each([
    ["Two people [{who worked on it}] said no."],
    ["The plan [{that failed}] said no."],
    ["A man [{in a red cap}] said no."],
    ["A letter [{to riders published with the results}] said no."],
    ["An engineer [{posted at the site}] said no."],
    ["The woman [{running the depot}] said no."],
    ["A memo [{written in May}] said no."],
    ["A paper [{read in court}] said no."],
    ["A person [{familiar with it}] said no."],
    ["Drivers [{there}] said no."],
    ["Drivers [{outside}] said no."],
    ["A plan [{the pair submitted in May}] said no."],
    ["A driver {of what she had} said no."],
    ["The driver {Mary Holt} said no."],
    ["The driver {and Holt} said no."],
    ["The driver {put} said no."],
  ])("only describes it, or does not: %s", (row) => expect(only(row)).toBe(row));

  const restricted = (row: string) =>
    answered(row, (clause, { from, to }) => ({ from, to: restrictiveEnd(clause, from, to) }));

  it.each([
    ["Two people [{who worked on the tender}] said no."],
    ["One driver [{who knew the man}] said no."],
    ["A driver [{who had lunch}] said no."],
    ["The driver [{who left the firm this summer}] said no."],
    ["Two drivers {who had lunch} said no."],
    ["Drivers {who knew the man} said no."],
    ["Six drivers [{who saw it}] said no."],
    ["A survey [{by the union}] said no."],
    ["The driver {by the door} said no."],
    ["An engineer [{posted at the site}] said no."],
    ["A driver {hired Tuesday} said no."],
    ["A report {filed in Hull} said no."],
    ["Analysts [{polled by a bank}] said no."],
    ["Analysts {based in Hull} said no."],
    ["People [{briefed on the deal}] said no."],
    ["A person [{familiar with it}] said no."],
    ["A man [{in a red cap}] said no."],
    ["A man {on Friday} said no."],
    ["A letter [{to riders}] said no."],
    ["A letter {[to riders] published on Monday} said no."],
    ["A report {[by engineers] in Hull} said no."],
    ["A driver {who made the run to Hull last year} said no."],
    ["Two people [{who worked in the depot until last year}] said no."],
    ["An aide [{to Holt}] said no."],
  ])("names who is meant, or does not: %s", (row) => expect(restricted(row)).toBe(row));

  const described = (row: string) =>
    answered(row, (clause, { from, to }) => ({ from: to, to: describedTo(clause, phraseAt(clause, from)!, to) }));

  it.each([
    ["“No,” said {a man} [in red goggles]."],
    ["“No,” said {two drivers} [from Hull], who left."],
    ["“No,” said {one driver} [posted at the site]."],
    ["It rained, according to {a report} [by the institute]."],
    ["It rained, according to {a report} from the institute."],
    ["“No,” said {a man} on Friday."],
    ["“No,” said {a man} in a statement."],
    ["“No,” said {a man} in goggles who left."],
    ["“No,” said {the man} in goggles."],
    ["“No,” said {Mary Holt} in goggles."],
    ["“No,” said {a bus} in goggles."],
    ["“No,” said {a man} and left."],
    ["“No,” said {a man}."],
    ["“No,” said {a man} in the long and very old hall of the depot."],
    ["“No,” said {a man} with all that had come."],
  ])("goes with somebody without a name, or does not: %s", (row) => expect(described(row)).toBe(row));
});
