import { describe, expect, it } from "vitest";
import { nearest } from "./he-or-she/he-or-she";
import {
  isOutlet,
  isSeveral,
  lastTwo,
  latestOrganisation,
  leadingOrganisation,
  nearestPlural,
  nearestThing,
} from "./pronouns";
import { namesOf, told, type Words } from "./testing/told";

/** Whom a pronoun means. */
function meant({ tokens, resolver, first, sentence }: Words): string {
  const { lower } = tokens[first]!;
  if (lower === "he") return namesOf(nearest(resolver, "m", sentence, first));
  if (lower === "she") return namesOf(nearest(resolver, "f", sentence, first));
  return namesOf(lower === "it" ? nearestThing(resolver, sentence) : nearestPlural(resolver, sentence, first));
}

describe("pronouns", () => {
  it.each([
    ["whoever agrees", "Anna Berg met Tom Hill. [She = Anna Berg] left, and [he = Tom Hill] stayed."],
    ["the body, not its many papers", "Tarn Energy grew. Internal ledgers said it rained. [It = Tarn Energy] left."],
    ["the subject before whom it acts on", "Marcy Day voted for Lacey Holt. [She = Marcy Day] left."],
    [
      "whoever spoke last",
      "“It rained,” said Anna Berg. Lacey Holt came. “It snowed,” said Lacey Holt. [She = Lacey Holt] left.",
    ],
    [
      "whoever leads the sentence before, of two named alike",
      "They met Anna Berg and Lacey Holt. Anna Berg led Lacey Holt out. [She = Anna Berg] left.",
    ],
    [
      "whoever has spoken, of two named alike",
      "Anna Berg sang. “It rained,” said Lacey Holt of Anna Berg. [She = Lacey Holt] left.",
    ],
    ["nobody who is known to be the other", "Anna Berg left. [He = –] stayed."],
    [
      "whoever was introduced right before",
      "It was found by Lacey Coyle, a retired inspector. [She = Lacey Coyle] left.",
    ],
    ["somebody without a name", "One engineer stayed. [She = one engineer] left."],
    [
      "whom an article is about, in a new paragraph",
      "Anna Berg sings. Anna Berg has sung for years. Anna Berg is loud.\nHer dean, Lacey Holt, said it rained. It snows a lot. It hails.\n[She = Anna Berg] was born in Hull.",
    ],
    [
      "whom an article names most, though another is nearer",
      "Anna Berg sings. Anna Berg won.\n“It rained,” said Lacey Holt. Snow fell. Snow fell. Snow fell.\n[She = Anna Berg] was born in Hull.",
    ],
    [
      "whom the paragraph is about",
      "Anna Berg sings. “It rained,” said Anna Berg.\nLacey Holt left her in Hull. The town was cold. [She = Lacey Holt] waved.",
    ],
    [
      "whom the paragraph is about, not who spoke in the last",
      "“It rained,” said Tom Okafor.\nNils Ek slept. It snowed. Nobody came. [He = Nils Ek] woke.",
    ],
    [
      "somebody of whom nothing is known, where a sentence is about them",
      "Sharmin Voss left. [She = Sharmin Voss] waved.",
    ],
    ["no town", "Harlow Forks is small. Anna Berg went to Harlow Forks. [She = Anna Berg] waved."],
    ["whoever spoke together", "Anna Berg and Tom Hill said it rained. [They = Anna Berg & Tom Hill] left."],
    ["those a sentence was about", "Anna Berg said it rained.\nTwo witnesses disagreed. [They = two witnesses] left."],
    ["two who were named together", "Ann Orr and Nils Ek published a paper. [They = Ann Orr & Nils Ek] left."],
    ["those who met two, not the two", "Officers met Ann Orr and Nils Ek. [They = officers] left."],
    ["a group that spoke", "Residents said it rained. Nils Ek left. [They = residents] stayed."],
    [
      "the body that spoke",
      "The Tarn Valley Council said it rained. Nils Ek left. [It = Tarn Valley Council] met on Monday.",
    ],
    [
      "the body a sentence was about",
      "The Tarn Valley Council said it rained. Orlac AB grew. [It = Orlac AB] has a yard.",
    ],
    ["a document", "A report was published on Monday. [It = a report] runs to nine pages."],
    ["no newspaper that was told", "Orlac AB grew. Nils Ek told the Westmere Echo. [It = Orlac AB] has a yard."],
    [
      "the body named most, if none has spoken",
      "Nils Ek met Orlac AB. Nils Ek left Orlac AB. He slept. He ate. He left. [It = Orlac AB] grew.",
    ],
  ])("mean %s", (_name, text) => expect(told(text, meant)).toBe(text));
});

describe("two people", () => {
  it.each([
    ["named last", "Anna Berg, 52, met Tom Hill. Nils Ek, 40, came. [Both = Tom Hill & Nils Ek] left.", null],
    [
      "of whom a noun is said",
      "The manager, Tom Hill, met Nils Ek, the Hull manager. Anna Berg, 52, came. [Both = Tom Hill & Nils Ek] left.",
      "manager",
    ],
    ["and not one", "Anna Berg, 52, came. [Both = –] left.", null],
  ])("are those %s", (_name, text, noun) =>
    expect(told(text, ({ resolver, first, sentence }) => namesOf(lastTwo(resolver, sentence, first, noun)))).toBe(text),
  );
});

describe("bodies", () => {
  it.each([
    ["that opened a sentence last", "The Tarn Club met. Orlac AB grew. [The company = Orlac AB] left."],
    [
      "that trades, though only mentioned",
      "Drivers met. Greenpeace sued Tarn Energy. [The company = Tarn Energy] left.",
    ],
    ["that is no public one", "Orlac AB grew. The Tarn Valley Council met. [The company = Orlac AB] left."],
    ["and no outlet that has not spoken", "Orlac AB grew. The Westmere Echo asked. [The company = Orlac AB] left."],
    ["and no people’s name", "Orlac AB grew. The Irish grew. [The company = Orlac AB] left."],
    ["but not long ago", "Orlac AB grew. Rain fell. Rain fell. Rain fell. Rain fell. [The company = –] left."],
  ])("are taken up: one %s", (_name, text) =>
    expect(
      told(text, ({ resolver, first, sentence }) => {
        const found = latestOrganisation(resolver, first, sentence, "company");
        return namesOf(found && [found]);
      }),
    ).toBe(text),
  );

  it.each([
    [
      "named most",
      "Orlac AB sued Tarn Energy. Nils Ek left Tarn Energy. Tarn Energy grew. [Here = Tarn Energy] it rained.",
    ],
    ["that leads, of two named once", "Orlac AB sued Tarn Energy. [Here = Orlac AB] it rained."],
    ["and no outlet", "The Westmere Echo wrote. The Westmere Echo fell. Orlac AB grew. [Here = Orlac AB] it rained."],
    [
      "and none that is only stayed in",
      "They met in Tarnholm. They left Tarnholm. Orlac AB grew. [Here = Orlac AB] it rained.",
    ],
    ["and no people’s name", "Many Irish grew. The Irish fell. Orlac AB grew. [Here = Orlac AB] it rained."],
    ["and no place", "Norway grew. Norway fell. Orlac AB grew. [Here = Orlac AB] it rained."],
  ])("lead an article: one %s", (_name, text) =>
    expect(
      told(text, ({ resolver, first, sentence }) => {
        const found = leadingOrganisation(resolver, first, sentence);
        return namesOf(found && [found]);
      }),
    ).toBe(text),
  );
});

describe("several", () => {
  it.each([
    "Two officers said it rained. [They = several] left.",
    "One officer said it rained. [They = one] left.",
    "Residents said it rained. [They = several] left.",
    "Anna Berg said it rained. [They = one] left.",
    "Another official said it rained. [They = one] left.",
  ])("are told from one: %s", (text) =>
    expect(told(text, ({ resolver }) => (isSeveral(resolver.lastSpeakers()[0]!) ? "several" : "one"))).toBe(text),
  );
});

describe("outlets", () => {
  it.each(["The [Westmere Echo = outlet] is thin.", "[Orlac AB = other] grew.", "[Tarn Radio = outlet] is new."])(
    "are told by their last word: %s",
    (text) =>
      expect(
        told(text, ({ cast, tokens, first }) =>
          isOutlet(cast.find([tokens[first]!.text, tokens[first + 1]!.text], null, first)!) ? "outlet" : "other",
        ),
      ).toBe(text),
  );
});
