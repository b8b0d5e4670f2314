import { describe, expect, it } from "vitest";
import { marked } from "../testing/marked";
import { reported } from "../testing/reported";

/** Gives each sentence a named speaker in the paragraph before, so that pronouns have someone to mean. */
const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("reports in long sentences", () => {
  it.each([
    ["no one thing", "Holt insists [no slight was meant]."],
    ["half of them", "Mary Holt thinks [half of the 40 drivers will never reply]."],
    ["a noun before would", "Mary Holt told the board last week that [heads would roll]."],
    ["a year before a name", "In 2019 Holt alleged that [a tram was late]."],
    ["a participle like a past form", "A report read to the court concluded that [the bus was late]."],
    [
      "a list between a place and a name",
      "[It was late, but not the lack of one], Mary Holt, a rider, wrote in a note.",
    ],
    ["a clause cut in two by a comment", "[1|The secret of the bus], Holt whispers, [1|is that it is late]."],
    ["shot back", "[“It is late,”] Mary Holt shot back."],
    ["another, while", "[“Late!”] wrote one driver, while another joked: [“On time.”]"],
    ["one in six", "[Around one in six shows a face], Mary Holt estimates."],
    ["asked, and promised", "Holt, asked what she would do, promised [“a very quiet bus.”]"],
    ["and he hoped", "[The bus was late], Mary Holt said, and hoped [to have more to say in May]."],
    ["and expressed hope", "[The bus was late], the depot said, and expressed hope that [another would come]."],
    ["a comment behind what looks like its own report", "[Two drivers had asked for more buses], Mary Holt said."],
    ["a comment behind a word that can report", "[1|Parents had complained], she said, [1|about the bus]."],
    ["forecasters there", "[1|It could be late], drivers there said, [1|and later than people think]."],
    ["would announce", "[“I’m late,”] Mary Holt would announce in the third hour."],
    [
      "who is named behind according to",
      "[Few of them wanted a bus], according to Tom Hill, a driver who keeps a list.",
    ],
    ["called it, and a phrase about the words", "She called [the bus “a guess”], a phrase that stuck."],
    ["called that account", "She called [that account “a guess.”]"],
    ["called that false", "Holt called [that wholly false]."],
    ["but, when asked, said", "She said [the bus was late] but, when asked, said [it had come]."],
    ["would, and told them", "She warned riders that [trams would be busy] and told [them to walk]."],
    ["denied doing it when asked", "She denied [driving the bus] when she was approached by a rider."],
    ["cautioned against", "She said [the bus had been late] and cautioned [against reading too much into it]."],
    ["warned them of", "The depot later warned [riders of “strange buses”]."],
    ["dismissed as, turned round", "She rejected [as “bookkeeping” a warning by riders that fares would rise]."],
    ["others behind a semicolon", "Drivers blamed [the board]; riders blamed [the drivers]."],
    ["has offered, behind a semicolon", "Mary Holt believes [it is late]; she has offered [to drive it]."],
    ["put nearer to", "A driver put [the number nearer to 200]."],
    ["ordered one, whose trade is told", "A court ordered [Veritone, the supplier, to stop]."],
    ["which one, and who that is", "It fell, which Mary Holt, a driver who was off duty, described as [“a shame”]."],
    ["a verb inside the quotation", "Mary Holt claimed [her driver “had stopped.”]"],
    ["found, and a verb inside the quotation", "An audit found [the bus “could not be seen.”]"],
    [
      "a quotation in what is turned round",
      "[The talks failed over whether the word “late” would do], said two people briefed on it.",
    ],
    ["a noun that looks like an adjective", "Her brother, Tom Hill, a late rival, said [the bus was late]."],
    ["a relative clause that reports nothing", "A driver, who asked us not to use his name, said [it was late]."],
    ["a relative clause with a quotation", "A driver, who left because “it was late”, said [it had come]."],
    ["a relative clause with a title", "Mary Holt, who wrote “The Late Bus,” called [May “a good month” for drivers]."],
    [
      "a relative report with a quotation",
      "Mary Holt, who has written that [it is “a mess,”] suggested that [it might end].",
    ],
    ["was heard to", "But Mary Holt, in May, was heard to describe [the bus as “late.”]"],
    ["only what follows and", "It needs a new door and, according to a report, [“a new century”]."],
    ["a participle behind a quotation’s comma", "Mary Holt dismissed [the bus as “late,”] raising her voice."],
    ["record that", "Its minutes record that [the bus was late]."],
    ["in a subordinate clause that called for", "[“It is late,”] wrote Mary Holt, who has called for [an inquiry]."],
    [
      "a quotation of one’s own behind a semicolon",
      "[1|It is late], drivers said, [1|and it will be]; [‘but not mine,’] added Mary Holt.",
    ],
    ["yelling at the end", "Mary Holt stormed out of the depot yelling [“Late!”]"],
    ["a participle that looks like a past form", "A message, a line written by drivers, read: [“Late.”]"],
    ["behind an initial a quotation", "[It was late], Mary Holt said in a post on X. [“Wait,”] she wrote."],
    ["warning, behind a comment", "[The buses were ready], Mary Holt said, warning [other drivers to wait]."],
    ["a body with its letters", "[The bus was late], said operator Depot Islands Corporation (DIC)."],
    ["who is told behind letters", "[“Late,”] wrote Sen. Mary Holt (D-Ill.), who added that [it was old]."],
    ["accepted that", "Mary Holt accepted that [the bus was late]."],
    ["feels", "Mary Holt feels [the bus was late]."],
    ["urged caution", "Mary Holt urged [caution about the bus]."],
    ["claimed to", "In May, the depot claimed on Monday [to have seen the bus], showing a film."],
    ["agreed to", "Mary Holt has agreed [to drive the bus]."],
    [
      "asked to, while another said",
      "The depot asked [drivers to wait], while its director, Mary Holt, said [it was late].",
    ],
    ["in a letter weeks later", "[1|The bus], Mary Holt wrote to riders three weeks later, [1|was late]."],
    ["told many", "Mary Holt told [the several hundred people who had come to walk]."],
    ["a figure a paper shows", "The log, from a drawer, shows [14 calls in May]."],
    ["nothing found", "A trial in May found [no link]."],
    ["him found", "The same poll found [him trailing in May]."],
    ["goes on", "[1|It wants], Mary Holt goes on, [1|to be late]."],
    ["told, a semicolon", "[It was late], Mary Holt told riders in May; [2|a bus], she said, [2|was a bus]."],
    ["agreed to, at the end turned round", "[Riders had agreed to wait], said a senior driver in the region."],
    ["denied, and said", "Mary Holt denied that [the bus was late] and said [it would come]."],
    ["thanked them for, and said", "Mary Holt thanked [riders for their conduct] and said [a bus would come]."],
    ["which forecast", "The depot, which forecast in May that [fares would rise], was late."],
    ["praises, behind an aside", "The letter, a copy of which Mary Holt has seen, praises [the bus’s “real worth.”]"],
    ["forecast", "Depot Islands forecast [further late buses until May]."],
    ["a seventh", "One driver, who was late, predicted [a seventh “if it rains.”]"],
    ["recounted being", "A driver who knew the bus recounted [being tied to it]."],
    ["complained of being", "Riders at the stop complained of [being told to wait]."],
    ["an opening before the comment", "[1|In winter], Mary Holt estimated, [1|as many as 30 people came]."],
    ["when, behind a comment", "[1|It went away], she noted, [1|when it rained on May 3]."],
    ["what the writer makes of it", "[The bus will stop], Mary Holt said on Friday, in the first sign of a change."],
    ["and she expects", "[1|She’ll be driving], she said, [1|and she expects to be late]."],
    [
      "a letter published with",
      "A letter to riders published with the fares on Friday promises [“a full update” by May].",
    ],
    ["a merger after which", "The audit blames [a 2022 merger, after which buses were lost]."],
    ["asked in parliament what", "Mary Holt asked in parliament [what a bus was]."],
    ["asked him when", "Mary Holt asked him in a long meeting [when he first heard of it]."],
  ])("finds %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["no comment", "Mary Holt said she would not comment."],
    ["what a name is called", "The lander, called Hope, is the first."],
    ["a name and a party", "Sen. Mary Holt, Democrat of Vermont, agreed with him."],
    ["anonymity asked for", "The driver asked not to be named."],
    ["what nobody thinks", "Not everyone thinks the bus will come."],
    ["only a pronoun", "Mary Holt denied this."],
    ["thanks", "Mary Holt thanked the drivers."],
    ["an order for goods", "She has ordered a new bus."],
    ["a subordinate clause before a report", "As the light went, a driver found her way home."],
    ["an opening before a report", "On Friday, Mary Holt asked her bank for a loan, and did not like the answer."],
    ["a title before a verb", "She met Mary Holt, whose book “The Late Bus” recounts a strike."],
    ["a number that is added", "Holt added 27 for the drivers, who had trailed by 19."],
  ])("finds nothing in %s", (_name, sentence) => {
    expect(reported(sentence)).toBe(sentence);
  });
});
