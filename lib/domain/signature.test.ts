import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { holdsSignature, newKeyPair, readPublicKey, signDigest } from "./signature";

const key = { keyId: "k", ...newKeyPair() };
const digest = "ab".repeat(32);
const signature = signDigest(digest, key);

describe("a signature", () => {
  test("holds for the digest it was made over, and for no other", () => {
    expect(holdsSignature(digest, signature)).toBe(true);
    expect(holdsSignature("ac".repeat(32), signature)).toBe(false);
  });

  test("does not hold under another key, nor when any of it is altered", () => {
    expect(holdsSignature(digest, { ...signature, publicKey: newKeyPair().publicKey })).toBe(false);
    for (let i = 0; i < signature.value.length; i++) {
      const digit = signature.value[i] === "0" ? "1" : "0";
      const value = signature.value.slice(0, i) + digit + signature.value.slice(i + 1);
      expect(holdsSignature(digest, { ...signature, value })).toBe(false);
    }
  });

  test.for(["", "00", "zz".repeat(64), `${"00".repeat(64)}00`])("is not there in %j", (value) => {
    expect(holdsSignature(digest, { ...signature, value })).toBe(false);
    expect(holdsSignature(digest, { ...signature, publicKey: value })).toBe(false);
  });
});

describe("a public key", () => {
  test("is read from hex in either case and from PEM", () => {
    const x = Buffer.from(key.publicKey, "hex").toString("base64url");
    const pem = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    const text = pem.export({ format: "pem", type: "spki" }).toString();

    expect(readPublicKey(` ${key.publicKey.toUpperCase()}\n`)).toBe(key.publicKey);
    expect(readPublicKey(text)).toBe(key.publicKey);
  });

  test.for(["", "12", "g".repeat(64), "-----BEGIN PUBLIC KEY-----\nnothing\n-----END PUBLIC KEY-----"])(
    "is not read from %j",
    (text) => {
      expect(readPublicKey(text)).toBeNull();
    },
  );
});
