import { describe, expect, it } from "vitest";
import { hardStart, isModifier, isOccasionOf, isRegion, isRelativeSubject, onlyOpens, segmentsOf } from "./segments";
import { answered } from "./testing/answered";

describe("where a verb’s clause begins", () => {
  const start = (sentence: string) =>
    answered(sentence, ({ units }, { from }) => ({ from: hardStart(units, from, 0), to: from }));

  it.each([
    ["at the head of the sentence", "[The old bus, she] {said}, ran."],
    ["behind a semicolon", "It rained; [Mary Holt] {said} no."],
    ["behind a colon", "The answer: [Mary Holt] {said} no."],
    ["behind a dash", "It rained — [Mary Holt] {said} no."],
    ["behind a hyphen typed for one", "It rained - [Mary Holt] {said} no."],
    ["before a pair of dashes", "[Holt — no relation —] {said} no."],
    ["before brackets", "[Rep. Holt (D-N.Y.)] {said} no."],
    ["before brackets with an age", "[Holt (52)] {said} no."],
    ["behind a quotation", "“No,” [Mary Holt] {said} at noon."],
    ["before a quotation in a relative clause", "[Holt, who had called it “late,”] {said} no."],
    ["before one whose comma stands behind it", "[Holt, who had called it “late”,] {said} no."],
    ["behind a quotation that describes nobody", "[Holt] {said} “no” and left."],
    ["behind three stops", "Well... [Holt] {said} no."],
  ])("is found %s", (_name, row) => expect(start(row)).toBe(row));

  it("is never before the floor", () => {
    const row = "Holt, who left, [she] {said}, ran.";
    expect(answered(row, ({ units }, { from }) => ({ from: hardStart(units, from, from - 1), to: from }))).toBe(row);
  });
});

describe("stretches before a verb", () => {
  const stretches = (sentence: string) => answered(sentence, ({ units }, { from }) => segmentsOf(units, 0, from));

  it.each([
    ["at commas", "[Mary Holt], [52], [head of the depot], {said} no."],
    ["at dashes", "[Holt] — [no relation] — {said} no."],
    ["not inside brackets", "[Rep. Holt (D, N.Y.)], [a driver], {said} no."],
    ["behind a last quotation that stays open", "[Holt], [who had called it “late,”] {said} no."],
    ["not behind a quotation that is closed", "[Holt], [who wrote “No” twice], {said} no."],
    ["not at all", "[Mary Holt] {said} no."],
  ])("are cut %s", (_name, row) => expect(stretches(row)).toBe(row));

  const described = (sentence: string) =>
    answered(sentence, (clause, { from }) =>
      segmentsOf(clause.units, 0, from)
        .slice(1)
        .filter((one) => one.to > one.from && isModifier(clause, one.from, one.to)),
    );

  it.each([
    ["Mary Holt, [52], [who runs the depot], [a driver until May], {said} no."],
    ["Mary Holt, [from Hull], [then 30], [now retired], [one of three], {said} no."],
    ["Mary Holt, [chief of staff], [herself a driver], [speaking in Hull], {said} no."],
    ["Mary Holt, [wounded in May], [driven home], [eager to go], [D-Ohio], {said} no."],
    ["Tom Hill, [Jr.], [some 60 hours late], [to whom we wrote], [whose bus left], {said} no."],
    ["Tom Hill, [QC], [or a friend], [although late], {said} no."],
    ["Tom Hill, some 60 drivers, {said} no."],
    ["At noon, Mary Holt, the driver, {said} no."],
    ["Earlier, drivers Holt, {said} no."],
    ["Ann Orr, Bo Ek, {said} no."],
  ])("describe what stands before them: %s", (row) => expect(described(row)).toBe(row));

  const regions = (sentence: string) =>
    answered(sentence, (clause, { from }) => {
      const all = segmentsOf(clause.units, 0, from);
      return all.filter((one, s) => s > 0 && one.to > one.from && isRegion(clause, all[s - 1]!, one));
    });

  it.each([
    ["A driver in Lima, [Pa.], {said} no."],
    ["A man from Erie, [South Dakota], {said} no."],
    ["A driver in Lima, Tom R. Hill, {said} no."],
    ["A driver in May, a man, {said} no."],
    ["A driver called Hill, Orr, {said} no."],
    ["Lima, Orr, {said} no."],
  ])("give the second half of a place: %s", (row) => expect(regions(row)).toBe(row));

  const openings = (sentence: string) =>
    answered(sentence, ({ units }, { from }) => segmentsOf(units, 0, from).filter((one) => onlyOpens(units, one)));

  it.each([
    ["[Meanwhile], Holt {said} no."],
    ["[At the depot], Holt {said} no."],
    ["[Still later on Friday], Holt {said} no."],
    ["[But], Holt {said} no."],
    ["But Orr, Holt {said} no."],
    ["The driver, Holt, {said} no."],
  ])("only open the sentence: %s", (row) => expect(openings(row)).toBe(row));
});

describe("nouns that are no subject of what follows", () => {
  const relative = (row: string) => answered(row, (clause, asked) => (isRelativeSubject(clause, asked) ? asked : null));

  it.each([
    ["The bus, [{which Mary Holt}], a driver, called late, ran."],
    ["The bus, [{whom the head of Hull}], a driver, called late, ran."],
    ["The bus, {which Mary Holt left}, called, ran."],
    ["The bus, {which}, she said, ran."],
    ["The bus, {who Mary Holt}, a driver, called, ran."],
  ])("stand behind a relative pronoun with a name alone: %s", (row) => expect(relative(row)).toBe(row));

  const occasion = (row: string) =>
    answered(row, ({ units }, { from, to }) => (isOccasionOf(units, from) ? { from, to } : null));

  it.each([
    ["analysts surveyed before [{the}] vote had left"],
    ["analysts surveyed after [{the}] vote had left"],
    ["analysts left before {the} vote had"],
    ["analysts surveyed with {the} vote had left"],
    ["he surveyed them before {the} vote had left"],
    ["{the} vote had left"],
  ])("are the occasion of a participle: %s", (row) => expect(occasion(row)).toBe(row));
});
