import { expect, test } from "vitest";
import { isChosen, moveRange, pressRange } from "./word-range";

test("arrows move a word at a time and stay within the row", () => {
  const at = (n: number) => ({ anchor: n, head: n });
  expect(moveRange(at(3), "ArrowRight", false, 10)).toEqual(at(4));
  expect(moveRange(at(9), "ArrowRight", false, 10)).toEqual(at(9));
  expect(moveRange(at(0), "ArrowLeft", false, 10)).toEqual(at(0));
  expect(moveRange(at(3), "Home", false, 10)).toEqual(at(0));
  expect(moveRange(at(3), "End", false, 10)).toEqual(at(9));
  expect(moveRange(at(3), "j", false, 10)).toBeNull();
});

test("Shift takes more in either direction, and gives it back", () => {
  expect(moveRange({ anchor: 3, head: 3 }, "ArrowRight", true, 10)).toEqual({ anchor: 3, head: 4 });
  expect(moveRange({ anchor: 3, head: 4 }, "ArrowLeft", true, 10)).toEqual({ anchor: 3, head: 3 });
  expect(moveRange({ anchor: 3, head: 3 }, "ArrowLeft", true, 10)).toEqual({ anchor: 3, head: 2 });
  expect([1, 2, 3, 4].map((n) => isChosen({ anchor: 3, head: 2 }, n))).toEqual([false, true, true, false]);
});

test("a press begins anew, unless it grows what was begun", () => {
  expect(pressRange(null, 5, true)).toEqual({ anchor: 5, head: 5 });
  expect(pressRange({ anchor: 2, head: 2 }, 5, true)).toEqual({ anchor: 2, head: 5 });
  expect(pressRange({ anchor: 2, head: 2 }, 5, false)).toEqual({ anchor: 5, head: 5 });
});
