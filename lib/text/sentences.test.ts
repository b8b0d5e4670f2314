import { describe, expect, it } from "vitest";
import { fold } from "./testing/answered";
import { cutAt } from "./testing/cut-at";

const cut = (row: string) =>
  cutAt(row, (text) => {
    const { tokens, sentences } = fold(text);
    return sentences.map(({ last }) => tokens[last - 1]!.end);
  });

describe("sentences", () => {
  it.each([
    ["end at full stops, question marks and ellipses", "It rained.| Did it?| It did …| Well."],
    ["go on over titles, initials and months", "Dr. R. Voss of St. Ives came on Jan. 4 with Mr. Fry."],
    ["go on over “No.” before a number only", "He was No. 4.| Was he?| No.| She was."],
    ["end at initials before a closed word", "He left the U.S.| The agency stayed in the U.S. Senate."],
    ["end at a word that is short for a state, too", "They pray at Mass.| The choir sings."],
    ["go on over a councillor’s title", "“It rained,” said Coun. Ann Orr."],
    ["end at a paper whose name is a day’s", "A friend told The Sun.| A source told us."],
    ["go on over a day that is short", "They met on Sun. March 3."],
    ["end behind a unit", "It was 98F.| It cooled."],
    ["keep a quotation and its report together", "“It rained. It snowed,” she said.| “Much.”"],
    ["keep a question and its report together", "“Did it rain?” Ann Coe asked.| “It did.”"],
    ["end with a quotation that ends one", "“It rained.”| Ann Coe left."],
    ["end with the mark that closes the quotation inside", "“He said, ‘Late.’”| It took an hour."],
    ["keep a bracket that closes behind the stop", "It rained (or so we thought.)| It snowed."],
  ])("%s", (_name, row) => expect(cut(row)).toBe(row));
});
