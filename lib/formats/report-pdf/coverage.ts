/** Which characters a typeface can draw, read from its own character map (OpenType's `cmap`, format 12). */

/** Whether the font in these bytes has a glyph for a code point. Refuses a font without a map of all of Unicode. */
export function readCoverage(font: Buffer): (codePoint: number) => boolean {
  const ranges = readRanges(font);
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { first, last } = ranges[middle]!;
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** The characters of a text that show themselves and that a font has no glyph for. */
export function listLacking(text: string, has: (codePoint: number) => boolean): string[] {
  return [...new Set(text)].filter((one) => !/[\p{Cc}\p{Cf}\s]/u.test(one) && !has(one.codePointAt(0)!));
}

type Range = { first: number; last: number };

function readRanges(font: Buffer): Range[] {
  const start = findTable(font, "cmap");
  for (let i = 0; i < font.readUInt16BE(start + 2); i++) {
    const map = start + font.readUInt32BE(start + 4 + 8 * i + 4);
    if (font.readUInt16BE(map) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(map + 12) }, (_, group) => {
      const at = map + 16 + 12 * group;
      return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4) };
    });
  }
  throw new Error("This font has no character map of all of Unicode.");
}

function findTable(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`This font has no table ${name}.`);
}
