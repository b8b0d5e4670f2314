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
    [
      "a union that the lead gives to its members",
      "Buses stopped on Monday, their union said.\nThe Passenger Workers’ Union has 900 members.",
      "Passenger Workers’ Union",
    ],
    [
      "nobody where two can be meant",
      "Buses stopped on Monday, their union said.\nThe Tarn Union and the Pell Union have 900 members.",
      "their union",
    ],
    [
      "an engineer whom the lead gives to others",
      "Buses stopped after what their engineer called “a bad day”.\nAnn Orr, the engineer, left.",
      "Ann Orr",
    ],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });
});
