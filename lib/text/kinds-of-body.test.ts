import { describe, expect, it } from "vitest";
import { canBeBody, canBeCalled, isFirm, isPublic, nameSays } from "./kinds-of-body";
import { told, type Words } from "./testing/told";

/** What the article knows under the words marked. */
const bodyOf = ({ tokens, cast, first, last }: Words) =>
  cast.find(
    tokens.slice(first, last).map(({ text }) => text),
    null,
    first,
  )!;

describe("what a body can be called", () => {
  it.each([
    ["company", "[Brightholm plc = yes] grew."],
    ["company", "[Tarn Energy = yes] grew."],
    ["company", "Doctors met at [Brightholm = yes]. Brightholm grew."],
    ["company", "The [Tarn Valley Council = no] met."],
    ["company", "The [United Metalworkers Union = no] met."],
    ["company", "The charity, [Brightholm = no], met. Staff at Brightholm left."],
    ["planemaker", "The [Tarn Valley Council = no] met."],
    ["policymaker", "The [Tarn Valley Council = yes] met."],
    ["group", "The [Tarn Valley Council = yes] met."],
    ["charity", "[Brightholm plc = no] grew."],
    ["charity", "The [Brightholm Trust = yes] grew."],
  ])("a %s: %s", (noun, text) =>
    expect(told(text, (words) => (canBeCalled(bodyOf(words), noun) ? "yes" : "no"))).toBe(text),
  );
});

describe("what the words of its name say", () => {
  it.each([
    ["airline", "[Tarn Air = yes] grew."],
    ["force", "[Tarn Police = yes] met."],
    ["regulator", "The [Food Standards Agency = yes] met."],
    ["hospital", "[Harrow Hospital = yes] closed."],
    ["club", "[Tarn Rovers = yes] won."],
    ["council", "The [Tarn Valley Council = yes] met."],
    ["airline", "[Tarn Police = no] met."],
    ["council", "The [Westmere Echo = no] fell."],
  ])("a %s: %s", (noun, text) =>
    expect(told(text, (words) => (nameSays(bodyOf(words), noun) ? "yes" : "no"))).toBe(text),
  );
});

describe("firms and bodies of the state", () => {
  it.each([
    ["a firm by its form", "[Brightholm plc = firm] grew."],
    ["a firm by its field", "[Tarn Energy = firm] grew."],
    ["a firm by what the article calls it", "The retailer, [Brightholm = firm], grew. Staff at Brightholm left."],
    ["public by a word of its name", "The [Tarn Valley Council = public] met."],
    ["a firm by its goods", "[Blue Meridian Fisheries = firm] grew."],
    ["neither", "The [Brightholm Trust = neither] met."],
  ])("are told: %s", (_name, text) =>
    expect(
      told(text, (words) => {
        const body = bodyOf(words);
        return isFirm(body) ? "firm" : isPublic(body) ? "public" : "neither";
      }),
    ).toBe(text),
  );
});

describe("a name alone", () => {
  it.each([
    ["a people", "The [Armenians = none] left."],
    ["a faith", "They met at the [Orthodox = none] church."],
    ["a party", "Staff at [Labour = body] left."],
    ["a body", "Staff at [Brightholm = body] left."],
  ])("is a body’s or not: %s", (_name, text) =>
    expect(told(text, (words) => (canBeBody(bodyOf(words)) ? "body" : "none"))).toBe(text),
  );
});
