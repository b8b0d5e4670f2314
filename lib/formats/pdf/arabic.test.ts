import { expect, test } from "vitest";
import { warnOfArabic } from "./arabic";

test.each([
  ["letters that may have been turned round", "قال الوزير ال إن السالم", "LibreOffice 7.4", true],
  ["Arabic out of Chromium, which keeps the shape whole", "قال الوزير لا إن السلام", "Skia/PDF m131", false],
  ["Arabic without either", "محمد في بيت", "LibreOffice 7.4", false],
  ["other scripts", "The bridge opened in 1932.", "LibreOffice 7.4", false],
])("a PDF's Arabic is warned of where it may be turned round: %s", (_, text, producer, warned) => {
  expect(warnOfArabic(text, producer) !== null).toBe(warned);
});
