/** The request header in which proxy.ts tells pages the path they were asked by. */
export const pathHeader = "x-stet-path";

/** Where a person goes who asked for no page in particular. */
export const homePath = "/articles";

/**
 * A path of this very site to go on to, or the home page for anything else:
 * another origin (also written as `//host` or `/\\host`), a script, the sign-in
 * page itself.
 */
export function safePath(given: string | null | undefined): string {
  const here = "http://here.invalid";
  if (!given?.startsWith("/") || !URL.canParse(given, here)) return homePath;
  const { origin, pathname, search } = new URL(given, here);
  const leadsAway = origin !== here || pathname.startsWith("//");
  if (leadsAway || pathname === "/" || /^\/(sign-in|api)(\/|$)/.test(pathname)) return homePath;
  return pathname + search;
}
