import { describe, expect, it } from "vitest";
import { fold } from "./testing/answered";
import { labelled } from "./testing/labelled";
import { roleOf } from "./word-roles";

const roles = (row: string) =>
  labelled(row, (tokens, i) => {
    const { start } = tokens[i]!;
    const { tokens: all, clauses } = fold(row.replace(/\/[a-z]+/g, ""));
    for (const { units } of clauses) {
      const at = units.findIndex(({ first }) => all[first]!.start === start);
      if (at >= 0) return roleOf(units, at);
    }
    return "nothing";
  });

describe("what a word is to a noun phrase", () => {
  it.each([
    ["The/determiner late/modifier bus/noun ’s/possessive driver/noun left/other."],
    ["She/pronoun told/other them/pronoun that/other it/pronoun rained."],
    ["Both/determiner drivers, both/determiner late, met another/determiner man and another/pronoun."],
    ["Her/determiner driver saw her/pronoun and her/determiner two sons."],
    ["Some/pronoun who walk met some/determiner riders; few/pronoun of them, most/pronoun, left."],
    ["This/pronoun is so, this/determiner plan says; that/other is it."],
    ["Rain that/other forecasters feared fell. No/determiner bus came."],
    ["Three/determiner drivers met the three/modifier owners; two/noun went."],
    ["She will/other go, and it may/other."],
    ["The bus ’s/possessive roof."],
    ["The leaked/modifier memo leaked/other; for making/modifier plans."],
    ["The very/modifier old bus ran so-so/modifier and very/other late, not/other now."],
    ["His nearest/modifier rival left soon/other."],
    ["Said/other Holt: “No.” Mad/noun Max left."],
    ["Hide &/noun Leather paid $/noun 5/noun on/other Friday/noun."],
    ["Ann Gone/noun left."],
  ])("is told by its form and neighbours: %s", (row) => expect(roles(row)).toBe(row));
});
