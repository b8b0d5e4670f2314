import { z } from "zod";
import { AppError } from "../../errors";
import { type Incoming, type IncomingAttribution, inShort, parseJson, readEach } from "../incoming";

const Stretch = z
  .looseObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() })
  .refine(({ start, end }) => start < end)
  .transform(({ start, end, text }) => ({ start, end, text }));
const Quote = z.looseObject({
  cue: Stretch.nullish(),
  sources: z.array(Stretch).default([]),
  contents: z.array(Stretch).min(1),
  coreferences: z.array(z.unknown()).optional(),
});
const Document = z.looseObject({ quotes: z.array(z.unknown()) });

/**
 * Attributions found by BBC Citron in a text: `{quotes: [{cue, sources,
 * contents, coreferences?}]}`. Its offsets count code points, as Python does.
 */
export function readCitron(text: string): Incoming<IncomingAttribution> {
  const document = Document.safeParse(parseJson(text));
  if (!document.success) throw new AppError("invalid-input", "This is no answer of Citron: it has no “quotes”.");
  return readEach<IncomingAttribution>(document.data.quotes, (item, line) => {
    const quote = Quote.safeParse(item);
    if (!quote.success) return { what: `Quote ${line}`, why: "It does not say where its words stand." };
    const { contents, cue, sources, coreferences } = quote.data;
    return { line, content: contents, cue: cue ?? null, source: sources, speaker: fullest(coreferences, sources) };
  });
}

/** The longest name a source is known by: "she" is Maria Ortega where the text says so. */
function fullest(coreferences: unknown, sources: readonly { text: string }[]): string {
  const names = z.array(z.looseObject({ text: z.string() })).safeParse([coreferences ?? []].flat(2));
  const all = [...(names.success ? names.data : []), ...sources].map(({ text }) => text);
  return inShort(all.reduce((longest, name) => (name.length > longest.length ? name : longest), ""));
}
