import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("speakers the article never names, and who is taken for them", () => {
  it.each([
    ["a trade and a given name", "Kady met Tess Okafor-Lane. “It rained,” gymnast Tess said.", "Tess Okafor-Lane"],
    ["a name before a measure", "Ann Berg, who stood longest, some 300 hours in all, said it rained.", "Ann Berg"],
    ["a name before a time", "Ann Berg, 35, last night said it rained.", "Ann Berg"],
    ["whoever has two trades", "In a note, co-founder and CEO Cole Ransome said it rained.", "Cole Ransome"],
    [
      "a name behind a role that ends in a noun",
      "The ministry’s director of epidemiology, Salif Kaboré, said it rained.",
      "Salif Kaboré",
    ],
    [
      "an agent, not whom she works for",
      "A former leasing agent for Zorion, who asked not to be named, left. “It rained,” she said.",
      "a former leasing agent for Zorion",
    ],
    ["what a man wears", "“It rained,” shouted a man in swimming goggles.", "a man in swimming goggles"],
    ["not when he spoke", "“It rained,” said a man on Friday.", "a man"],
    [
      "who made a report",
      "It rained, according to a report by the Frontier Institute.",
      "a report by the Frontier Institute",
    ],
    [
      "what people know",
      "“It rained,” said people with knowledge of the matter.",
      "people with knowledge of the matter",
    ],
    ["the second of two, not who was named", "Ann Berg left. The second person said it rained.", "the second person"],
    [
      "a driver by what singles him out",
      "A driver who left the firm this summer said it rained.",
      "a driver who left the firm this summer",
    ],
    ["drivers, not what they did", "Two drivers who had lunch in Ermelo said it rained.", "two drivers"],
    [
      "one of the people as the person",
      "One of the people said it rained. “It snowed,” the person said.",
      "one of the people; one of the people",
    ],
    [
      "whoever a sentence brought in, not who spoke before",
      "“It rained,” said Vilna Kostiv. Beside her stood a soldier with a bandaged hand. “It snowed,” the soldier said.",
      "Vilna Kostiv; a soldier with a bandaged hand",
    ],
    [
      "whoever a sentence brought in, for he",
      "“It rained,” said Anna Kostiv. She asked a driver what he had seen. “It snowed,” he said.",
      "Anna Kostiv; Anna Kostiv; a driver",
    ],
    [
      "this person, who was spoken of last",
      "A person close to it said it rained. A second investor doubted that. “It snowed,” this person said.",
      "a person close to it; a second investor",
    ],
    ["supporters, not what they found", "Supporters who sang through it have said it rained.", "supporters"],
    [
      "people a sentence was about",
      "Ann Berg said it rained.\nTwo witnesses contradicted that. It snowed, they said.",
      "Ann Berg; two witnesses",
    ],
    ["one of those who are described", "Two current officers left. One said it rained.", "one of the current officers"],
    [
      "one of those who are only mentioned",
      "The board told passengers to walk. One, waiting in the rain, was philosophical. “It rains,” she said.",
      "board; one of the passengers",
    ],
    [
      "somebody behind a place and its clause",
      "Ann Berg said it rained.\nThe club closed. Its gates are shut. Nobody came.\nAt the Royal Hotel, where the clock had stopped, the publican was up a ladder. It snowed, she said.",
      "Ann Berg; the publican",
    ],
    [
      "not whom the words are about",
      "Wes Tillery lost. Putting Tom Okafor on the wing, he admitted, was an idea.",
      "Wes Tillery",
    ],
    [
      "not who is spoken of in a question",
      "A spokesman said it rained. Asked if Kady Rourke would dance, he said it snowed.",
      "a spokesman; a spokesman",
    ],
    [
      "a post that a noun before it names",
      "Alec Stannard was warned. The match referee said it rained.",
      "the match referee",
    ],
    [
      "who is described anew",
      "Fern Delacroix said it rained. The witness, identified only as CW-1, said it snowed.",
      "Fern Delacroix; the witness",
    ],
    [
      "who has been he already",
      "Bronwyn Tuhoe said it rained.\nA stock agent left. It snowed, he said. It hailed, she said.",
      "Bronwyn Tuhoe; a stock agent; Bronwyn Tuhoe",
    ],
    [
      "a title nobody lists",
      "Ann Berg left. Its director-general, Rakoto Soa, came. Rakoto Soa said it rained. It snowed, he said.",
      "Rakoto Soa; Rakoto Soa",
    ],
    [
      "the second person",
      "A person close to the firm said it rained. Another person close to it doubted that. “It snowed,” the second person said.",
      "a person close to the firm; another person close to it",
    ],
    [
      "a full name from a quotation",
      "“Yvette Dumas said no,” Mia Trent said.\nDumas said it rained. It snowed, she said.",
      "Mia Trent; Yvette Dumas; Yvette Dumas",
    ],
    [
      "a turn that passes to the other",
      "“It rained,” said Ann Berg.\n“It snowed,” said Tom Hill.\n“It poured.”\n“It hailed.”",
      "Ann Berg; Tom Hill; Ann Berg; Tom Hill",
    ],
    [
      "a quotation of one speaker that goes on",
      "“It rained,” said Ann Berg, 40.\n“It snowed,” she said.\n“It hailed.”",
      "Ann Berg; Ann Berg; Ann Berg",
    ],
    ["a woman named after a month", "Roy and June Castleman left. “It rained,” June Castleman said.", "June Castleman"],
    ["a month", "In June Castleman said it rained.", "Castleman"],
    [
      "a man named after a day",
      "The chairman, Comrade Sunday Ekpo, said it rained. “It snowed,” he said.",
      "Sunday Ekpo; Sunday Ekpo",
    ],
    [
      "the mother by her age",
      "Tanner Whitfield, 6, came home. Tanner left. Tanner’s mother, Marlena Whitfield, waited.\n“It rained,” said Whitfield, 29.",
      "Marlena Whitfield",
    ],
    [
      "a name and a role with a name",
      "Phil Durant left. He and his co-sponsor, Rep. Meg Alderton, said it rained.",
      "Phil Durant & Meg Alderton",
    ],
    ["a noun every object of the language knows", "The team left. The constructor said it rained.", "the constructor"],
    ["whoever was quoted last by a noun nobody lists", "Tom Hill scored. “It rained,” said the full-back.", "Tom Hill"],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });
});

describe("one of several, and both", () => {
  it.each([
    [
      "one of a trade is taken up by it",
      "One of the traders said it rained. “It snowed,” the trader said.",
      "one of the traders; one of the traders",
    ],
    [
      "a second is the second under any word",
      "A second trader said it rained. “It snowed,” the second insider said.",
      "a second trader; a second trader",
    ],
    [
      "who was is who is no more",
      "A former selector said it rained. A selector left. “It snowed,” the ex-selector said.",
      "a former selector; a former selector",
    ],
    [
      "one of them, not the hour",
      "Two drivers left. An hour later one of them, who is 40, said it rained. Two days ago a driver said it snowed.",
      "one of the drivers; a driver",
    ],
    [
      "a message that reads, not whose account it is from",
      "On it was a text message from Hale’s account, which reads: “It rained a lot.”",
      "a text message",
    ],
    [
      "a friend is a mate",
      "A mate of the accused said it rained. “It snowed,” the friend said.",
      "a mate of the accused; a mate of the accused",
    ],
    [
      "who is behind “according to” keeps what singles them out",
      "It rained, according to a reviewer who saw it. It snowed, according to a person who was there, and it froze.",
      "a reviewer who saw it; a person who was there",
    ],
    [
      "the other is not one of them",
      "One of the officials said it rained. “It snowed,” the other official said.",
      "one of the officials; the other official",
    ],
    [
      "one of a number by their own trade",
      "One of the three, a barge pilot, said it rained. “It snowed,” the pilot said.",
      "one of the three, a barge pilot; one of the three, a barge pilot",
    ],
    [
      "this one is whoever was told of last",
      "A guard said it rained. “It snowed,” this one told me.",
      "a guard; a guard",
    ],
    [
      "both are the last two who were heard, by whatever word",
      "The minister, Bea Hill, said it rained. Ann Orr said it snowed. Cora Dunn said it hailed. It was late, the minister said. Both agreed it was cold.",
      "Bea Hill; Ann Orr; Cora Dunn; Bea Hill; Cora Dunn & Bea Hill",
    ],
    [
      "both one and the other",
      "The vicar, Tom Hill, left. Both the vicar and Ann Orr said it rained.",
      "Tom Hill & Ann Orr",
    ],
  ])("%s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
