/**
 * A text as a stage cuts it, a bar where each piece ends: "It rained.| It
 * snowed." A row that is cut right comes back as it went in.
 */
export function cutAt(row: string, endsOf: (text: string) => readonly number[]): string {
  const text = row.replaceAll("|", "");
  let out = "";
  let from = 0;
  for (const end of endsOf(text).slice(0, -1)) {
    out += `${text.slice(from, end)}|`;
    from = end;
  }
  return out + text.slice(from);
}
