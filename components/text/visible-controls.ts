/**
 * Characters that steer how text is drawn instead of being drawn themselves.
 * An article may hold them to make a quotation read differently from what it
 * says, so the desk shows them as marks and lets none take effect.
 */
const names: Record<string, string> = {
  "\u061c": "ALM",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u200b": "ZWSP",
  "\u2060": "WJ",
  "\ufeff": "BOM",
  "\u00ad": "SHY",
};
const controls = /([\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])/;

const everyControl = new RegExp(controls, "g");

/** Text without its control characters, for where it is shown for a moment only. */
export function toPlain(text: string): string {
  return text.replace(everyControl, "");
}

/** A run of ordinary text, or one control character with the name it is shown by; `at` counts from the text's start. */
export type VisiblePart = { at: number; text: string } | { at: number; control: string };

/** Text in the order it is stored, its control characters set apart. Each control stands for exactly one UTF-16 unit. */
export function toVisible(text: string): VisiblePart[] {
  if (!controls.test(text)) return [{ at: 0, text }];
  let at = 0;
  return text.split(controls).flatMap((part) => {
    const from = at;
    at += part.length;
    if (part === "") return [];
    return [names[part] ? { at: from, control: names[part] } : { at: from, text: part }];
  });
}
