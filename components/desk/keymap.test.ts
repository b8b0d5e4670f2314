import { describe, expect, test } from "vitest";
import { deedIds, keymap, meaningOf, type Pressed } from "./keymap";

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, code: `Key${key.toUpperCase()}`, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
});

describe("the keys of the desk", () => {
  test("give every deed a key of its own", () => {
    expect(new Set(deedIds.map((id) => keymap[id].keys)).size).toBe(deedIds.length);
  });

  test("never give a letter that begins a sequence a meaning of its own", () => {
    const keys = new Set<string>(deedIds.map((id) => keymap[id].keys));
    const firsts = [...keys].filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]!);

    expect(firsts.filter((first) => keys.has(first))).toEqual([]);
  });

  test.for<[string, Pressed, string]>([
    ["a letter", press("j"), "next"],
    ["a letter with Caps Lock", press("J"), "next"],
    ["a digit", press("2", { code: "Digit2" }), "inaccurate"],
    ["a digit on a layout where the digit needs Shift", press("é", { code: "Digit2" }), "inaccurate"],
    ["Shift and a digit", press("@", { code: "Digit2", shiftKey: true }), "misquoted"],
    ["Shift and a bracket", press("{", { code: "BracketLeft", shiftKey: true }), "extend-start"],
    ["a bracket behind AltGr", press("[", { code: "Digit8", altKey: true }), "shrink-end"],
    ["Ctrl and K", press("k", { ctrlKey: true }), "palette"],
    ["a question mark", press("?", { code: "Slash", shiftKey: true }), "help"],
  ])("understand %s", ([, pressed, id]) => {
    expect(meaningOf(pressed, null)).toEqual({ kind: "deed", id });
  });

  test("leave the browser's own keys alone", () => {
    expect(meaningOf(press("r", { ctrlKey: true }), null)).toEqual({ kind: "nothing" });
    expect(meaningOf(press("Tab"), null)).toEqual({ kind: "nothing" });
  });

  test("read g and then r as one deed", () => {
    expect(meaningOf(press("g"), null)).toEqual({ kind: "first", keys: "g" });
    expect(meaningOf(press("r"), "g")).toEqual({ kind: "deed", id: "go-report" });
  });
});
