import { describe, expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const secret = "a secret of at least thirty-two characters";
const plain = Buffer.from("the private key");
const sealed = seal(plain, secret, "row 1");

describe("a sealed value", () => {
  test("opens with its secret in its place, and shows nothing of itself", () => {
    expect(unseal(sealed, secret, "row 1")).toEqual(plain);
    expect(Buffer.from(sealed, "base64").includes(plain)).toBe(false);
    expect(seal(plain, secret, "row 1")).not.toBe(sealed);
  });

  test("does not open with another secret, in another row, or altered", () => {
    expect(unseal(sealed, `${secret}.`, "row 1")).toBeNull();
    expect(unseal(sealed, secret, "row 2")).toBeNull();
    expect(unseal(sealed.slice(0, 8), secret, "row 1")).toBeNull();
    const bytes = Buffer.from(sealed, "base64");
    for (let i = 0; i < bytes.length; i++) {
      const altered = Buffer.from(bytes);
      altered[i]! ^= 1;
      expect(unseal(altered.toString("base64"), secret, "row 1")).toBeNull();
    }
  });
});
