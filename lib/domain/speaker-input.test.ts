import { expect, test } from "vitest";
import { PostInput, SpeakerInput, toAliases } from "./speaker-input";

test("other names are written one a line; empty lines are none", () => {
  expect(toAliases(" Burns \r\n\nthe CIA director\n ")).toEqual(["Burns", "the CIA director"]);
});

test.for([
  { what: "an empty name", given: { name: "  " }, sentence: "Give the speaker a name." },
  { what: "a kind that is none", given: { type: "ghost" }, sentence: "Choose what kind of speaker this is." },
  { what: "a NUL", given: { name: "A\0" }, sentence: "This holds a character that is not text." },
])("$what is refused with a sentence", ({ given, sentence }) => {
  const parsed = SpeakerInput.safeParse({ name: "Ana", type: "person", aliases: [], ...given });

  expect(parsed.error?.issues[0]?.message).toContain(sentence);
});

test("a title's date is a date or none", () => {
  const post = { title: "Mayor", affiliation: "" };

  expect(PostInput.safeParse({ ...post, asOf: null }).success).toBe(true);
  expect(PostInput.safeParse({ ...post, asOf: "2024-02-30" }).error?.issues[0]?.message).toBe("That is not a date.");
});
