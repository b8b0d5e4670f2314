import { describe, expect, it } from "vitest";
import { splitJoint } from "./joint";
import { told } from "./testing/told";
import { textOf } from "./words-of";

describe("who is mentioned together", () => {
  it.each([
    "[Anna Berg and Tom Hill = Anna Berg | Tom Hill] left.",
    "[Bell, Dunn and Fay Orr = Bell | Dunn | Fay Orr] left.",
    "[The mayor and his wife = The mayor | his wife] left.",
    "[Anna Berg, and two others = Anna Berg | two others] left.",
    "[Ecologists from Australia and Brazil = Ecologists from Australia and Brazil] left.",
    "[A woman from Wales and Tom Hill = A woman from Wales | Tom Hill] left.",
    "[The Ministry of Trade and Industry = The Ministry of Trade and Industry] left.",
    "[The minister for trade and industry = The minister for trade and industry] left.",
    "[U.S. and European officials = U.S. and European officials] left.",
    "[The Leeward and Windward Cricket Board = The Leeward and Windward Cricket Board] left.",
    "[Holt and the Cricket Board = Holt | the Cricket Board] left.",
    "[Torrance Hide & Leather = Torrance Hide & Leather] left.",
    "In a note, [co-founder and CEO Cole Ransome = co-founder and CEO Cole Ransome] left.",
    "[LMC President and Chief Officer Ann Orr = LMC President and Chief Officer Ann Orr] left.",
    "[Climate and Transport Minister Ann Orr = Climate and Transport Minister Ann Orr] left.",
    "[Shell and Transport Minister Ann Orr = Shell | Transport Minister Ann Orr] left.",
    "[The President and Chief Justice Ann Orr = The President | Chief Justice Ann Orr] left.",
  ])("is split where two are meant: %s", (text) =>
    expect(
      told(text, ({ tokens, first, last }) =>
        splitJoint(tokens, first, last)
          .map((part) => textOf(tokens, part.first, part.last))
          .join(" | "),
      ),
    ).toBe(text),
  );
});
