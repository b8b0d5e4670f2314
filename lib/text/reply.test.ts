import { describe, expect, it } from "vitest";
import { isReply } from "./reply";
import { tokenize } from "./tokens";

const replies = (text: string) => {
  const tokens = tokenize(text);
  return isReply(tokens, 0, tokens.length);
};

describe("right of reply", () => {
  it.each([
    "Northgate Rail declined to comment.",
    "The vicar refused several requests for an interview.",
    "The senator’s office did not immediately respond.",
    "She didn't return calls on Sunday.",
    "Mr Pike could not be reached on Sunday.",
    "Castle Water would not say how many homes were hit.",
    "The clinic would not discuss the case.",
    "The palace had no comment.",
    "The union offered no further comment.",
    "The embassy has been approached for comment.",
    "The Echo has contacted Mr Pike for a response.",
    "No one from the company was available for comment.",
    "Neither man responded to messages left at his office.",
    "Repeated emails to the firm went unanswered.",
    "Attempts to reach the family were unsuccessful.",
  ])("hears an answer, or none, in “%s”", (text) => expect(replies(text)).toBe(true));

  it.each([
    "The driver declined the gift.",
    "Half of the readers will never reply.",
    "She was not authorised to comment publicly.",
    "Neither road is open.",
    "He contacted a plumber for his mother.",
    "The army’s attempts to take the hill failed.",
    "The question went unanswered for a century.",
    "Holt did not say when the buses would run.",
    "No comment of his is on record.",
  ])("hears none asked for in “%s”", (text) => expect(replies(text)).toBe(false));
});
