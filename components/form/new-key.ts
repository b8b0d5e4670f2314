/** A key for one intention, also where the page was not sent over TLS. Ask again with the same key and it happens at most once. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
