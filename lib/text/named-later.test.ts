import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("whom the article names only later", () => {
  it.each([
    [
      "whom the lead describes and the next sentence names",
      "A retired driving instructor told police it rained.\nRaymond Pugh, 71, of Little Marden, had a flask of tea.",
      "Raymond Pugh",
    ],
    [
      "a group whose name follows it later",
      "Ann Berg left.\nA watchdog group said it rained.\nIn a note, the group, Clean Capitol, said it snowed.",
      "Clean Capitol; Clean Capitol",
    ],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });
});
