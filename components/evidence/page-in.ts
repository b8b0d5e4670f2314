/** The page a locator names ("p. 4", "pages 12–13", "page 7, line 3"); null where it names none. */
export function pageIn(locator: string): number | null {
  const found = /(?:^|[^\p{L}])(?:p|pp|pg|page|pages)\.?\s*(\d{1,5})(?!\d)/iu.exec(locator);
  return found ? Number(found[1]) : null;
}
