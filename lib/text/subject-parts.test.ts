import { describe, expect, it } from "vitest";
import { endsInRole, isRole, isTimeUnit, namesDocument, pastBracket, strip } from "./subject-parts";
import { answered } from "./testing/answered";

describe("parts of a subject", () => {
  const bare = (row: string) => answered(row, (clause, { from, to }) => ({ from: strip(clause, from, to), to }));

  it.each([
    ["nothing of a name", "[{Mary Holt}] said no."],
    ["what opens a clause", "{But [Mary Holt]} said no."],
    ["several openers", "{And so then [Mary Holt]} said no."],
    ["an adverb", "{Later [the driver]} said no."],
    ["last night", "{Last night [Kady’s rep]} said no."],
    ["late last night", "{Late last night [Kady’s rep]} said no."],
    ["about before a number", "{About [40 drivers]} said no."],
    ["no preposition before an article", "[{About the drivers}] said no."],
    ["no other word before a number", "[{All 40 drivers}] said no."],
    ["no last night alone", "[{last night}] was cold."],
    ["no last drivers of a place", "[{last drivers of Hull}] said no."],
    ["a last that is no time", "[{last drivers}] said no."],
  ])("are stripped of %s", (_name, row) => expect(bare(row)).toBe(row));

  const ask = (row: string, is: (...args: Parameters<typeof isRole>) => boolean) =>
    answered(row, (clause, asked) => (is(clause, asked) ? asked : null));

  it.each([
    ["[{Its deputy director}], Toby Askew, said no."],
    ["[{Hartmann and the head keeper}], Toby Askew, said no."],
    ["{Hartmann and the hall}, Toby Askew, said no."],
    ["{Mary Holt}, Toby Askew, said no."],
    ["{Holt and Drivers}, Toby Askew, said no."],
    ["{Holt of the head keeper}, Toby Askew, said no."],
    ["{Holt and Orr}, Toby Askew, said no."],
    ["[{the bus depot}], Toby Askew, said no."],
  ])("end in a role that a name can follow: %s", (row) =>
    expect(ask(row, (clause, { from, to }) => endsInRole(clause, from, to))).toBe(row),
  );

  it.each([
    ["[{The driver}] left."],
    ["[{Two drivers}] left."],
    ["[{The union}] left."],
    ["[{Two members of the crew}] left."],
    ["{Two years behind schedule} it left."],
    ["{The bus} left."],
    ["[{The boss}] left."],
    ["{Later} it left."],
    ["[{The bus of the head}] left."],
  ])("are somebody: %s", (row) => expect(ask(row, isRole)).toBe(row));

  it.each([
    ["[{A court filing by the owner}], Boreal, says so."],
    ["[{But the report}], Boreal, says so."],
    ["{The owner of the report}, Boreal, says so."],
    ["{Later}, Boreal says so."],
  ])("are a paper: %s", (row) => expect(ask(row, namesDocument)).toBe(row));

  const times = (row: string) =>
    answered(row, ({ units }) => units.flatMap((unit, i) => (isTimeUnit(unit) ? [{ from: i, to: i + 1 }] : [])));

  it("are times", () => {
    const row = "Last [night], [Friday], [yesterday] and this [spring] she went by bus in [March] for a [week].";
    expect(times(row)).toBe(row);
  });

  const past = (row: string) =>
    answered(row, ({ units }, { to }) => ({ from: to, to: pastBracket(units, to, units.length) }));

  it.each([
    ["{Rep. Holt} [(D-N.Y.)] said no."],
    ["{Holt} [(52, a driver)], said no."],
    ["{Holt} said (twice) no."],
    ["{Holt} [(twice, no.]"],
  ])("go on behind a bracket: %s", (row) => expect(past(row)).toBe(row));
});
