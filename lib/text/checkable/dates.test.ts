import { describe, expect, it } from "vitest";
import { compareParts } from "./marked-parts";

const check = (marked: string, publishedOn?: string) => {
  const { expected, found } = compareParts(marked, "date", publishedOn);
  expect(found).toBe(expected);
};

describe("dates that stand by themselves are marked and left as they are", () => {
  it.each([
    "On {Aug. 20, 1940}, he opened the door.",
    "An invoice dated {14 April 2025} and one of {March 2022}.",
    "In {1940} and in the {1970s} spies met there.",
    "It began in the late {1990s} and ended in the {’80s}.",
    "The season of {2015-16} was dry; {2024-04-14} was wet.",
    "It rose in the {third quarter of 2024} and in {Q3 2024}, as in {fiscal 2025}.",
    "The council met in the {summer of 1998}.",
    "By {1530 GMT} they had left {overnight}.",
    "The plant sold 2000 units and 1,940 lamps.",
    "Police were called at {7:52} and again at {9 p.m.}",
    "The march begins at {noon} on {Labor Day}.",
    "The {2019} accord lapses.",
    "It was built in the {19th century} and burnt on {New Year’s Eve}.",
    "It shut over {the weekend}; the new year’s plan failed.",
  ])("%s", (marked) => check(marked));
});

describe("dates that lean on the day of publication are resolved as far as the words go", () => {
  it.each([
    ["2024-09-24", "Burns spoke {earlier this month|September 2024}."],
    ["2024-09-24", "{Two years ago|2022} a scientist pleaded guilty."],
    ["2024-06-12", "In {April|April 2024}, the ambassador posted a report."],
    ["2024-06-12", "In {November|November 2023} the court ruled."],
    ["2024-06-12", "The court will rule in {November|November 2024}."],
    ["2024-06-12", "The trial starts {July 1|2024-07-01}."],
    ["2024-06-12", "The trial started on {July 1|2023-07-01}."],
    ["2026-05-16", "Reached {last Tuesday|2026-05-12}, she hung up."],
    ["2026-05-12", "Reached {last Tuesday|2026-05-05}, she hung up."],
    ["2026-05-16", "She told the assembly on {Thursday|2026-05-14} that she had resigned."],
    ["2026-05-16", "The two sides will meet on {Thursday|2026-05-21}."],
    ["2026-05-16", "On {Monday|2026-05-18} the court will sit."],
    ["2026-05-16", "He has until {next Friday|2026-05-22}."],
    ["2026-05-16", "It rained {last night|2026-05-15} and {today|2026-05-16}."],
    ["2026-05-16", "The gauge failed {last autumn|autumn 2025} and {last winter|winter 2025–26}."],
    ["2026-01-10", "It snowed {this winter|winter 2025–26}."],
    ["2026-05-16", "Prices rose {last quarter|Q1 2026} and {this quarter|Q2 2026}."],
    ["2026-05-16", "Profit fell in the {third quarter|Q3 2025} and in the fiscal {third quarter}."],
    ["2026-05-16", "It happened {ten days ago|2026-05-06}, not {six months ago|November 2025}."],
    ["2026-05-16", "It closed {three weeks ago|the week of 2026-04-20}."],
    ["2026-05-16", "She left {a decade ago|about 2016}."],
    ["2026-05-16", "It will be done by the {end of the year|2026}."],
    ["2026-05-16", "A vote is due {next month|June 2026}; {last year|2025} there was none."],
    ["2026-05-16", "In {recent weeks} and in {the past few years} it grew."],
    ["2026-03-31", "The law passed on {29 February}."],
  ])("published %s: %s", (publishedOn, marked) => check(marked, publishedOn));

  it("are marked without an answer where no publication date is known", () => {
    check("In {April} he left, {two years ago}.");
  });

  it("are marked without an answer where the publication date is no date", () => {
    check("In {April} he left.", "2024-02-31");
  });
});

describe("dates that lean on another date", () => {
  it.each([
    "On {Aug. 20, 1940}, he was struck, and he died {the following day|1940-08-21}.",
    "On {31 December 2019} it closed; it opened {two days later|2020-01-02}.",
    "He died {the following day}.",
    "It fell on {9 May|2024-05-09} and reopened {two days later|2024-05-11}.",
    "It shut {last Friday|2024-09-20}; {the day before|2024-09-19}, it was full.",
    "It was full the day before the vote.",
  ])("%s", (marked) => check(marked, "2024-09-24"));
});

describe("words that only look like dates", () => {
  it.each([
    "May I march on? They may march on {Monday morning|2024-06-17}",
    "April Jones reads the Sunday Times.",
    "He sat on the wed bench in the sun.",
  ])("%s", (marked) => check(marked, "2024-06-12"));
});
