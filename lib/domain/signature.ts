/**
 * Ed25519 (RFC 8032) over a report's digest. Keys and signatures are written in
 * lower-case hex: 32 bytes of public key, 64 bytes of signature.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";

/** A newsroom's signature as a report carries it. */
export type Signature = { algorithm: "Ed25519"; keyId: string; publicKey: string; value: string };

/** What signs: `privateKey` is PKCS #8 DER, and never leaves the process that signs. */
export type SigningKey = { keyId: string; publicKey: string; privateKey: Buffer };

export function newKeyPair(): Pick<SigningKey, "publicKey" | "privateKey"> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return { publicKey: rawPublic(publicKey), privateKey: privateKey.export({ format: "der", type: "pkcs8" }) };
}

export function signDigest(digest: string, { keyId, publicKey, privateKey }: SigningKey): Signature {
  const key = createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" });
  const value = sign(null, messageOf(digest), key).toString("hex");
  return { algorithm: "Ed25519", keyId, publicKey, value };
}

/** Whether a signature is its own public key's over this digest. Malformed ones are not. */
export function holdsSignature(digest: string, { publicKey, value }: Pick<Signature, "publicKey" | "value">): boolean {
  const key = toKeyObject(publicKey);
  if (!key || !/^[0-9a-f]{128}$/.test(value)) return false;
  return verify(null, messageOf(digest), key, Buffer.from(value, "hex"));
}

/** A public key as people hand it on: its hex, or a PEM file's text. Null for anything else. */
export function readPublicKey(text: string): string | null {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return trimmed.toLowerCase();
  if (!trimmed.startsWith("-----BEGIN PUBLIC KEY-----")) return null;
  try {
    const key = createPublicKey(trimmed);
    return key.asymmetricKeyType === "ed25519" ? rawPublic(key) : null;
  } catch {
    return null;
  }
}

/** The name of what is signed stands before it, so that a signature serves for nothing else. */
function messageOf(digest: string): Buffer {
  return Buffer.from(`stet-report 2\n${digest}`, "utf8");
}

function rawPublic(key: KeyObject): string {
  return Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
}

function toKeyObject(publicKey: string): KeyObject | null {
  if (!/^[0-9a-f]{64}$/.test(publicKey)) return null;
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}
