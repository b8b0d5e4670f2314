import { expect, test } from "vitest";
import type { Line } from "./lines";
import { toParagraphs } from "./paragraphs";

const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
  ...{ text, x0: 60, x1: 540, y, size: 12, rtl: false, ...more },
});
const read = (...lines: Line[]) => toParagraphs([{ columns: [lines], height: 840 }]).text;

test("Arabic that is held by the shapes of its letters is read as it is written, marks the right way round", () => {
  const shapes = line("ﻗﺎﻟﺖ اﻟﻌﻤﺪة: »ﻻ« ﻓﻲ ١٩٣٢ )ﺛﻢ ﻏﺎدرت(.", 400, { rtl: true });
  expect(read(shapes)).toBe("قالت العمدة: «لا» في ١٩٣٢ (ثم غادرت).");
});

test("marks that open before they close stay as they are, in every script", () => {
  const kept = ["قالت: «لا» (ثم غادرت).", "«Мост закрыт» (сегодня).", "1) First, “no”."];
  for (const words of kept) expect(read(line(words, 400))).toBe(words);
});

test("a paragraph that runs from the right goes on over lines that end where they may", () => {
  const from = { rtl: true, x1: 540 };
  expect(
    read(line("بدأت أعمال الصيانة", 400, { ...from, x0: 60 }), line("ولم تنته بعد.", 414, { ...from, x0: 400 })),
  ).toBe("بدأت أعمال الصيانة ولم تنته بعد.");
});

test("what a browser prints around a page is no part of it", () => {
  const words = line("The bridge opened.", 400);
  expect(read(line("11/22/26, 9:12 PM The bridge", 20), words, line("https://news.example/bridge 1/2", 825))).toBe(
    "The bridge opened.",
  );
});
