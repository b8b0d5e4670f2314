import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { mark, marked } from "./testing/marked";

function own(text: string): string {
  return mark(
    text,
    extract(text)
      .claims.filter(({ kind }) => kind === "own")
      .map(({ spans }) => spans),
  );
}

describe("the article’s own voice", () => {
  it.each([
    ["keeps a plain sentence whole", "[The board voted 6-3 on Tuesday]."],
    [
      "splits coordinated clauses that have subjects of their own",
      "[The board voted on Tuesday], [and the mayor signed the bill on Friday].",
    ],
    ["splits at a semicolon", "[The board voted on Tuesday]; [the mayor signed the bill]."],
    [
      "takes a relative clause out and closes the rest around it",
      "[1|The board], [which has nine members], [1|voted on Tuesday].",
    ],
    ["keeps the writer’s verdict on a claim", "Anna Berg’s claim that it was late [was false]."],
    ["takes out what tells where", "[1|The hospital], [where 12 babies died], [1|reopened on Monday]."],
    ["leaves the attributed words to their speaker", "The plan is late, said Anna Berg, [a geologist from Oslo]."],
    [
      "joins to whom and when with the report they belong to",
      "The plan is late, [a U.S. official told NBC News earlier this month].",
    ],
    ["leaves mere recipients and times inside the report", "“It is late,” Anna Berg told reporters on Tuesday."],
    ["keeps a “that” that ends a clause", "[The dam holds 4 million litres], [while its neighbour holds twice that]."],
    [
      "makes no claim of what only leads to an answer",
      "On Tuesday the bank said it was late, [but would not comment further].",
    ],
    ["leaves a helping verb to its cue", "Anna Berg, 52, [who runs the depot], has said that it is late."],
  ])("%s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(own(text).replaceAll(/\[\d\|/g, "[")).toBe(sentence.replaceAll(/\[\d\|/g, "["));
  });

  it("marks a sentence about an answer that was asked for", () => {
    const { claims } = extract("The council did not respond to a request for comment.");
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ kind: "own", rightOfReply: true });
  });

  it("makes no speaker of those who did not answer", () => {
    const { claims, speakers } = extract(
      "Neither the Russian Embassy nor the Mexican Embassy answered a request for comment.",
    );
    expect(speakers).toEqual([]);
    expect(claims).toMatchObject([{ kind: "own", rightOfReply: true }]);
  });

  it.each([
    ["The ministry declined to comment.", true],
    ["Mr Tennant could not be reached for comment.", true],
    ["She refused a request for an interview.", true],
    ["The ministry did not build the road.", false],
    ["The driver declined the gift.", false],
  ])("%s — right of reply: %s", (text, expected) => {
    expect(extract(text).claims.some(({ rightOfReply }) => rightOfReply)).toBe(expected);
  });

  it("says which speaker an identifying clause is about", () => {
    const { claims, speakers } = extract("“They run late,” said Paul Kolbe, who worked for 25 years at the depot.");
    const about = claims.find(({ kind }) => kind === "own")!.about;
    expect(about === null ? null : speakers[about]!.name).toBe("Paul Kolbe");
  });
});
