import { describe, expect, it } from "vitest";
import { endsWith, hasGrown } from "./name-forms";

describe("a surname", () => {
  it.each([
    ["Lettice Fanshaw-Orme", "Lettice Fanshaw", true],
    ["Lettice Fanshaw-Orme", "Lettice Orme", true],
    ["Lettice Fanshaw-Orme", "Lettice Pell", false],
    ["Lettice Fanshaw", "Lettice Fanshaw", false],
    ["Fanshaw-Orme", "Fanshaw", false],
  ])("%s may have grown from %s: %s", (whole, older, grown) =>
    expect(hasGrown(whole.split(" "), older.split(" "))).toBe(grown),
  );

  it.each([
    ["Ludwig van den Berg", "van den Berg", true],
    ["Ludwig van den Berg", "Van den Berg", true],
    ["Ludwig van den Berg", "Ludwig Berg", false],
    ["Omar al-Rashid", "Al-Rashid", true],
    ["Ann Berg", "Tom Berg", false],
  ])("of %s may be written %s: %s", (whole, words, ends) =>
    expect(endsWith(whole.split(" "), words.split(" "))).toBe(ends),
  );
});
