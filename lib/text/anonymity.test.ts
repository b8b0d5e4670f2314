import { describe, expect, it } from "vitest";
import { anonymityReason } from "./anonymity";

describe("the reason for anonymity", () => {
  it.each([
    ["A clerk, who was not authorised to speak publicly, said it rained.", "not authorised to speak publicly"],
    [
      "An aide, who spoke on condition of anonymity because the talks are private, said it rained.",
      "because the talks are private",
    ],
    ["One official was granted anonymity to discuss sensitive talks.", "to discuss sensitive talks"],
    ["The aide spoke anonymously for fear of reprisals.", "for fear of reprisals"],
    ["The people asked not to be named discussing internal matters.", "discussing internal matters"],
    ["Both asked not to be identified when describing a private call.", "when describing a private call"],
    ["A teacher, whose name is being withheld to protect her pupils, wept.", "to protect her pupils"],
    ["A miner did not want his name used for fear of the sack, he said.", "for fear of the sack"],
    ["A nurse who spoke anonymously, citing her contract, said it rained.", "citing her contract"],
  ])("stands in “%s”", (sentence, reason) => expect(anonymityReason(sentence)).toBe(reason));

  it.each([
    "One resident, who declined to give her name, said it rained.",
    "The road was shut because of snow, a clerk said.",
    "The clerk spoke on condition of anonymity.",
  ])("is not given in “%s”", (sentence) => expect(anonymityReason(sentence)).toBeNull());
});
