import { describe, expect, it } from "vitest";
import { marked } from "./testing/marked";
import { reported } from "./testing/reported";
import { speakersOf } from "./testing/speakers-of";

describe("what goes on without a cue", () => {
  it("goes on with a quotation that has no cue", () => {
    const sentence = "[“They are late,”] said Mary Holt. [“They are always late.”]";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("gives the paragraphs of one quotation to whoever the last of them names", () => {
    const sentence = "Tom Hill sat down.\n[“The buses are late.]\n[“They were always late,”] Mary Holt said.";
    const { text } = marked(sentence);
    expect(reported(text)).toBe(sentence);
    expect(speakersOf(text)).toBe("Mary Holt; Mary Holt");
  });

  it("goes on with free indirect speech, told by its tense", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. [Half of them would be gone by May].";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it.each([
    ["a second verb behind and", "[It had been late, and by May it was dear]."],
    ["a verb without “that” inside", "[It had been asked to come, and had been told it was late]."],
    ["what is going to be", "[It was going to be late]."],
    ["a part in quotation marks", "[It would be “a mess” by May]."],
  ])("goes on with what was said, with %s", (_name, next) => {
    const sentence = `Mary Holt said [the bus was late]. ${next}`;
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it.each([["someone introduced with an age", "Tom Hill, 34, who was late, had come with his mother."]])(
    "does not go on with %s",
    (_name, next) => {
      const sentence = `Mary Holt said [the bus was late]. ${next}`;
      expect(reported(marked(sentence).text)).toBe(sentence);
    },
  );

  it("takes what somebody will not say for the writer’s", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. She would not be drawn on fares.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("ends a quotation with the one inside it", () => {
    const sentence = "[“He asked,”] said Mary Holt. [“He said, ‘Late.’”] It took 51.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("keeps the reporter’s own tense apart from what is reported", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. The depot opened in 1998.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });
});
