import { describe, expect, it } from "vitest";
import { extract } from "./extract";

/** The first speaker as "title; affiliation", "–" for what is not stated. */
function stated(text: string): string {
  const { title, affiliation } = extract(text).speakers[0]!;
  return `${title ?? "–"}; ${affiliation ?? "–"}`;
}

describe("title and affiliation", () => {
  it.each([
    ["CIA Director William Burns said it rained.", "CIA Director; CIA"],
    ["Defence Secretary Imogen Rusk said it rained.", "Defence Secretary; –"],
    ["Dr Helen Voss said it rained.", "Dr; –"],
    [
      "Dr Helen Voss, professor of hydrology at the University of Tarn, said it rained.",
      "professor of hydrology; University of Tarn",
    ],
    ["Tarn Robotics chief executive Ken Ito said it rained.", "Tarn Robotics chief executive; Tarn Robotics"],
    ["“It rained,” said Ken Ito, chief executive of Tarn Robotics.", "chief executive; Tarn Robotics"],
    ["The bank’s chief economist, Ivo Marsh, said it rained.", "chief economist; bank"],
    ["Ivo Marsh, director of the charity Shelter North, said it rained.", "director; Shelter North"],
    ["Greta Olufsen, Latchwise’s head of safety, said it rained.", "head of safety; Latchwise"],
    ["Ola Dahl of the Nordic Cod Council said it rained.", "–; Nordic Cod Council"],
    ["Ola Dahl, who heads the Nordic Cod Council, said it rained.", "–; Nordic Cod Council"],
    ["Ola Dahl, 34, who works for Tarn Water, said it rained.", "–; Tarn Water"],
    ["Ola Dahl, from Friends of the Fjord, said it rained.", "–; Friends of the Fjord"],
    ["Ana Cole, of Tarn police, said it rained.", "–; Tarn police"],
    ["The Rev Jonty Ames, vicar of St Mary’s, said it rained.", "vicar; St Mary’s"],
    ["Labour’s Jo Stark said it rained.", "–; Labour"],
    ["Jo Stark, the Labour MP for Hull West, said it rained.", "Labour MP; Labour"],
    ["Jo Stark, 44, a baker from Hull, said it rained.", "baker; –"],
    ["Jo Stark, whose son left, said it rained.", "–; –"],
  ])("%s — %s", (text, expected) => expect(stated(text)).toBe(expected));
});
