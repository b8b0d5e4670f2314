import { describe, expect, it } from "vitest";
import { marked } from "../testing/marked";
import { reported } from "../testing/reported";

/** Gives each sentence a named speaker in the paragraph before, so that pronouns have someone to mean. */
const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("the ways in which words are reported in part, or without a verb of saying", () => {
  it.each([
    ["is adamant that", "Mary Holt is adamant that [the bus was late]."],
    ["remains convinced", "Mary Holt remains firmly convinced that [the bus was late]."],
    ["confident, without that", "Riders are confident [the bus will come]."],
    ["who was not sure whether", "Mary Holt, who was not sure [whether the bus was late], walked."],
    ["worried, behind more", "Riders were more worried that [the bus would go]."],
    ["in her view", "In Holt’s view, [the bus is late]."],
    ["in somebody's view, in between", "[1|The plan was “late”], in the union’s view, [1|and should go]."],
    ["in the view of", "In the view of the board, [the bus is late]."],
    ["in the eyes of", "In the eyes of many riders, [the bus is late]."],
    ["by her own account", "Yet by Mary Holt’s own account, [the bus was late]."],
    ["as she sees it", "As Mary Holt sees it, [the bus is late]."],
    ["fears of riders", "Riders’ fears that [the bus would stop] proved wrong."],
    ["fears among riders", "Fears among riders that [the bus would stop] proved wrong."],
    ["a warning from", "There was a warning from the union that [the bus would stop]."],
    ["a clause in a list, and told", "Holt said [the bus was late, the board had been told, and nobody came]."],
    [
      "said on a day during a talk at a place that",
      "Holt said Friday during a hearing at the depot that [state buses were late].",
    ],
    [
      "said, after a talk that took long, that",
      "Holt said on Friday, after a talk that lasted hours, that [the bus was late].",
    ],
    ["an article and a quotation", "Mary Holt spoke of [a “climate of fear” in the depot]."],
    ["a quoted adjective", "Mary Holt denounced [the “shameful” sale of the bus]."],
    ["blamed what is quoted", "Mary Holt blamed [a “toxic” depot for the loss]."],
    ["called what is quoted", "Mary Holt called [the “deal” a joke]."],
    ["found it", "Mary Holt found [the bus “quite late”]."],
    ["a quotation that is a subject", "Mary Holt believes [“common sense” will prevail]."],
    ["a pronoun quoted", "Mary Holt says [“nobody” was to blame]."],
    ["hit out at", "Mary Holt hit out at [“faceless” drivers in Oslo]."],
    ["lashed out at", "Mary Holt lashed out at [the “cowardly” board]."],
    ["admitted to", "Mary Holt admitted to [“mistakes” at the depot]."],
    ["described by somebody, in passing", "The plan, described by Mary Holt as [“late”], was dropped."],
    ["once dubbed", "The plan, once dubbed [“late”] by Mary Holt, was dropped."],
    ["told a programme", "Mary Holt told the “Today” programme that [the bus was late]."],
    ["a campaign's name", "A driver from the “Late Bus” campaign said [the plan was mad]."],
    ["according to a campaign", "According to the “Late Bus” campaign, [the plan was mad]."],
    ["made the point", "Mary Holt made the point that [the bus was late]."],
    ["is of the view", "Mary Holt is of the view that [the bus was late]."],
    ["came to the conclusion", "The board came to the conclusion that [the bus was late]."],
    ["raised concerns", "Mary Holt raised concerns that [the bus was late]."],
    ["whoever said a word", "[Anyone who said “bus” was told to walk], two drivers recalled."],
    ["some worry", "Some worry that [the bus is late]."],
    ["many fear", "Many fear [the bus will stop]."],
    ["had forecast", "Drivers asked by the depot had forecast [a rise of 2 percent]."],
    ["a bank's forecast", "The bank forecast [growth of 2 percent this year]."],
    ["three in 10 saying", "The poll went on, with three in 10 saying [a new bus would help]."],
    ["so many percent of them saying", "The strikes have left 62 percent of riders saying [fares are rising]."],
    [
      "behind an opening, and commas in what is said",
      "In big numbers, those surveyed say [the fares, including tolls and parking, should fall].",
    ],
    ["while another has vowed", "It was late, while Mr. Hill has vowed [to leave it so]."],
    ["while another declined", "Mary Holt said [it was “late”], while Mr. Hill declined to comment."],
    ["behind a verb like a noun", "In a letter of May, Mary Holt rips the deal to buy it, arguing that [it was late]."],
    ["a past form like a noun", "Mary Holt said [her riders deserved the bus but not the smell]."],
    ["fear what is a noun", "Drivers fear [the worst losses of buses since May]."],
    ["questioned, however", "Mary Holt questioned, however, [whether the bus would last]."],
    ["wrote back that", "Mary Holt wrote back that [she did not know]."],
    ["denied doing it and dared", "Mary Holt denied [taking a bus] and dared [the board to look]."],
    ["none of which", "The report recommended [meters on every bus], none of which has been bought."],
    ["the minutes record", "[“Asked if it was late. Noted,”] the minutes record."],
    ["promised an outside inquiry", "Mary Holt promised [an outside inquiry by May]."],
    ["said it backed, and expected", "The depot said [it backed the bus and expected its drivers to do the same]."],
    ["said it had, and expected", "The depot said [it had two buses] and expected [to buy a third]."],
    ["a comment that ends in a year", "[The bus was late], a slide prepared for drivers in 2023 shows."],
    [
      "a comment with a long subject behind what looks like a report",
      "[Riders that took the bus recorded a fall in fares], a study in 31 towns around the lake has shown.",
    ],
    ["asked three times by", "Asked three times by Tom Hill [if it was late], the driver left."],
    [
      "asked by one who is described",
      "Asked by Mary Holt, the only driver there, [how late it was], Tom Hill said: [“Very.”]",
    ],
    [
      "turned round, and going on behind who it is",
      "[1|It was early], replied Mary Holt, who drives the bus, [1|but it would come].",
    ],
    [
      "turned round before there is a clause",
      "[1|Without rain], warned Mary Holt, who drives it, [1|buses would stop].",
    ],
    ["and her driver plan", "Mary Holt and her driver, Tom Hill, plan [to follow the bus]."],
    ["any verb with that", "Mary Holt confided to a rider that [there was a second bus]."],
    [
      "another verb with that",
      "A driver in Oslo minuted that [the bus was “unhelpful”] and asked [whether it was real].",
    ],
    ["let slip", "Mary Holt let slip that [the bus was late]."],
    ["her answer was", "Her answer was [“no”]."],
    ["put it to somebody that", "The rider put it to Mary Holt that [the bus was late]."],
    ["let it be known", "Mary Holt had let it be known that [the bus was late]."],
    ["made it clear on Friday", "Mary Holt made it clear on Friday that [the bus was late]."],
    ["lists as", "The depot lists [the bus as largely late]."],
    ["a verb left out", "Mary Holt said [it was late], Tom Hill that [it was early]."],
    ["was how she described it", "[“Utterly late”] was how Mary Holt described the bus."],
    ["was the word she used", "[“Shameful”] was the word Mary Holt used."],
    ["was her explanation", "[“Nobody asked,”] was Mary Holt’s explanation."],
    ["calling it, in passing", "The union, calling [the bus “late”], said [it would strike]."],
    ["citing, at the head", "Citing [“late drivers”], the depot sold the bus."],
    ["saying, at the head", "Saying [the bus was “late again”], Mary Holt walked home."],
    ["asked them to be", "Mary Holt asked [riders to be “patient”]."],
    ["warned them not to be", "Mary Holt warned [riders not to be late]."],
    ["described how", "Mary Holt described [how the bus “just vanished”]."],
    ["asked, and said", "Asked if he had regrets, Tom Hill paused and said: [“A few.”]"],
  ])("finds %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["what is certain", "It is certain that the bus was late."],
    ["a place to see it", "The bus stops in Mary Holt’s view of the sea."],
    ["stories in their own words", "The riders told it in their own words."],
    ["an opinion of a judge’s", "It was in her mind, and nobody saw it."],
    ["a title with its article", "Mary Holt read a “Late Bus” story to the riders."],
    ["a book found", "Mary Holt found the book “Late Bus” in a shop."],
    ["fears a storm raised", "The storm raised fears that the depot would fall."],
    ["a statement that shocked", "Mary Holt made a statement that shocked riders."],
    ["an office that was empty", "Drivers sounded in an office that had been empty."],
    ["what only points", "Mary Holt planted that ground for years and it paid."],
    ["what somebody ensured", "Mary Holt ensured that the bus was late."],
    ["what somebody did to somebody that", "Mary Holt painted the bus that the depot had sold."],
    ["hit out at nothing quoted", "Mary Holt hit out at the ball."],
  ])("finds nothing in %s", (_name, sentence) => {
    expect(reported(sentence)).toBe(sentence);
  });
});
