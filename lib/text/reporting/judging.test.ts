import { describe, expect, it } from "vitest";
import { marked } from "../testing/marked";
import { reported } from "../testing/reported";

/** Gives each sentence a named speaker in the paragraph before, so that pronouns have someone to mean. */
const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("judgements and what somebody holds", () => {
  it.each([
    ["considered", "She considered [the tram a refuge]."],
    ["which she considered", "Mary Holt disliked trams, which she considered [the refuge of the idle]."],
    ["judged, of a paper", "A file released in May judged [her “rude, and usually right”]."],
    ["declared one thing another", "The Drivers Council declared [the flood a catastrophe]."],
    ["a book that holds", "Her book holds that [there are seven kinds of bus]."],
    ["a court that held", "A court held that [the tram was late]."],
    ["noticed", "Mary Holt noticed that [the bus was late]."],
    ["gave evidence", "Mary Holt gave evidence that [the bus was late]."],
    ["what somebody does not believe", "Mary Holt did not believe [the strike would last a week]."],
    ["what somebody does not accept", "Mary Holt did not accept that [the tram was late]."],
    ["wrote to say", "In May a bishop wrote to say that [he had missed the bus]."],
    ["the first of several", "A driver told the board twice. The first called [the claims “false”]."],
    ["a second", "A second, from a depot, complained that [the tram was late]."],
    ["in a filing that", "Mary Holt announced in a filing that [director Tom Hill would leave]."],
    ["acknowledged and said", "The bureau acknowledged [the bus failed at noon] and said [its trams had been late]."],
    ["first denied, then said", "Mary Holt first denied [knowing the driver], then said [they had met in May]."],
    [
      "three clauses with “that”",
      "Its report notes that [the depot had trams], that [drivers were told to wait] and that [riders were refused entry].",
    ],
    ["put a figure", "Mary Holt put [the number at about 200]."],
    ["put a sum", "Mary Holt put [the cost at R190-million a year]."],
  ])("report: %s", (_name, sentence) => {
    const { text } = marked(BEFORE + sentence);
    expect(reported(text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["considering a limit", "Mary Holt is considering a limit of 50 trams a month."],
    ["holding a meeting", "Mary Holt held a meeting in the depot that was late."],
    ["uttering a word", "It rained whenever a driver said the word “late”."],
    ["putting something away", "Mary Holt put the phone away at the tram stop."],
    ["what was agreed about one described", "A nurse, whom the paper agreed not to name, sat in the front row."],
    ["what one described in passing agreed to", "A driver, who agreed in May to sell the bus, sat in the front row."],
    ["what somebody does not say", "Mary Holt did not say the tram was late."],
  ])("do not report: %s", (_name, sentence) => {
    const { text } = marked(BEFORE + sentence);
    expect(reported(text)).toBe(BEFORE + sentence);
  });
});
