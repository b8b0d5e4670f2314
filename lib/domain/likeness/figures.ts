/**
 * The figures in some words, each as one spelling: "4,200,000" and "4.2
 * million" are the same figure, so are "half" and "50 percent". A claim is told
 * from its near misses by these.
 */
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth";
const months = "january february march april may june july august september october november december";
const weekdays = "monday tuesday wednesday thursday friday saturday sunday";

const units = new Map<string, number>([
  ...small.split(" ").map((word, value): [string, number] => [word, value]),
  ...tens.split(" ").map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const scales = new Map(
  Object.entries({
    ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 },
    ...{ k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 },
  }),
);
/** Parts of a whole, in percent. */
const parts = new Map(
  Object.entries({
    half: 50,
    halves: 50,
    quarter: 25,
    quarters: 25,
    third: 33.3,
    thirds: 33.3,
    fifths: 20,
    tenths: 10,
  }),
);
const timesOver = new Map(
  Object.entries({
    ...{ double: 2, doubled: 2, doubling: 2, twice: 2, twofold: 2 },
    ...{ triple: 3, tripled: 3, threefold: 3, thrice: 3, quadrupled: 4, fourfold: 4 },
  }),
);
const ordinalPlaces = new Map(ordinals.split(" ").map((word, index): [string, number] => [word, index + 1]));
const named = new Set(`${months} ${weekdays}`.split(" "));
// As words of their own: "march" and "may" are months only with a capital.
const figure = /\d+(?:[.,]\d+)*|\p{L}+/gu;

/** The figures in `words`, sorted: counts as they are, shares with "%", multiples with "×", months by name. */
export function listFigures(words: string): string[] {
  const tokens = words.replace(/£|\$|€/g, " ").match(figure) ?? [];
  const found: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readShare(tokens, at) ?? readCount(tokens, at) ?? readNamed(tokens, at);
    if (read) found.push(read.figure);
    at = read ? read.to : at + 1;
  }
  return found.sort();
}

type Read = { figure: string; to: number };

/** "two thirds", "a quarter", "one in five", "every fifth", "doubled". */
function readShare(tokens: string[], at: number): Read | null {
  const [word, next, third] = tokens.slice(at, at + 3).map((token) => token.toLowerCase());
  const times = timesOver.get(word!);
  if (times) return { figure: `${times}×`, to: at + 1 };
  if (word === "every" && ordinalPlaces.has(next!)) return percent(100 / ordinalPlaces.get(next!)!, at + 2);
  const count = valueOf(word!);
  if (count && (next === "in" || (next === "out" && third === "of"))) {
    const whole = valueOf(tokens[at + (next === "in" ? 2 : 3)]?.toLowerCase() ?? "");
    if (whole && whole > count && whole <= 100 && count === 1) return percent((100 * count) / whole, at + 3);
  }
  if (count && parts.has(next!)) return percent(count * parts.get(next!)!, at + 2);
  if ((word === "a" || word === "one") && parts.has(next!)) return percent(parts.get(next!)!, at + 2);
  return word === "half" ? percent(50, at + 1) : null;
}

/** "4.2 million", "three hundred and twelve", "37", "50 per cent". */
function readCount(tokens: string[], at: number): Read | null {
  const lower = (index: number) => tokens[index]?.toLowerCase() ?? "";
  let value = valueOf(lower(at));
  let to = at + 1;
  if (value === null) {
    if (lower(at) !== "a" || !scales.has(lower(to)) || lower(to).length < 5) return null;
    value = 1;
  }
  for (let sum = 0; ; ) {
    const scale = scales.get(lower(to));
    const more = valueOf(lower(to));
    if (scale) value *= scale;
    else if (more !== null && value >= 20 && more < value && !/\d/.test(lower(to)) && !/\d/.test(lower(at)))
      value += more;
    else if (lower(to) === "and" && units.has(lower(to + 1)) && value >= 100 && !/\d/.test(lower(at))) sum++;
    else break;
    to++;
    if (sum > 3) break;
  }
  const share = lower(to) === "percent" ? 1 : lower(to) === "per" && lower(to + 1) === "cent" ? 2 : 0;
  return share > 0 ? percent(value, to + share) : { figure: String(value), to };
}

function readNamed(tokens: string[], at: number): Read | null {
  const token = tokens[at]!;
  const name = token.toLowerCase();
  return /^\p{Lu}/u.test(token) && named.has(name) ? { figure: name, to: at + 1 } : null;
}

function valueOf(token: string): number | null {
  if (!/^\d/.test(token)) return units.get(token) ?? null;
  // A comma before three digits parts thousands; any other mark is a decimal's.
  const plain = token.replace(/[,.](?=\d{3}(?:\D|$))/g, (mark) => (mark === "," ? "" : mark)).replace(/,(?=\d)/g, ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function percent(share: number, to: number): Read {
  return { figure: `${Math.round(share)}%`, to };
}
