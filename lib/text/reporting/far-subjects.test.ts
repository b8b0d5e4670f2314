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
    ["turned round at the end, with a title", "[The team never had a plan], argued Senate Leader Tom Hill."],
    [
      "turned round, and what he is",
      "[The buses are worth nothing], reckons Mr Tom Hill of the depot, who drives one.",
    ],
    ["assured, behind a role and a name", "[There would be none], the director, Tom Hill, assured riders."],
    ["a name set off in what is reckoned", "Tom Hill reckons [the bus, nicknamed Ronnie, has “cleaned me out”]."],
    [
      "demanded, while",
      "The union said [it would oppose any plan without a bus], while the board demanded [a vote by May].",
    ],
    ["asked in a place by", "Asked in Oslo by a driver [whether it was late], she left."],
    ["continued", "[1|The bus was a nice one], she continued, [1|and it had been to Oslo]."],
    ["credited for", "She credited [her driver for the change of heart]."],
    ["shot back that", "Mary Holt shot back that [the bus was late]."],
    [
      "papers somebody obtained",
      "[The depot has closed], export papers and bank records obtained by the Examiner reveal.",
    ],
    ["files that were leaked", "[The depot has closed], leaked files reveal."],
    ["agents of ships", "[The depot was shut on Tuesday, leaving 118 ships at anchor], shipping agents said."],
    ["a person aware of it", "[The depot, a small one, has closed], said a person aware of the plan."],
    ["a fourth, and who that is", "[“It is late,”] said a fourth, Tom Hill of Oslo, the only one who spoke."],
    ["asked that it stop", "Riders have asked that [no bus be moved in May]."],
    ["called out that", "Mary Holt called out that [the bus was late]."],
    ["smiled that", "Mary Holt smiled that [the bus was late]."],
    ["disagreed that", "Mary Holt disagreed that [the bus was late]."],
    ["queried why", "Mary Holt queried [why the bus was late]."],
    ["pegged at", "Mary Holt pegged [the gap at 350 crore]."],
    ["billed as", "The board billed [the bus as “the latest of all”], and for a week in May she seemed to agree."],
  ])("finds %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["nothing said", "Mary Holt said nothing as she left."],
    ["what ended a doubt", "Mary Holt was sceptical until she drove it herself."],
    ["laughter on an occasion", "Mary Holt laughed when that was put to her."],
    ["what happens as something continues", "As the din continued, Mary Holt led a walkout."],
    ["a spreadsheet’s title", "The list, kept in a file titled “Growth,” cover 63 riders."],
    ["a name a place is known by", "The depot, known to riders as “Holt’s Barn,” opens in May."],
    ["a wish not to be named", "Mary Holt asked that her name not be used."],
    ["where a bus was pegged", "Mary Holt pegged the tent at noon."],
  ])("finds nothing in %s", (_name, sentence) => expect(reported(sentence)).toBe(sentence));
});
