import { describe, expect, it } from "vitest";
import { speakersOf } from "./testing/speakers-of";

describe("whoever asks does not answer", () => {
  it.each([
    [
      "a question in quotation marks, for a pronoun",
      "Tom Hill came. Tom Hill left. “It is wet,” Nils Ek said. “Did it rain?” Tom Hill asked.\n“It did,” he said.",
      "Nils Ek; Tom Hill; Nils Ek",
    ],
    [
      "a question in quotation marks, for a role",
      "The surgeon Tom Hill spoke to the surgeon Nils Ek. “Did it rain?” Tom Hill asked.\n“It did,” the surgeon said.",
      "Tom Hill; Nils Ek",
    ],
    [
      "a question in quotation marks, for the witness",
      "Tom Hill, for the union, met Nils Ek. Ek said it was wet. “Did it rain?” Tom Hill asked.\n“It did,” the witness said.",
      "Nils Ek; Tom Hill; Nils Ek",
    ],
    [
      "what is replied to",
      "Nils Ek came. Tom Hill warned that it would rain. He replied that it might.",
      "Tom Hill; Nils Ek",
    ],
    [
      "but does where the sentence asks again",
      "Nils Ek came. Tom Hill warned that it would rain. Asked whether he was sure, he replied that he was.",
      "Tom Hill; Tom Hill",
    ],
    [
      "but goes on in the same paragraph",
      "Nils Ek came. “Did it rain?” Tom Hill asked. “It may have,” he said.",
      "Tom Hill; Tom Hill",
    ],
  ])("%s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
