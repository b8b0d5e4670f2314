/**
 * JSON read without leniency.
 *
 * `JSON.parse` lets pass what could make a document say two things at once: of
 * a member given twice it keeps the last, and a number it cannot hold it rounds.
 * A program that reads the same file otherwise would see another report. So both
 * are refused here, and nesting deep enough to exhaust a reader.
 */
export type StrictJson = { kind: "value"; value: unknown } | { kind: "refused"; why: string };

const deepest = 64;
const token = /"|-?\d[\d.eE+-]*|[{}[\],:]|true|false|null/g;

export function parseStrictJson(source: string): StrictJson {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { kind: "refused", why: "It is not JSON: it may have been cut off or saved by another program." };
  }
  const why = findAmbiguity(source);
  return why === null ? { kind: "value", value } : { kind: "refused", why };
}

/** Walk the tokens of a text that is known to be JSON. */
function findAmbiguity(source: string): string | null {
  const open: (Set<string> | null)[] = [];
  let previous = "";
  for (const found of tokens(source)) {
    if (found === "{" || found === "[") {
      if (open.length === deepest) return `It is nested more than ${deepest} levels deep.`;
      open.push(found === "{" ? new Set() : null);
    } else if (found === "}" || found === "]") {
      open.pop();
    } else if (found === ":") {
      const members = open.at(-1)!;
      const name = JSON.parse(previous) as string;
      if (members?.has(name)) return `It has the member “${name}” twice in one place.`;
      members?.add(name);
    } else if (isNumber(found) && String(Number(found)) !== found) {
      return `It has the number ${found.slice(0, 40)}, which is not written as Stet writes numbers.`;
    }
    previous = found;
  }
  return null;
}

function isNumber(found: string): boolean {
  return found[0] === "-" || (found[0]! >= "0" && found[0]! <= "9");
}

/** Strings are walked by hand: a pattern that knows their escapes runs out of stack on long ones. */
function* tokens(source: string): Generator<string> {
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[0] !== '"') {
      yield match[0];
      continue;
    }
    let end = match.index + 1;
    while (source[end] !== '"') end += source[end] === "\\" ? 2 : 1;
    yield source.slice(match.index, end + 1);
    token.lastIndex = end + 1;
  }
}
