import { describe, expect, it } from "vitest";
import { subjectAfter, subjectBefore } from "./subject";
import { answered } from "./testing/answered";

describe("the subject before its verb", () => {
  const ahead = (sentence: string) => answered(sentence, (clause, { from }) => subjectBefore(clause, from, 0));

  it.each([
    ["a name", "[Mary Holt] {said} no."],
    ["a pronoun", "[She] {said} no."],
    ["a name behind an opening", "But [Mary Holt] {said} no."],
    ["a name behind a place", "In Hull, [Mary Holt] {said} no."],
    ["a description", "[The driver] {said} no."],
    ["a noun and what it is of", "[The head of the drivers’ union] {said} no."],
    ["two", "[Holt and the driver] {said} no."],
    ["three names", "[Bell, Dunn and Fay Orr] {said} no."],
    ["two names behind a place without a comma", "On Friday [Mary Holt and Fay Orr] {said} no."],
    [
      "the last of two, of whom the first has another verb",
      "On Friday police freed Mary Holt and [Fay Orr] {said} no.",
    ],
    ["two, of whom one is named like a verb", "[Burke and Fay Orr], cousins by marriage, {said} no."],
    ["somebody with an age", "[Joanna Sikes], 47, {told} the court."],
    ["somebody with an age and a relative clause", "[Joanna Sikes], 47, who is helping them, {told} the court."],
    ["somebody with a trade behind", "[Mary Holt], a driver from Hull, {said} no."],
    ["somebody with a post behind", "[Mary Holt], chief of staff, {said} no."],
    ["somebody with a relative clause of its own verb", "[Mary Holt], who says little, {said} no."],
    ["a role and its name", "[The depot’s director, Mary Holt], {said} no."],
    ["a role with “former”", "[The owner, former driver Mary Holt], {said} no."],
    ["a role and a name with “and”", "[He and his co-author, Mary Holt], {said} no."],
    ["a name before its role", "[Mary Holt], the depot’s director, {said} no."],
    ["a country, a trade and a name", "[U.S. outdoor brand Trailmark] {said} no."],
    ["a trade and its name", "[Bus driver Tom Hill] {said} no."],
    ["a name with brackets", "[Rep. Mary Holt (D-N.Y.)] {said} no.".replace(" (D-N.Y.)]", "] (D-N.Y.)")],
    ["somebody from a place with its state", "[Ann Orr of Lima], Pa., {said} no."],
    ["a name between commas and a time", "[Holt], who has left, on Friday {said} no."],
    ["a name and a time between commas", "[Holt], who has left, last week {said} no."],
    ["a firm and a time", "[Orlac] yesterday {said} no."],
    ["one behind an opening phrase and commas", "At the depot, [one driver], who was off duty, {said} no."],
    ["a trade behind an opening", "Earlier, [Tom Hill], a driver hired in May, {said} no."],
    ["people by what they do", "[Two people who worked on the plan] {said} no."],
    ["people by what they know", "[A person familiar with the plan] {said} no."],
    ["somebody by a place", "[A man in a red cap] {said} no."],
    ["somebody by a participle", "[An engineer posted at the site] {said} no."],
    ["a paper by its maker", "[A survey by the union] {said} so."],
    ["a paper without what is told of it", "[A report] filed in May {said} so."],
    ["a share", "[Nearly a third of those asked] {said} no.".replace("[Nearly a", "Nearly [a")],
    ["so many", "About [40 drivers] {said} no."],
    ["a relative clause’s own", "a fall that [drivers] {said} was late."],
    ["a pronoun in a relative clause", "The bus, which [she] {said} was late, ran."],
    ["a pronoun in a subordinate clause", "It ran because [he] {said} so."],
    ["those who found something through it", "[Supporters] who found them through it {promised} to go."],
    ["one behind a pair of dashes", "[Tom Hill] — no relation — {said} no."],
    ["one behind a semicolon", "It rained; [Mary Holt] {said} no."],
    ["one behind a quotation", "“No,” [Mary Holt] {said}."],
    ["one before a comment", "[The fight], she says, {goes} on."],
    ["the name alone behind a time and a role", "In July the bus secretary, [Tom Hill], {hinted} so."],
    ["a paper, not its maker", "[A court filing by the owner], Boreal Ltd., {says} so."],
    ["the name of one of them", "One of them, [banker Hugh Orr], {called} it late."],
    ["a role and its name behind an opening", "In a note, [the club’s patron, Dorothy Vance], {wrote} so."],
    ["a name behind “which”", "It relied on a form, which [Mary Holt], a driver, {described} as late."],
    ["a name behind what it was doing", "Giving evidence on Monday, [Dr Miriam Orr], chief of staff, {said} no."],
    ["a long post and its name", "[The Chairman of the Committee on Rules, Senator Bashir Yakubu], {dismissed} it."],
    ["a counsel and its name", "[Counsel for the company, Brian Orme], {told} the court."],
    ["a firm with “and” behind an opening", "In a long note, [Torrance Hide and Leather] {denied} it."],
    ["a pronoun behind another report", "Riders at the hub said [they] {worried} less."],
    ["a paper issued after something", "[A joint statement] issued after the talks {said} so."],
    ["a name before a day", "[Sen. Grant Orr] on Saturday {dismissed} it."],
    ["a name set behind its head", "[The firm’s head of sales Amir Othman] {said} no."],
    ["a state’s officials", "[State environmental officials] {said} no."],
  ])("is %s", (_name, row) => expect(ahead(row)).toBe(row));

  it.each([
    ["where it is shared", "The depot bought buses and {claimed} more."],
    ["in a time alone", "In April {said} no."],
    ["behind a comma and “but”", "It rained, but {said} no."],
    ["at the head of a sentence", "{Said} Mary Holt: no."],
    ["behind a quotation alone", "“No,” {said} Mary Holt."],
    ["in a bracket without its beginning", "Holt) {said} no."],
  ])("is not found %s", (_name, row) => expect(ahead(row)).toBe(row));

  it("takes in what describes it as its outer words", () => {
    const row = "[Joanna Sikes, 47, who is helping them,] {told} the court.";
    expect(
      answered(row, (clause, { from }) => {
        const { outerFrom, outerTo } = subjectBefore(clause, from, 0)!;
        return { from: outerFrom, to: outerTo };
      }),
    ).toBe(row);
  });

  it("begins where it is told to at the earliest", () => {
    const row = "Bell, Dunn and [Orr] {said} no.";
    expect(answered(row, (clause, { from }) => subjectBefore(clause, from, 4))).toBe(row);
  });
});

describe("the subject behind its verb", () => {
  const behind = (sentence: string) => answered(sentence, (clause, { to }) => subjectAfter(clause, to));

  it.each([
    ["a name", "“No,” {said} [Mary Holt]."],
    ["a name without its relative clause", "“No,” {said} [Mary Holt], who left."],
    ["a name without its age", "“No,” {said} [Mary Holt], 52."],
    ["a description and what it is of", "“No,” {said} [the head of the depot]."],
    ["a role and its name", "“No,” {said} [the depot’s director, Mary Holt]."],
    ["a trade and its name", "“No,” {said} [lead author Dr. Ann Orr], a driver."],
    ["a body before what it is told", "She {told} [the court] the bus was late."],
    ["a role alone where the name has its own verb", "According {to} [the memo], Holt left."],
    ["a role alone before a list", "“No,” {said} [the driver], Holt and Orr."],
    ["a name cut in two", "“No,” {said} [co-author Tunde Alabi-Green]."],
    ["two", "“No,” {said} [Holt and the driver]."],
    ["somebody by a place", "“No,” {said} [a man in red goggles]."],
    ["somebody without the day", "“No,” {said} [a man] on Friday."],
    ["a paper by its maker", "It rained, according {to} [a report by the institute]."],
    ["somebody by what they know", "“No,” {said} [a person familiar with the plan]."],
    ["nobody behind a mark", "She {said}, no."],
    ["nobody at the end", "“No,” she {said}."],
  ])("is %s", (_name, row) => expect(behind(row)).toBe(row));
});
