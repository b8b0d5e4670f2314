import type { Normalised } from "./normalised";

/**
 * Take Markdown's marks off, as far as an article needs it: headings, emphasis,
 * links, images, block quotes, lists and front matter. Lines that Markdown would
 * show as one paragraph are joined, since a line is a paragraph from here on.
 * It is no full Markdown reader: what it does not know stays as it stands.
 */
export function readMarkdown(source: string): { text: string; marks: Normalised[] } {
  const count = { "front-matter": 0, headings: 0, emphasis: 0, links: 0, images: 0, "quotes-and-lists": 0 };
  const takeOff = (text: string, what: keyof typeof count, pattern: RegExp, keep: string): string =>
    text.replace(pattern, (...match: string[]) => {
      count[what]++;
      return keep === "" ? "" : (match[Number(keep)] ?? "");
    });

  const body = takeOff(source, "front-matter", /^---\n[\s\S]{0,10000}?\n---\n/, "");
  let joined = 0;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of body.split("\n")) {
    if (line.trim() === "" || /^\s*(?:[-*_]\s*){3,}$/.test(line)) {
      open = false;
      continue;
    }
    const heading = /^\s{0,3}#{1,6}\s/.test(line);
    const listed = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\S/.test(line);
    const quoted = /^\s{0,3}>/.test(line);
    let text = takeOff(line, "headings", /^\s{0,3}#{1,6}\s+(.{0,2000}?)\s*#*\s*$/, "1");
    text = takeOff(text, "quotes-and-lists", /^\s{0,3}(?:>\s?)+/, "");
    text = takeOff(text, "quotes-and-lists", /^\s*(?:[-*+]|\d{1,3}[.)])\s+/, "");
    text = text.trim();
    if (open && !heading && !listed && !quoted) {
      paragraphs[paragraphs.length - 1] += ` ${text}`;
      joined++;
    } else if (text !== "") {
      paragraphs.push(text);
    }
    open = !heading;
  }

  let text = paragraphs.join("\n");
  text = takeOff(text, "images", /!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)/g, "");
  text = takeOff(text, "links", /\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)/g, "1");
  text = takeOff(text, "emphasis", /(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/g, "2");
  text = takeOff(
    text,
    "emphasis",
    /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{0,2000}[^\s*_]|[^\s*_])\1(?![\p{L}\p{N}*_])/gu,
    "2",
  );
  const marks = Object.entries({ ...count, "joined-lines": joined }).map(([what, n]) => ({ what, count: n }));
  return { text, marks: marks as Normalised[] };
}
