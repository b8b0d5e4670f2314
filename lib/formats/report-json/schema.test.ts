import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { reportKinds } from "../../domain/report-kind";
import { buildFacts } from "../../domain/testing/report-facts";
import { reportJsonSchema } from "./schema";
import { signedReport } from "./testing/signed-report";

// Formats are for other validators to hold; what they are is in the schema.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(reportJsonSchema());

describe("the published schema", () => {
  test.for(reportKinds)("holds for a report that is %s", (kind) => {
    const document = JSON.parse(signedReport(buildFacts({ kind, former: { number: 1, position: 6 } })));

    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  test.for(["format", "version", "report", "proof", "signature"])("asks for %s", (member) => {
    const { [member]: _, ...rest } = JSON.parse(signedReport(buildFacts()));

    expect(validate(rest)).toBe(false);
  });

  test("refuses what it does not name, and a verdict there is not", () => {
    const document = JSON.parse(signedReport(buildFacts()));

    expect(validate({ ...document, more: 1 })).toBe(false);
    document.report.claims[0].check.verdict = "true";
    expect(validate(document)).toBe(false);
  });

  test("is the one kept in the documentation", () => {
    const kept = readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8");

    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });
});
