import { describe, expect, it } from "vitest";
import type { Unit } from "./clause";
import { answered } from "./testing/answered";
import {
  endsInPerson,
  isAdverb,
  isAuxiliary,
  isDash,
  isFiniteVerb,
  isPreposition,
  isTimeAt,
  isTimeWord,
  namesMany,
  namesPeople,
  namesPerson,
} from "./word-classes";

/** The sentence with each word of a class marked. */
const those = (row: string, is: (unit: Unit, i: number, units: readonly Unit[]) => boolean) =>
  answered(row, ({ units }) => units.flatMap((unit, i) => (is(unit, i, units) ? [{ from: i, to: i + 1 }] : [])));

describe("classes of words", () => {
  it.each([
    ["On [Friday] and in [March] she left; [yesterday] it rained, [later] it may snow in May."],
    ["She came [Sept.] 4, [today] and [afterwards]."],
  ])("know times: %s", (row) => expect(those(row, ({ word }) => isTimeWord(word))).toBe(row));

  it.each([
    ["In [June] Castleman said no; June Castleman left."],
    ["Last [April] Holt left; April Holt sat. At noon, August Orr came."],
    ["On [Sunday] Obi met rider Sunday Ekpo."],
    ["The [Friday] Holt left she met Comrade Sunday Ekpo and Chief Friday Obi."],
    ["On [Monday] [June] 4 she met Mr. Monday Ek."],
    ["[Tuesday] Holt left."],
  ])("know a month or a day from a name: %s", (row) =>
    expect(those(row, (_unit, i, units) => isTimeAt(units, i))).toBe(row),
  );

  it.each([
    ["The bus [from] Hull stops [near] the hall [without] riders [amid] rain."],
    ["She said [in] May that [on] and [off], it [via] Lima ran."],
  ])("know prepositions: %s", (row) => expect(those(row, isPreposition)).toBe(row));

  it("know dashes, however they are typed", () => {
    const row = "Holt [—] she said [–] left [-] late [--] on 4-5 May, well-off.";
    expect(those(row, isDash)).toBe(row);
  });

  it.each([
    ["It [was] late and [had] [been] so; she [’d] left and [can’t] [do] it."],
    ["It[’s] late, as it[’s] [been] so."],
  ])("know verbs that help: %s", (row) => expect(those(row, isAuxiliary)).toBe(row));

  it.each([
    ["The bus, [was] [left] late, being old; it [had] been [told] so by a leaving crew."],
    ["Drivers who [ran] it [say] the stop [closed], walking home."],
  ])("know finite verbs: %s", (row) => expect(those(row, isFiniteVerb)).toBe(row));

  it.each([
    ["She [quickly] left and [also] [then] [not] why, where or how [still] himself."],
    ["It [never] rained; the early bus left [once] [again]."],
  ])("know adverbs: %s", (row) => expect(those(row, isAdverb)).toBe(row));

  it("know nouns for people, one or many", () => {
    const row = "The [driver] met two [riders] and a [spokeswoman] with plans.";
    expect(those(row, ({ word }) => namesPeople(word))).toBe(row);
    const one = "The [driver] met two riders and a [spokeswoman] with plans.";
    expect(those(one, ({ word }) => namesPerson(word))).toBe(one);
    const many = "The driver met two [riders] and a spokeswoman with [plans], [people] and [police].";
    expect(those(many, ({ word }) => namesMany(word))).toBe(many);
    const kin = "Her [great-grandson] met a well-off half-wit.";
    expect(those(kin, ({ word }) => endsInPerson(word))).toBe(kin);
  });

  it("hold nothing that is not there", () => {
    expect([isPreposition, isDash, isAuxiliary, isFiniteVerb, isAdverb].map((is) => is(undefined))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isTimeAt([], 0)).toBe(false);
  });
});
