/**
 * What to say of Arabic out of a PDF. Many programs store the one shape of لا
 * as two letters and do not say so; read from the right they come out as ال,
 * which is also the article, so nothing in the file tells them apart. Chromium
 * stores the shape as one letter, which is read as it is written.
 *
 * @param producer what the file says made it
 * @return a sentence for the person, or null where nothing can have been turned round
 */
export function warnOfArabic(text: string, producer: string): string | null {
  if (!/[اأإآ]ل/u.test(text) || /\bskia\b/i.test(producer)) return null;
  return "Arabic out of this PDF may show “لا” as “ال”: the file does not tell the two apart. Compare it with the original, or give the document that the PDF was made from.";
}
