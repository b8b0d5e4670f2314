import type { parseHTML } from "linkedom";

type Page = ReturnType<typeof parseHTML>["document"];

/** What a page says of the article on it; empty, or null, where it says nothing. */
export type Meta = { title: string; byline: string; outlet: string; url: string; publishedOn: string | null };

/**
 * Read a page's own account of its article, from JSON-LD first (it is meant
 * for programs), then from meta elements. All of it is only proposed to a
 * person: a page may say what it likes. The canonical address is taken as
 * written out in full; relative ones count from where the page was fetched.
 */
export function readMeta(document: Page, address: string): Meta {
  const article = findArticle(document);
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const element = [...document.querySelectorAll("meta")].find(
        (one) => (one.getAttribute("property") ?? one.getAttribute("name") ?? "").toLowerCase() === name,
      );
      const content = element?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return "";
  };
  const time = document.querySelector("article time[datetime], time[itemprop=datePublished], time[pubdate]");
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  const author = meta("author", "article:author", "parsely-author", "byl");
  return {
    title: line(words(article?.headline) || meta("og:title", "twitter:title") || (document.title ?? "")),
    byline: line(names(article?.author) || (/^https?:/.test(author) ? "" : author)),
    outlet: line(names(article?.publisher) || meta("og:site_name")),
    url: webAddress(canonical, address) || webAddress(meta("og:url"), address) || withoutFragment(address),
    publishedOn:
      day(words(article?.datePublished)) ??
      day(meta("article:published_time", "datepublished", "date", "dc.date.issued", "parsely-pub-date")) ??
      day(time?.getAttribute("datetime") ?? ""),
  };
}

type Json = Record<string, unknown>;

/** The article among what a page's JSON-LD blocks describe; blocks that are no JSON say nothing. */
function findArticle(document: Page): Json | null {
  const things: unknown[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    try {
      things.push(JSON.parse(script.textContent ?? ""));
    } catch {}
  }
  for (let i = 0; i < things.length && i < 500; i++) {
    const thing = things[i];
    if (Array.isArray(thing)) things.push(...thing.slice(0, 100));
    if (typeof thing !== "object" || thing === null || Array.isArray(thing)) continue;
    const one = thing as Json;
    if ([one["@type"]].flat().some((type) => typeof type === "string" && /Article$|^(Report|BlogPosting)/.test(type)))
      return one;
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) if (one[key]) things.push(one[key]);
  }
  return null;
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Authors and publishers are names, things with a name, or lists of either. */
function names(value: unknown): string {
  const each = [value].flat().map((one) => words(one) || words((one as Json | null | undefined)?.name));
  return [...new Set(each.filter((name) => name && !/^https?:/.test(name)))].slice(0, 10).join(", ");
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

function day(text: string): string | null {
  const [, date = ""] = /^(\d{4}-\d{2}-\d{2})/.exec(text.trim()) ?? [];
  if (date) return Number.isNaN(Date.parse(date)) ? null : date;
  const time = Date.parse(text);
  return text === "" || Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function webAddress(href: string, base: string): string {
  if (!href || !URL.canParse(href, base || undefined)) return "";
  const url = new URL(href, base || undefined);
  return /^https?:$/.test(url.protocol) && url.username === "" ? url.href : "";
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, "");
}
