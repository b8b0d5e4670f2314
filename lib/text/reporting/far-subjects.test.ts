import { describe, expect, it } from "vitest";
import { marked } from "../testing/marked";
import { reported } from "../testing/reported";

/** Gives each sentence a named speaker in the paragraph before, so that pronouns have someone to mean. */
const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("reports whose subject or content is hard to see", () => {
  it.each([
    ["a time of day and then riders", "Yet by nightfall riders said [the bus was late]."],
    ["a day's night and then riders", "On Friday night riders said [the bus was late]."],
    ["a clerk of works", "One former clerk of works, who left, told the board [he was late]."],
    ["none of them", "Mary Holt said [none of the nine drivers was late]."],
    ["told, and used to", "Mary Holt told the judge [she used to drive the bus]."],
    ["told, and wanted to", "Mary Holt told the board in a letter [they wanted to drive the bus]."],
    ["a paper sworn by somebody", "An affidavit sworn by a driver, Tom Hill, stated that [the bus was late]."],
    ["a paper before a court", "A petition before the High Court, filed in May, contends that [the bus was late]."],
    ["letters in brackets and a noun like a verb", "The Depot Board (DB) estimates [repairs will take a week]."],
    ["what is called, and doubted", "Mary Holt calls [the bus “late”] but doubts that [it broke]."],
  ])("finds %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });
});
