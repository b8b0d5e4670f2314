import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStrictJson } from "./strict-json";

describe("parseStrictJson", () => {
  test("reads whatever JSON.stringify writes, as it was", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: "small" }), fc.constantFrom(undefined, 2), (value, indent) => {
        const source = JSON.stringify(value, null, indent);

        expect(parseStrictJson(source)).toEqual({ kind: "value", value: JSON.parse(source) });
      }),
    );
  });

  test.for([
    ['{"a":1,"a":2}', "“a” twice"],
    ['{"a":1,"\\u0061":2}', "“a” twice"],
    ['[{"b":{"c":1,"c":1}}]', "“c” twice"],
    ["[1.0]", "1.0"],
    ["[1e309]", "1e309"],
    ["[-0]", "-0"],
    ["[9007199254740993]", "9007199254740993"],
  ])("refuses %s", ([source, why]) => {
    expect(parseStrictJson(source!)).toMatchObject({ kind: "refused", why: expect.stringContaining(why!) });
  });

  test("lets one name stand in two places, and braces and colons in strings", () => {
    const source = '{"a":{"a":"}:{\\"a\\":1"},"b":[{"a":1},{"a":2}]}';

    expect(parseStrictJson(source).kind).toBe("value");
  });

  test("reads a string of many megabytes full of escapes", { timeout: 60_000 }, () => {
    const source = JSON.stringify('"\\'.repeat(2_000_000));

    expect(parseStrictJson(source).kind).toBe("value");
  });
});
