/** The request header in which proxy.ts tells pages the path they were asked by. */
export const pathHeader = "x-stet-path";

/**
 * A path of this very site to go on to, or "/" for anything else: another
 * origin (also written as `//host` or `/\host`), a script, the sign-in page itself.
 */
export function safePath(given: string | null | undefined): string {
  if (!given?.startsWith("/")) return "/";
  const here = "http://here.invalid";
  if (!URL.canParse(given, here)) return "/";
  const { origin, pathname, search } = new URL(given, here);
  if (origin !== here || pathname.startsWith("//") || pathname.startsWith("/sign-in")) return "/";
  return pathname + search;
}
