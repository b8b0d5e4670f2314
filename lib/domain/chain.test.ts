import { describe, expect, test } from "vitest";
import { chainWords, moveLink, withChain } from "./chain";
import type { ChainLink, Reading } from "./claim";
import { correctReading } from "./correction";
import type { SpeakerId } from "./ids";

const [holt, police, reuters] = ["holt", "police", "reuters"] as SpeakerId[] as [SpeakerId, SpeakerId, SpeakerId];
const link = (speaker: SpeakerId | null, relays = false): ChainLink => ({
  ...{ relays, speaker },
  mention: [{ start: 0, end: 4 }],
});
const reading: Reading = {
  ...{ spans: [{ start: 5, end: 9 }], kind: "indirect", cue: [], mention: [], speakers: [holt] },
  ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
};

describe("a chain", () => {
  test("is left out where it is empty, of the speakers alone, or of the article's own voice", () => {
    expect(withChain(reading, [])).toEqual(reading);
    expect(withChain({ ...reading, chain: [link(police)] }, [link(holt)])).not.toHaveProperty("chain");
    expect(withChain({ ...reading, kind: "own", speakers: [] }, [link(police)])).not.toHaveProperty("chain");
    expect(withChain(reading, [link(holt), link(null)]).chain).toEqual([link(null)]);
  });

  test.for<[string, [string, boolean][]]>([
    ["", []],
    ["citing police", [["police", false]]],
    [
      "citing police, citing a driver",
      [
        ["police", false],
        ["a driver", false],
      ],
    ],
    [
      "quoted by Reuters, quoted by the Post, citing police",
      [
        ["the Post", true],
        ["Reuters", true],
        ["police", false],
      ],
    ],
  ])("reads “%s”, whoever is nearest to the speaker first", ([words, links]) => {
    expect(chainWords(links.map(([name, relays]) => ({ name, relays })))).toBe(words);
  });
});

test("a link moves among those with the same part, and nowhere else", () => {
  const [post, wire, clerk, driver] = [link(reuters, true), link(null, true), link(police), link(holt)];
  const chain = [post, wire, clerk, driver];
  expect(moveLink(chain, 0, 1)).toEqual([wire, post, clerk, driver]);
  expect(moveLink(chain, 3, -1)).toEqual([post, wire, driver, clerk]);
  expect(moveLink(chain, 0, -1)).toBeNull();
  expect(moveLink(chain, 1, 1)).toBeNull();
  expect(moveLink(chain, 3, 1)).toBeNull();
});

describe("correcting a chain", () => {
  const found = { reviewer: "u" as never, finding: "confirmed" as const, note: "", at: "2026-01-01T00:00:00.000Z" };
  const state = {
    reading: { ...reading, chain: [link(reuters, true), link(police)] },
    check: { state: "unchecked" as const },
    review: { state: "reviewed" as const, ...found },
  };
  const correct = (patch: Parameters<typeof correctReading>[1]) => correctReading(state, patch, 100);

  test("asks again whether it was said, and takes the last link away whole", () => {
    expect(correct({ chain: [] })).toEqual({
      kind: "becomes",
      state: { ...state, reading: { ...reading, settled: true }, review: { state: "unreviewed" } },
    });
  });

  test("to what it is changes only that a person agreed", () => {
    const same = correct({ chain: [link(reuters, true), link(police)] });
    expect(same).toMatchObject({ kind: "becomes", state: { review: { state: "reviewed" } } });
  });

  test("refuses nobody, and the speaker", () => {
    expect(correct({ chain: [{ relays: false, mention: [], speaker: null }] })).toEqual({ kind: "nobody-cited" });
    expect(correct({ chain: [link(holt)] })).toEqual({ kind: "cites-itself" });
  });

  test("of a speaker takes whoever speaks now out of it, and leaves the others", () => {
    const next = correct({ speakers: [police] });
    expect(next).toMatchObject({ state: { reading: { speakers: [police], chain: [link(reuters, true)] } } });
  });
});
