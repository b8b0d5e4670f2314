/**
 * Counts a text's characters as Unicode counts them. Stet's offsets are UTF-16
 * code units; other formats count code points, and differ by one for every
 * emoji before a place.
 */
export function codePoints(text: string): { at(offset: number): number; toOffset(count: number): number } {
  // Where each pair of units starts that is one character, in order.
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);

  return {
    at: (offset) => offset - countUntil((index) => pairs[index]! + 1 < offset, pairs.length),
    toOffset: (count) => count + countUntil((index) => pairs[index]! - index < count, pairs.length),
  };
}

/** How many of `length` things come before the first for which `isBefore` is false, by halving. */
function countUntil(isBefore: (index: number) => boolean, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
