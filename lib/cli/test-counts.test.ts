import { expect, test } from "vitest";
import { addUp, countPlaywright, countVitest, summarise } from "./test-counts";

test("sums up in the words every runner of this project ends with", () => {
  const total = addUp({ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 });

  expect(summarise(total)).toBe("5 passed, 1 failed");
});

test("names skipped tests instead of hiding them", () => {
  expect(summarise({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
});

test("counts a vitest file that broke before its first test as a failure", () => {
  const file = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [file] };

  expect(countVitest(report)).toEqual({ passed: 4, failed: 1, skipped: 1 });
});

test("counts a browser test that passed only on a second try as a failure", () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
  });
});
