import { expect, test } from "vitest";
import { toVisible } from "./visible-controls";

test("shows a control that would turn words round instead of letting it act", () => {
  expect(toVisible("He said \u202eon\u202c.")).toEqual([
    { text: "He said " },
    { control: "RLO" },
    { text: "on" },
    { control: "PDF" },
    { text: "." },
  ]);
});

test("leaves ordinary text in any script alone", () => {
  expect(toVisible("«Россия» said café 🙂")).toEqual([{ text: "«Россия» said café 🙂" }]);
});
