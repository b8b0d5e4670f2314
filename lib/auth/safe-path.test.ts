import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/articles/1?claim=2", "/join/newsroom/token", "/account"])("goes on to %s", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "/",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "articles",
  "/sign-in?next=/sign-in",
  "/sign-in/link/token",
  "/api/auth/signout",
])("leads %j home instead", (path) => {
  expect(safePath(path)).toBe("/articles");
});
