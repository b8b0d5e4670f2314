import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./problems";
import { readMarked } from "./read-marked";

const here = new URL("./", import.meta.url);
const shared = new URL("../../../../shared/corpus/desk/", import.meta.url);
const folders = ["./", "held-out/", "held-out-third/", "held-out-seventh/", "held-out-eighth/", "held-out-ninth/", "held-out-tenth/"].map((name) => new URL(name, here));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, marked: readFileSync(new URL(name, folder), "utf8") })),
);

describe("every marked article", () => {
  it.each(files)("$name is sound", ({ marked }) => {
    expect(problemsOf(marked)).toEqual([]);
    expect(marked.endsWith("\n")).toBe(true);
    expect(marked).not.toMatch(/\n\n|\r|\t| {2}/);
  });

  it("has a number and a name of its own", () => {
    const numbers = files.map(({ name }) => name.slice(0, 3));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { name } of files) expect(name).toMatch(/^[a-z]\d\d-[a-z-]+\.txt$/);
  });
});

describe("readMarked", () => {
  it("takes the marks out and keeps the places of what they marked", () => {
    const marked =
      "⟦x;;By A. Writer⟧\n⟦q1 direct;Ann Lee;person;“No,”⟧ ⟦s1;she⟧ ⟦v1;said⟧, ⟦q1 direct;Ann Lee;person;“never.”⟧ They left.\n";
    expect(readMarked("x", marked)).toEqual({
      id: "x",
      text: "By A. Writer\n“No,” she said, “never.” They left.\n",
      attributions: [
        {
          speakers: ["Ann Lee"],
          speakerType: "person",
          kind: "direct",
          optional: false,
          source: { spans: [[19, 22]], text: "she" },
          cue: { spans: [[23, 27]], text: "said" },
          content: {
            spans: [
              [13, 18],
              [29, 37],
            ],
            text: "“No,” “never.”",
          },
          id: "q1",
        },
      ],
      notAssertions: [[0, 12]],
    });
  });

  it("gives joint speakers one by one", () => {
    const { attributions } = readMarked("x", "⟦q1 indirect;Ann Lee & Bo Ray;person;It rained⟧, ⟦s1;they⟧ ⟦v1;said⟧.");
    expect(attributions[0]?.speakers).toEqual(["Ann Lee", "Bo Ray"]);
  });
});

describe("problemsOf", () => {
  it.each([
    ["A mark left open", "⟦q1 direct;Ann Lee;person;“No,” she ⟦v1;said⟧."],
    ["a cue without content", "⟦v4;said⟧"],
    ["a type that is none", "⟦q1 direct;Ann Lee;human;“No.”⟧"],
    ["direct words outside the marks", "⟦q1 direct;Ann Lee;person;She said “no.”⟧"],
    ["indirect words inside them", "⟦q1 indirect;Ann Lee;person;it was “no”⟧"],
    ["mixed words wholly inside them", "⟦q1 mixed;Ann Lee;person;“no”⟧"],
    ["a that", "⟦q1 indirect;Ann Lee;person;that it rained⟧"],
    ["a final stop", "⟦q1 indirect;Ann Lee;person;it rained.⟧"],
    ["an id out of order", "⟦q2 direct;Ann Lee;person;“No.”⟧ ⟦q1 direct;Ann Lee;person;“Yes.”⟧"],
    ["two speakers for one id", "⟦q1 direct;Ann Lee;person;“No,”⟧ ⟦q1 direct;Bo Ray;person;“no.”⟧"],
  ])("reports %s", (_, marked) => {
    expect(problemsOf(marked).length).toBeGreaterThan(0);
  });
});

describe.skipIf(!existsSync(shared))(
  existsSync(shared) ? "beside the shared gold" : "NOT COMPARED, for the shared gold is not at ../shared",
  () => {
    it.each(files.filter(({ name }) => name.startsWith("d")))(
      "$name reads as the shared gold has it",
      ({ name, marked }) => {
        const id = name.replace(".txt", "");
        const gold: unknown = JSON.parse(readFileSync(new URL(`${id}/gold.jsonl`, shared), "utf8"));
        expect(readMarked(id, marked)).toEqual(gold);
      },
    );
  },
);
