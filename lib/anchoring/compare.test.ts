import { describe, expect, test } from "vitest";
import { extract } from "../text/extract";
import { type Compared, compare, type OldClaim } from "./compare";

const DRAFT = `Bridge closes for a year
By Dana Whitlock
CIA Director William Burns took up the question in London on Monday. He said the bridge had 14 cracks.
“Spans may fall,” Burns told the council. “We have asked twice.”
The council did not dispute the figure. Inspector Marta Hale said repairs would cost £3 million.
Was anybody told? “Nobody,” Hale said.
`;

/** The outcome of each claim whose words hold `words`, after the draft was edited. */
function outcome(words: string, edit: (draft: string) => string, draft = DRAFT): Compared {
  const before = extract(draft);
  const claims: OldClaim[] = before.claims.map(({ spans, cue, mention, speakers }, index) => ({
    ...{ id: String(index), spans, cue, mention },
    speakers: speakers.map((speaker) => before.speakers[speaker]!.name),
  }));
  const index = before.claims.findIndex(({ spans }) =>
    spans.some(({ start, end }) => draft.slice(start, end).includes(words)),
  );
  expect(index, `a claim with "${words}"`).toBeGreaterThanOrEqual(0);
  const edited = edit(draft);
  expect(edited).not.toBe(draft);
  return compare(before, claims, extract(edited)).claims[index]!;
}

const swap = (from: string, to: string) => (draft: string) => draft.replace(from, to);

describe("what stands", () => {
  test.for([
    ["a number in another sentence", swap("£3 million", "£4 million")],
    ["a sentence put before it", swap("“Spans may fall", "The day was dry.\n“Spans may fall")],
    ["quotation marks in another style", (draft: string) => draft.replace(/[“”]/g, '"')],
    ["white space", swap("Burns told the council", "Burns  told\u00A0the council")],
    ["a paragraph taken out behind it", swap(/Was anybody.*\n/.exec(DRAFT)![0], "")],
  ] as const)("is carried through %s", ([, edit]) => {
    expect(outcome("Spans may fall", edit).outcome).toBe("carried");
  });

  test("keeps a claim whose paragraph moved, and says that it moved", () => {
    const edit = (draft: string) => {
      const [, , third, fourth, ...rest] = draft.split("\n");
      return ["Bridge closes for a year", "By Dana Whitlock", third, ...rest.slice(0, -1), fourth, ""].join("\n");
    };

    expect(outcome("Spans may fall", edit)).toMatchObject({ outcome: "moved" });
  });
});

describe("what is asked again", () => {
  test.for([
    ["14 cracks", "14", "15", "words"],
    ["Spans may fall", "may fall", "will fall", "words"],
    ["Spans may fall", "told the council", "told the press", "words"],
    ["the bridge had", "He said", "He denied", "words"],
    ["repairs would cost", "Inspector Marta Hale", "Professor Marta Hale", "words"],
    ["dispute the figure", "did not dispute", "did dispute", "words"],
  ] as const)("“%s” when %s becomes %s in its sentence", ([words, from, to, why]) => {
    expect(outcome(words, swap(from, to))).toMatchObject({ outcome: "changed", why });
  });

  test("every claim of a speaker whose full name was swapped where they were introduced", () => {
    const edit = swap("William Burns", "John Ratcliffe");

    expect(outcome("Spans may fall", edit)).toMatchObject({ outcome: "changed", why: "speaker" });
    expect(outcome("14 cracks", edit)).toMatchObject({ outcome: "changed", why: "speaker" });
  });

  test("“he said” when the title changed in the sentence that says who he is", () => {
    expect(outcome("14 cracks", swap("CIA Director", "FBI Director"))).toMatchObject({ outcome: "changed" });
  });

  test("“he said” when the sentence that named him was taken out", () => {
    const edit = swap("CIA Director William Burns took up the question in London on Monday. ", "");

    expect(outcome("14 cracks", edit).outcome).toBe("changed");
  });

  test("“he said” when somebody else was put before it", () => {
    expect(outcome("14 cracks", swap("He said", "Thabo Mbeki disagreed. He said")).outcome).toBe("changed");
  });

  test("words that go on without a cue when the sentence that carries it changed", () => {
    expect(outcome("We have asked", swap("Spans may fall", "Spans will fall"))).toMatchObject({
      outcome: "changed",
      why: "cue",
    });
  });

  test("an answer when its question changed", () => {
    expect(outcome("Nobody", swap("anybody told", "anybody hurt"))).toMatchObject({
      outcome: "changed",
      why: "lead-in",
    });
  });

  test("a surname when somebody else of that name was brought in", () => {
    expect(outcome("Spans may fall", (draft) => `${draft}Robert Burns agreed with the inspector.\n`)).toMatchObject({
      outcome: "changed",
      why: "speaker",
    });
  });
});

describe("what is not guessed", () => {
  test("a sentence that now stands twice is ambiguous, with both its places", () => {
    const again = "The council did not dispute the figure.";
    const compared = outcome("dispute the figure", (draft) => `${draft}${again}\n`);

    expect(compared).toMatchObject({ outcome: "ambiguous", places: [{}, {}] });
  });

  test("repeats that kept their number and neighbours are told apart", () => {
    const draft = `${DRAFT}The mayor left early.\n“No comment,” Hale said.\nThe band played on.\n“No comment,” Hale said.\n`;
    const edit = swap("The mayor left", "The mayor went");

    expect(outcome("played on", edit, draft).outcome).toBe("carried");
    expect(outcome("No comment", edit, draft).outcome).toBe("carried");
  });
});

describe("what is gone and what is new", () => {
  test("a claim whose sentence was taken out is gone", () => {
    expect(outcome("dispute the figure", swap("The council did not dispute the figure. ", ""))).toMatchObject({
      outcome: "gone",
    });
  });

  test("claims without a forerunner are named", () => {
    const before = extract(DRAFT);
    const after = extract(`${DRAFT}“Rubbish,” said Ivo Lind.\n`);
    const { fresh } = compare(before, [], after);
    expect(fresh).toHaveLength(after.claims.length);

    const claims = before.claims.map((claim, index) => ({
      ...claim,
      id: String(index),
      speakers: claim.speakers.map((s) => before.speakers[s]!.name),
    }));
    const [added, ...others] = compare(before, claims, after).fresh;
    expect(others).toEqual([]);
    expect(after.text.slice(after.claims[added!]!.spans[0]!.start)).toMatch(/^“Rubbish/);
  });

  test("a rewritten article keeps nothing and fails at nothing", () => {
    const compared = compare(
      extract(DRAFT),
      [{ id: "a", spans: [{ start: 0, end: 3 }], cue: [], mention: [], speakers: [] }],
      extract(""),
    );

    expect(compared).toMatchObject({ claims: [{ claim: "a", outcome: "gone" }], fresh: [] });
  });
});

describe("what a person corrected", () => {
  const cut = "told the council";
  const at = DRAFT.indexOf(cut);
  const before = extract(DRAFT);
  const added: OldClaim = {
    id: "added",
    spans: [{ start: at, end: at + cut.length }],
    cue: [],
    mention: [],
    speakers: ["William Burns"],
  };

  test("a claim the machine does not read is carried by its words and frame", () => {
    const compared = compare(before, [added], extract(swap("£3 million", "£4 million")(DRAFT)));

    expect(compared.claims[0]).toMatchObject({ outcome: "carried", at: { spans: added.spans } });
  });

  test("and asked again when a word of its sentence changed", () => {
    expect(compare(before, [added], extract(swap("may fall", "might fall")(DRAFT))).claims[0]!.outcome).toBe("changed");
  });
});
