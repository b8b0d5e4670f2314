import { afterEach, describe, expect, test, vi } from "vitest";
import { isSameOrigin, requireJson } from "./same-origin";

afterEach(() => vi.unstubAllEnvs());

function request(headers: Record<string, string | undefined>, method = "POST") {
  return { method, headers: new Headers({ host: "stet.example", ...(headers as Record<string, string>) }) };
}

describe("a request that changes something", () => {
  test.each([
    { why: "comes from a page of this host", headers: { origin: "https://stet.example" } },
    { why: "comes from a program that names no origin", headers: {} },
    { why: "is called same-origin by the browser", headers: { "sec-fetch-site": "same-origin" } },
    { why: "was typed in by the person", headers: { "sec-fetch-site": "none" } },
  ])("passes when it $why", ({ headers }) => {
    expect(isSameOrigin(request(headers))).toBe(true);
  });

  test.each([
    { why: "another site", headers: { origin: "https://evil.example" } },
    { why: "another port", headers: { origin: "https://stet.example:8443" } },
    { why: "a sandboxed page", headers: { origin: "null" } },
    { why: "a malformed origin", headers: { origin: "http://[" } },
    { why: "no origin at all but its sign", headers: { origin: "" } },
    { why: "a sibling site", headers: { "sec-fetch-site": "same-site" } },
    { why: "another site, as the browser says", headers: { "sec-fetch-site": "cross-site" } },
    { why: "a host that begins alike", headers: { origin: "https://stet.example.evil.example" } },
  ])("is refused from $why", ({ headers }) => {
    expect(isSameOrigin(request(headers))).toBe(false);
  });

  test("passes from the public address when a proxy changed the host", () => {
    vi.stubEnv("NEXTAUTH_URL", "https://stet.example");

    expect(isSameOrigin(request({ host: "10.0.0.7:3000", origin: "https://stet.example" }))).toBe(true);
    expect(isSameOrigin(request({ host: "10.0.0.7:3000", origin: "https://evil.example" }))).toBe(false);
  });
});

test("a request that only reads passes from anywhere", () => {
  expect(isSameOrigin(request({ origin: "https://evil.example" }, "GET"))).toBe(true);
});

describe("a route that takes JSON", () => {
  test.each(["application/json", "application/json; charset=utf-8", "Application/JSON"])("takes %s", (type) => {
    expect(() => requireJson(request({ "content-type": type }))).not.toThrow();
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])("refuses %s, which a form of another site could send", (type) => {
    expect(() => requireJson(request({ "content-type": type }))).toThrow("Send JSON");
  });

  test("refuses another site's JSON", () => {
    const foreign = request({ "content-type": "application/json", origin: "https://evil.example" });
    expect(() => requireJson(foreign)).toThrow("another site");
  });
});
