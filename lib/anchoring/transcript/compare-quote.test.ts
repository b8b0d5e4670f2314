import { describe, expect, test } from "vitest";
import { compareQuote, type DiffPiece, quotedStretches, readTranscript, toComparable } from ".";

const briefing = `[00:00:05] MODERATOR: Good morning. We start with the embassy. (laughter)
[00:00:20] BURNS: Thank you. We will not close the embassy in Kabul, um, and I want to be very clear about that. It has
been open since 2002, and it will stay open. [applause] We spent $1,250 on each guard last year; that's 5 percent more
than planned. My colleagues — Rita O’Neil and others — know what I mean.
[00:01:10] MODERATOR: Is it safe, though?
[00:01:12] BURNS: It's as safe as any building in [inaudible] the city can be. We will review the lease in the long-term
plan. Nobody is leaving. Nobody asked us to. I was there myself (through an interpreter) in nineteen eighty-four.
[00:02:00] MODERATOR: Nobody is leaving.
`;
const transcript = toComparable(readTranscript(briefing));

/** The diff with its marks: [-said-], {+quoted+}, (said for a bracket). */
function show(diff: readonly DiffPiece[]): string {
  const words = diff.map(({ kind, quoted, spoken }) => {
    switch (kind) {
      case "same":
        return quoted;
      case "altered":
        return `[-${spoken}-]{+${quoted}+}`;
      case "dropped":
        return `[-${spoken}-]`;
      case "added":
        return `{+${quoted}+}`;
      default:
        return `${quoted}(${spoken})`;
    }
  });
  return words.join(" ").replace(/\s+/g, " ");
}

function compare(quote: string, said = transcript) {
  const compared = compareQuote(quote, [{ start: 0, end: quote.length }], said);
  return { ...compared, shown: compared.parts.map(({ diff }) => show(diff)).join(" | ") };
}

describe("a quotation is verbatim", () => {
  test.for([
    ["as it was said", "It has been open since 2002"],
    ["over a line's end and applause", "it will stay open. We spent $1,250 on each guard"],
    ["in other quotation marks, spaces and dashes", "“My colleagues - Rita O'Neil  and others – know what I mean.”"],
    ["with a small first letter", "we will review the lease"],
    ["with a letter in brackets for its case", "[w]e will review the lease"],
    ["with a figure grouped otherwise", "We spent $1250 on each guard"],
    ["with a hyphen less", "in the long term plan"],
    ["past what an interpreter's mark says", "I was there myself in nineteen eighty-four"],
    ["in accents composed otherwise", "It has been open"],
  ] as const)("%s", ([, quote]) => {
    expect(compare(quote)).toMatchObject({ outcome: "verbatim" });
  });

  test("in accents composed otherwise, and in Cyrillic and Arabic", () => {
    const said = toComparable(readTranscript("Le café est fermé. Мы не уйдём отсюда. لن نغادر هذا المكان"));
    for (const quote of ["café est ferme\u0301".normalize("NFD"), "«Мы не уйдём отсюда»", "لن نغادر"]) {
      expect(compare(quote, said).outcome, quote).toBe("verbatim");
    }
  });

  test("and where it was said is told by time, line and speaker", () => {
    expect(compare("Is it safe").parts[0]!.place).toMatchObject({ ms: 70_000, line: 5, label: "MODERATOR" });
    expect(compare("it will stay open").parts[0]!.place).toMatchObject({ ms: 20_000, label: "BURNS" });
  });

  test("and said twice: every place is told, none is guessed", () => {
    const { outcome, parts, elsewhere } = compare("Nobody is leaving");
    expect(outcome).toBe("verbatim");
    expect([parts[0]!.place, ...elsewhere].map((place) => [place!.label, place!.ms])).toEqual([
      ["BURNS", 72_000],
      ["MODERATOR", 120_000],
    ]);
  });

  test("though the transcriber could not hear all of it, which is told", () => {
    expect(compare("as safe as any building in the city can be")).toMatchObject({ outcome: "verbatim", unheard: true });
  });
});

test.for([
  // Marked
  ["ellipsis", "It has been open … and it will stay open", "It has been open | and it will stay open"],
  [
    "ellipsis",
    "We will not close the embassy ... and I want to be very clear",
    "We will not close the embassy | and I want to be very clear",
  ],
  ["ellipsis", "We spent [...] 5 percent more", "We spent | 5 percent more"],
  ["ellipsis", "[The embassy] has been open since 2002", "[The embassy](It) has been open since 2002"],
  ["ellipsis", "We will not close [it], um, and I want", "We will not close [it](the embassy in Kabul) um, and I want"],
  [
    "ellipsis",
    "It’s as safe as any building in [Kabul] the city can be",
    "It’s as safe as any building in [Kabul]() the city can be",
  ],
  // Without a mark
  [
    "dropped",
    "We will not close the embassy in Kabul, and I want to be very clear",
    "We will not close the embassy in Kabul [-um-] and I want to be very clear",
  ],
  ["dropped", "I want to be clear about that", "I want to be [-very-] clear about that"],
  ["dropped", "We will close the embassy", "We will [-not-] close the embassy"],
  // Other words
  ["altered", "We will never close the embassy", "We will [-not-]{+never+} close the embassy"],
  ["altered", "that’s five percent more than planned", "that’s [-5-]{+five+} percent more than planned"],
  ["altered", "that’s 5% more than planned", "that’s [-5 percent-]{+5%+} more than planned"],
  ["altered", "We spent 1,250 on each guard", "We spent [-$1,250-]{+1,250+} on each guard"],
  ["altered", "We spent $1,520 on each guard", "We spent [-$1,250-]{+$1,520+} on each guard"],
  ["altered", "It has always been open since 2002", "It has {+always+} been open since 2002"],
  ["altered", "I want to be very clear about this", "I want to be very clear about [-that-]{+this+}"],
  [
    "altered",
    "it was open since 2002, and it will stay open",
    "it [-has been-]{+was+} open since 2002, and it will stay open",
  ],
  // From several places
  [
    "spliced",
    "We will not close the embassy. Nobody asked us to.",
    "We will not close the embassy | Nobody asked us to",
  ],
  [
    "spliced",
    "Nobody asked us to. We will not close the embassy",
    "Nobody asked us to | We will not close the embassy",
  ],
  [
    "spliced",
    "We will not close the embassy … Nobody asked us to",
    "We will not close the embassy | Nobody asked us to",
  ],
  ["spliced", "it will stay open … It has been open since 2002", "it will stay open | It has been open since 2002"],
  // Not there
  ["not-found", "The ambassador resigned on Tuesday evening", "{+The ambassador resigned on Tuesday evening+}"],
  ["not-found", "Never ever", "{+Never ever+}"],
  ["not-found", "laughter", "{+laughter+}"],
  ["not-found", "MODERATOR", "{+MODERATOR+}"],
] as const)("%s: %s", ([outcome, quote, shown]) => {
  const compared = compare(quote);
  expect({ outcome: compared.outcome, shown: compared.shown.replace(/,/g, "").replace(/ +/g, " ") }).toEqual({
    outcome,
    shown: shown.replaceAll(",", ""),
  });
});

test("a part that is not there makes the whole altered, and is shown", () => {
  const compared = compare("It has been open since 2002 … and the roof is made of gold");
  expect(compared.outcome).toBe("altered");
  expect(compared.parts[1]).toMatchObject({ place: null, diff: [{ kind: "added" }] });
});

test("hesitation left out is told as no more than that", () => {
  expect(compare("the embassy in Kabul, and I want to be very clear").onlyFillers).toBe(true);
  expect(compare("I want to be clear about that").onlyFillers).toBe(false);
});

describe("an interrupted quotation", () => {
  const across = (article: string, kind: "direct" | "mixed") => {
    const spans = [...article.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    const whole = [{ start: 0, end: article.length }];
    const stretches = quotedStretches(article, kind === "direct" ? spans : whole, kind);
    return compareQuote(article, stretches, transcript, { separate: kind === "mixed" }).outcome;
  };

  test.for([
    ["verbatim", "“It has been open since 2002,” Burns said, “and it will stay open.”", "direct"],
    ["dropped", "“It has been open,” Burns said, “and it will stay open.”", "direct"],
    ["spliced", "“Nobody asked us to,” Burns said. “We will not close the embassy.”", "direct"],
    ["verbatim", "said it was “as safe as any building” and “Nobody asked”", "mixed"],
    ["altered", "said it was “as safe as every building” and “Nobody asked”", "mixed"],
  ] as const)("is %s: %s", ([outcome, article, kind]) => {
    expect(across(article, kind)).toBe(outcome);
  });
});

test("only what stands in quotation marks of a partly quoted sentence counts", () => {
  const at = (text: string) =>
    quotedStretches(text, [{ start: 0, end: text.length }], "mixed").map(({ start, end }) => text.slice(start, end));
  expect(at('the plan was "a disgrace" and “wholly unworkable” for it')).toEqual(["a disgrace", "wholly unworkable"]);
  expect(at("it’s ‘a disgrace’ and «c’est tout» for the dogs’ owners")).toEqual(["a disgrace", "c’est tout"]);
});

test("of two thousand quotations with one word changed, none passes for verbatim, and each unchanged one does", () => {
  const words = transcript.words.map(({ start, end }) => briefing.slice(start, end));
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  for (let i = 0; i < 2000; i++) {
    const length = 4 + below(20);
    const from = below(words.length - length);
    const quoted = words.slice(from, from + length);
    expect(compare(quoted.join(" ")).outcome, quoted.join(" ")).toBe("verbatim");
    const at = 1 + below(length - 2);
    const changed = [[...quoted], [...quoted], [...quoted]][i % 3]!;
    if (i % 3 === 0) changed.splice(at, 1);
    else if (i % 3 === 1) changed.splice(at, 1, "zebra");
    else changed.splice(at, 0, "never");
    expect(["verbatim", "ellipsis", "not-found"], changed.join(" ")).not.toContain(compare(changed.join(" ")).outcome);
  }
});

test("a three-hour transcript is searched in a blink", () => {
  const line = "BURNS: Well, the budget of the region is a matter for the council and we have said so many times.\n";
  const long = toComparable(readTranscript(line.repeat(800) + briefing + line.repeat(800)));
  expect(long.words.length).toBeGreaterThan(29_000);
  const before = performance.now();
  const quotes = [
    "We will not close the embassy in Kabul",
    "We will never close that embassy. Nobody asked us to at all",
  ];
  for (let i = 0; i < 10; i++) for (const quote of quotes) compare(quote, long);
  expect((performance.now() - before) / 20).toBeLessThan(1000);
});
