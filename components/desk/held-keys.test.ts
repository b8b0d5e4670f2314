import { expect, test } from "vitest";
import { holdKeys, isHeld } from "./held-keys";

const waits = () => () => false;

test("keys are free until a form waits, and again once all that wait have their answer", () => {
  const desk = {};
  expect(isHeld(desk, 0)).toBe(false);
  const [first, second] = [holdKeys(desk, waits()), holdKeys(desk, waits())];
  expect(isHeld({}, 10)).toBe(false);
  first();
  first();
  expect(isHeld(desk, 20)).toBe(true);
  second();
  expect(isHeld(desk, 2_000)).toBe(false);
});

test("what one is typing when the answer comes is held to its end, and a key after a pause acts", () => {
  const desk = {};
  const release = holdKeys(desk, waits());
  expect(isHeld(desk, 100)).toBe(true);
  release();
  expect(isHeld(desk, 300)).toBe(true);
  expect(isHeld(desk, 700)).toBe(true);
  expect(isHeld(desk, 1_300)).toBe(false);
  expect(isHeld(desk, 1_310)).toBe(false);
});

test("a key acts at once after an answer that came before anything was typed", () => {
  const desk = {};
  holdKeys(desk, waits())();
  expect(isHeld(desk, 1)).toBe(false);
});

test("a key acts as soon as what was asked for is shown, though the answer is still to come", () => {
  const desk = {};
  let shown = false;
  holdKeys(desk, () => shown);
  expect(isHeld(desk, 0)).toBe(true);
  shown = true;
  expect(isHeld(desk, 1_000)).toBe(false);
});
