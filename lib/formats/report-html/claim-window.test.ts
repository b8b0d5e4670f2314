import { expect, test } from "vitest";
import { toReport } from "../../domain/report";
import type { Report } from "../../domain/report-model";
import { buildFacts } from "../../domain/testing/report-facts";
import { claimsAtOnce, cutToWindow, listWindows } from "./claim-window";

const small = toReport(buildFacts());

function ofLength(length: number): Report {
  const claims = Array.from({ length }, (_, i) => {
    const claim = small.claims[i % small.claims.length]!;
    return { ...claim, id: `${claim.id} ${i}`, number: i + 1 };
  });
  const withdrawn = small.withdrawn.map((claim, i) => ({ ...claim, number: length + i + 1 }));
  return { ...small, claims, withdrawn };
}

test.for([0, 1, claimsAtOnce - 1, claimsAtOnce, claimsAtOnce + 1, 2_000])(
  "every one of %i claims, and each withdrawn one, stands in exactly one window",
  (length) => {
    const report = ofLength(length);
    const windows = listWindows(report);
    const numbers = windows.flatMap((window) => {
      const { claims, withdrawn } = cutToWindow(report, window);
      expect(claims.length + withdrawn.length).toBeLessThanOrEqual(claimsAtOnce);
      return [...claims, ...withdrawn].map(({ number }) => number);
    });

    expect(numbers).toEqual([...report.claims, ...report.withdrawn].map(({ number }) => number));
  },
);

test("a window has the sources of its own claims and no others", () => {
  const report = ofLength(2 * claimsAtOnce);
  const bare = report.claims.map((claim) => (claim.number > claimsAtOnce ? { ...claim, evidence: [] } : claim));
  const [first, second] = listWindows(report);

  expect(cutToWindow({ ...report, claims: bare }, first!).sources).toEqual(small.sources);
  expect(cutToWindow({ ...report, claims: bare }, second!).sources).toEqual([]);
});
