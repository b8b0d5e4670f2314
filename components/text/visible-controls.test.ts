import { expect, test } from "vitest";
import { toVisible } from "./visible-controls";

test("shows a control that would turn words round instead of letting it act", () => {
  expect(toVisible("He said \u202eon\u202c.")).toEqual([
    { at: 0, text: "He said " },
    { at: 8, control: "RLO" },
    { at: 9, text: "on" },
    { at: 11, control: "PDF" },
    { at: 12, text: "." },
  ]);
});

test("leaves ordinary text in any script alone", () => {
  expect(toVisible("«Россия» said café 🙂")).toEqual([{ at: 0, text: "«Россия» said café 🙂" }]);
});
