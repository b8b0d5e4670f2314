import { describe, expect, it } from "vitest";
import { told } from "./testing/told";
import { lastToldOf } from "./told-of";
import { textOf } from "./words-of";

describe("whom an article tells of without a name", () => {
  it.each([
    ["whoever has a post, in a clause behind", "They sat in a bank, where the manager slept. [He = the manager] woke."],
    ["whoever is somebody’s", "Her manager coughs. [He = Her manager] left."],
    ["with an adjective", "The old manager coughs. [She = The old manager] left."],
    ["the last of two", "The manager met a driver. [He = a driver] left."],
    ["not of the other gender", "The manager met a waitress. [He = The manager] left."],
    ["not several", "The manager met the drivers. [He = The manager] left."],
    ["not without an article", "They met driver after driver. [He = –] left."],
    ["not long before", `The manager left.${" Rain fell on and on.".repeat(11)} [He = –] came.`],
    ["not whose something is", "The manager wore a driver’s coat. [He = The manager] left."],
    ["not for a thing", "The manager left. [It = –] rained."],
    ["not who is only spoken of", "The manager left: the driver ran, [he = The manager] said."],
    ["who is new and spoken of first", "The news: a tired driver ran as a boy slept, [he = a tired driver] said."],
    ["not who is spoken of as known", "The news: the driver ran, [he = –] said."],
  ])("is meant by he or she: %s", (_name, text) =>
    expect(
      told(text, ({ tokens, resolver, first }) => {
        resolver.spokenOf = tokens.findIndex(({ text }) => text === ":") + 1 || -1;
        const found = lastToldOf(resolver, tokens[first]!.lower, first);
        return found ? textOf(tokens, found.first, found.last) : "–";
      }),
    ).toBe(text),
  );
});
