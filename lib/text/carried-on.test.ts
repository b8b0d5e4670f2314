import { describe, expect, it } from "vitest";
import { marked } from "./testing/marked";
import { reported } from "./testing/reported";

/** Whether a sentence behind "Mary Holt said the bus had been late." is still hers. */
const behind = (next: string) => `Mary Holt said [the bus had been late]. ${next}`;

describe("sentences that carry on what was said", () => {
  it.each([
    ["what “it” was", "[It was the old one]."],
    ["what she had asked for before", "[She had asked for a tram and had been sent a bus]."],
    ["what he had thought", "[He had thought all his life that it was a tram]."],
    ["what “that” was, behind “but”", "[But that was within the rules]."],
    ["what there was", "[There were no plans to sell it]."],
    ["what it looked like", "[It looked like a tram]."],
    ["a second such sentence", "[It was small]. [It had been put out]."],
    ["what somebody takes back", "[Not even the tram]."],
    ["a year before what was said", "[They had fallen out, in 1981, over a tram]."],
    ["what was said to her", "[One of them has told her that it stops at night]."],
    ["what she had thought", "[She had been cold, and she had thought it would pass]."],
    ["what she had been told", "[The drivers had said it was in the depot]."],
    ["a helping verb left alone in a second clause", "[The depot would offer trams where it could]."],
  ])("go on with %s", (_name, next) => {
    expect(reported(marked(behind(next)).text)).toBe(behind(next));
  });

  it.each([
    ["what was done to it", "It was also moved to the depot."],
    ["what somebody named had said", "Tom Hill had said [it was in the depot]."],
    ["what somebody had said who goes by a surname", "Hill had said [it was in the depot]."],
    ["what somebody had predicted", "Analysts had predicted [505 million]."],
    ["what somebody told others", "The drivers have told us that [it stops at night]."],
    ["what “it” did", "It left at nine."],
    ["a year of the writer’s", "It was built in 1998."],
    ["a helping verb left alone", "By nightfall several had."],
    ["what somebody could", "The driver could."],
    ["“not” before a verb", "Not everyone agreed."],
    ["the writer", "I would settle for less."],
    ["what somebody would not discuss", "The depot would not discuss drivers."],
  ])("do not go on with %s", (_name, next) => {
    expect(reported(marked(behind(next)).text)).toBe(behind(next));
  });

  it("do not go on with what “it” was behind words in quotation marks", () => {
    const sentence = "[“They are late,”] Mary Holt said. It was noon.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("do not go on with what “it” was behind a noun that was only named", () => {
    const sentence = "Mary Holt blamed [the drivers for the delay]. It was noon.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });
});
