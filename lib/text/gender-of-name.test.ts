import { describe, expect, it } from "vitest";
import { genderOfFullName } from "./gender-of-name";

describe("he or she, by a whole name", () => {
  it.each([
    ["f", "Anna Singh"],
    ["f", "Tolvi Kaur Brar"],
    ["m", "Tolvi Singh Brar"],
    [null, "Tolvi Singh"],
    ["f", "Nguyen Thi Loan"],
    ["m", "Nguyen Van Duc"],
    ["f", "Tolvi Khatun"],
    ["m", "Tolvi Hossain"],
    ["m", "Tolvi bin Yusof"],
    ["f", "Tolvi binti Yusof"],
    ["f", "Tolvi Ní Bhriain"],
    ["f", "Tolvi Bjarkadóttir"],
    ["f", "Tolvi Kwiatkowska"],
    ["m", "Bae Min-ho"],
    ["f", "Hsu Mei-ling"],
    [null, "Tolvi Nebraska"],
    [null, "Tolvi"],
  ])("is %s for %s", (gender, name) => expect(genderOfFullName(name.split(" "))).toBe(gender));
});
