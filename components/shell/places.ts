/** Where one can go from everywhere, and the second key after `g` that leads there. */
export const places = [
  { href: "/articles", words: "Articles", key: "a" },
  { href: "/speakers", words: "Speakers", key: "s" },
  { href: "/sources", words: "Sources", key: "o" },
  { href: "/members", words: "Members", key: "m" },
] as const;

/** Whether a page lies at a place or below it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
