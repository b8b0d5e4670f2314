/**
 * A captured page to be looked at: its own markup without whatever could run,
 * lead away or ask the network for something. Its first words forbid the rest
 * to whoever draws it, so that what is overlooked here stays without effect.
 */
import { parseHTML } from "linkedom";
import { decodeHtml } from "../html/decode";

/** Beyond this a page is not drawn, in bytes of markup. */
const maxDrawn = 1_500_000;

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";
const before = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
const gone =
  "script,noscript,template,iframe,frame,frameset,object,embed,applet,portal,link,base,meta,audio,video,source,track,form,dialog";
const leading = new Set([
  "href",
  "src",
  "srcset",
  "action",
  "formaction",
  "data",
  "poster",
  "background",
  "ping",
  "xlink:href",
]);

/** Null where the page is too large to be drawn. */
export function toHarmlessPage(bytes: Uint8Array, charset: string | null): string | null {
  if (bytes.byteLength > maxDrawn) return null;
  const html = decodeHtml(bytes, charset);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const element of [...document.querySelectorAll(gone)]) element.remove();
  for (const style of [...document.querySelectorAll("style")])
    style.textContent = withoutAddresses(style.textContent ?? "");
  for (const element of [...document.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const plain = name.toLowerCase();
      const isData = plain === "src" && /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(value);
      if (plain.startsWith("on") || (leading.has(plain) && !isData)) element.removeAttribute(name);
      else if (plain === "style") element.setAttribute(name, withoutAddresses(value));
    }
  }
  return before + document.documentElement.outerHTML;
}

/** Styles without what names something to fetch. What is overlooked is forbidden all the same. */
function withoutAddresses(css: string): string {
  // "u\72l(" is a way to write "url(".
  const plain = css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point > 0x1f && point < 0x7f && !/["'<>&\\]/.test(String.fromCodePoint(point))
      ? String.fromCodePoint(point)
      : "";
  });
  return plain
    .replace(/\\([g-z])/gi, "$1")
    .replace(/@import[^;]*;?/gi, "")
    .replace(/image-set\((?:[^()]|\([^()]*\))*\)/gi, "none")
    .replace(/url\(\s*(?!["']?data:image\/)[^)]*\)/gi, "none");
}
