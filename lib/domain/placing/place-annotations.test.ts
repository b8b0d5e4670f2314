import { describe, expect, test } from "vitest";
import type { Reading } from "../claim";
import type { ClaimId } from "../ids";
import { type Arriving, placeAnnotations } from "./place-annotations";

const text = "The ferry is late. “It is always late,” Ana Petrova said. The ferry is late. The mayor left.";

/** A claim over some words of the text. */
function claim(id: string, words: string, withdrawn: string | null = null) {
  const start = text.indexOf(words);
  const reading = {
    ...{ spans: [{ start, end: start + words.length }], kind: "own", cue: [], mention: [], speakers: [] },
    ...{ rightOfReply: false, about: null, settled: false, withdrawn },
  } satisfies Reading as Reading;
  return { id: id as ClaimId, reading };
}

const claims = [claim("quote", "“It is always late,”"), claim("gone", "The mayor left", "Twice.")];
const note = (exact: string, prefix = "", suffix = ""): Arriving => ({
  ...{ line: 1, what: exact, reading: null },
  quotes: [{ exact, prefix, suffix }],
});
const place = (arriving: Arriving, chosen?: number) =>
  placeAnnotations(text, claims, [arriving], new Map(chosen === undefined ? [] : [[1, chosen]]))[0]!.placing;

describe("an annotation", () => {
  test.for(["“It is always late,”", "It is always late", "always", '"It is always late,"'])(
    "of %j goes to the claim that holds its words",
    (words) => {
      expect(place(note(words))).toEqual({ kind: "on-claim", claimId: "quote" });
    },
  );

  test("of words that are no claim, or of a withdrawn one, makes them a claim", () => {
    expect(place(note("The mayor left"))).toMatchObject({ kind: "new-claim", spans: [{ start: text.length - 15 }] });
  });

  test("of far more than a claim is not about that claim", () => {
    expect(place(note("“It is always late,” Ana Petrova said. The ferry is late. The mayor left")).kind).toBe(
      "new-claim",
    );
  });

  test("of words that stand twice is asked about, and goes where a person says", () => {
    const asked = place(note("The ferry is late"));
    expect(asked).toMatchObject({ kind: "ambiguous", choices: [{ start: 0 }, { start: 58 }] });
    expect(place(note("The ferry is late"), 1)).toMatchObject({ kind: "new-claim", spans: [{ start: 58 }] });
    expect(place(note("The ferry is late"), 7).kind).toBe("ambiguous");
  });

  test("of words that stand twice goes where the words around it fit", () => {
    expect(place(note("The ferry is late", "Petrova said. ", ". The mayor"))).toMatchObject({ spans: [{ start: 58 }] });
  });

  test.for(["The ferry is not late", "It is never late", ""])(
    "of %j, which does not stand there, goes nowhere",
    (words) => {
      expect(place(note(words)).kind).toBe("nowhere");
    },
  );
});
