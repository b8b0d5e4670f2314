import { describe, expect, test } from "vitest";
import { faultOfPassword } from "./password";

const about = ["Benedetta Ito", "benedetta@gauge.example"];

describe("a password", () => {
  test.each([
    "copper window thirty geese",
    "ich esse gern Pflaumen",
    "четыре лодки на реке",
    "ßläpp grüßt fünf",
    "48#92!kd&71(x)2w",
    "849302174651",
    "Tr0ub4dor&3-left",
    "welcome harbour ladder",
  ])("like %j is taken", (password) => {
    expect(faultOfPassword(password, about)).toBeNull();
  });

  test.each(["short", "elevenchars", "été été été"])("of fewer than twelve characters, %j, is refused", (password) => {
    expect(faultOfPassword(password, about)).toEqual({ kind: "short" });
  });

  test("counts characters as people see them", () => {
    expect(faultOfPassword("é".normalize("NFD").repeat(6), about)).toEqual({ kind: "short" });
  });

  test("of more than a thousand characters is refused", () => {
    expect(faultOfPassword("copper window ".repeat(80), about)).toEqual({ kind: "long" });
  });

  test.each([
    "password1234",
    "Password2026!",
    "P@ssw0rd12345",
    "passwordpassword",
    "iloveyou1234",
    "qwertyuiop123",
    "1q2w3e4r5t6y1q2w3e4r",
    "123456789012",
    "abcdefghijkl",
    "zyxwvutsrqpo",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "Summer2026!!!",
    "administrator1",
    "welcome-2026-stet",
    "Benedetta2026!",
    "gauge.benedetta",
  ])("among the first that guessers try, %j, is refused", (password) => {
    expect(faultOfPassword(password, about)).toEqual({ kind: "common" });
  });
});
