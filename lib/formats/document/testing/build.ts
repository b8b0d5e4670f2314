import { ZipFile } from "yazl";

/** A zip file of these parts, as office programs pack their documents. */
export async function buildZip(parts: Record<string, string | Buffer>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A zip file of so many empty parts, written by hand: a library takes minutes over it. */
export function buildCrowdedZip(count: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const name = Buffer.from(String(i));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, name);
    directory.push(entry, name);
    at += 30 + name.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  // The count has 16 bits; what counts is what the directory holds, up to what they can say.
  end.writeUInt16LE(Math.min(count, 65_534), 8);
  end.writeUInt16LE(Math.min(count, 65_534), 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

/** A .docx with this body; `more` adds parts or replaces them. */
export function buildDocx(body: string, more: Record<string, string> = {}): Promise<Buffer> {
  return buildZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(more).map(([name, xml]) => [name, xml.replace(/^<(w15?:\w+)>/, `<$1 ${names}>`)]),
    ),
  });
}

/** A paragraph of runs; what is not an element yet becomes one. */
export function p(...runs: string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith("<") ? run : r(run))).join("")}</w:p>`;
}

export function r(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Words on a page of a PDF: at x, y points from the lower left, in a size. */
export type Placed = { at: [x: number, y: number]; words: string; size?: number };

/** A PDF of pages of placed words, with one of its built-in fonts; `extra` goes into the catalog as it stands. */
export function buildPdf(pages: readonly (readonly Placed[])[], extra = "", info = ""): Buffer {
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  const pagesId = font + 1 + pages.length * 2;
  const ids = pages.map((placed) => {
    const lines = placed.map(
      ({ at: [x, y], words, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(words)}) Tj ET`,
    );
    const stream = lines.join("\n");
    const content = add(`<< /Length ${Buffer.byteLength(stream, "latin1")} >>\nstream\n${stream}\nendstream`);
    const resources = `<< /Font << /F1 ${font} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${content} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] /Count ${ids.length} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${pagesId} 0 R ${extra} >>`);
  const infoId = add(`<< ${info} >>`);
  return assemblePdf(objects, catalog, `/Info ${infoId} 0 R`);
}

/** A PDF file of numbered objects, with its table of where they stand. */
export function assemblePdf(objects: readonly string[], catalog: number, trailer = ""): Buffer {
  let file = "%PDF-1.7\n";
  const starts = objects.map((content, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${content}\nendobj\n`;
    return start;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const start of starts) file += `${String(start).padStart(10, "0")} 00000 n \n`;
  file += `trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Windows-1252 by hand, since that is what the font is encoded in. */
function escape(words: string): string {
  const high: Record<string, string> = { "“": "\x93", "”": "\x94", "’": "\x92", "–": "\x96", "—": "\x97" };
  return words.replace(/[“”’–—]/g, (char) => high[char]!).replace(/[\\()]/g, "\\$&");
}
