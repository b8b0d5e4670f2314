import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toActionState } from "./action-state";
import { AppError } from "./errors";

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe("what a form shows for a refusal", () => {
  test("is the sentence, and what was typed", () => {
    const refusal = new AppError("rule-refused", "A newsroom needs an owner.");

    expect(toActionState(refusal, form({ role: "reader" }))).toEqual({
      kind: "failed",
      message: "A newsroom needs an owner.",
      fields: {},
      values: { role: "reader" },
    });
  });

  test("names each field at fault, by its first fault", () => {
    const Input = z.object({ name: z.string().min(1, "Write a name."), email: z.email("Write an address.") });
    const { error } = Input.safeParse({ name: "", email: "x" });

    expect(toActionState(error)).toMatchObject({
      message: "Some fields need another look.",
      fields: { name: "Write a name.", email: "Write an address." },
    });
  });

  test("never holds a password or what React adds", () => {
    const typed = form({ email: "ana@example.org", password: "a", formerPassword: "b", $ACTION_KEY: "c" });

    expect(toActionState(new AppError("conflict", "Again."), typed)).toMatchObject({
      values: { email: "ana@example.org" },
    });
    expect(JSON.stringify(toActionState(new AppError("conflict", "Again."), typed))).not.toMatch(/"[abc]"/);
  });

  test("is nothing for a fault of ours, which is thrown on", () => {
    expect(() => toActionState(new Error("connection lost"))).toThrow("connection lost");
  });
});
