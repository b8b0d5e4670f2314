import type { Report } from "../../domain/report-model";

type Place = (string | number)[];

const shownAtMost = 20;

/**
 * Where a report differs from the one its ledger makes, a sentence each, in the
 * document's order. Nothing is close enough: a member more, a member less or an
 * item out of place is a difference.
 */
export function listDifferences(shown: unknown, made: Report): string[] {
  const sentences: string[] = [];
  let more = 0;
  for (const { place, shown: here, made: there } of differences(shown, made, [])) {
    if (sentences.length < shownAtMost) sentences.push(explain(place, here, there));
    else more++;
  }
  if (more > 0)
    sentences.push(`${more} more ${more === 1 ? "thing differs" : "things differ"} from what the ledger says.`);
  return sentences;
}

type Difference = { place: Place; shown: unknown; made: unknown };

function* differences(shown: unknown, made: unknown, place: Place): Generator<Difference> {
  if (isBranch(shown) && isBranch(made) && Array.isArray(shown) === Array.isArray(made)) {
    const keys = new Set([...Object.keys(shown), ...Object.keys(made)]);
    for (const key of keys) {
      const step = Array.isArray(made) ? Number(key) : key;
      yield* differences(memberOf(shown, key), memberOf(made, key), [...place, step]);
    }
  } else if (!Object.is(shown, made)) {
    yield { place, shown, made };
  }
}

type Branch = Record<string, unknown>;

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

function memberOf(branch: Branch, key: string): unknown {
  return Object.hasOwn(branch, key) ? branch[key] : undefined;
}

function explain(place: Place, shown: unknown, made: unknown): string {
  const what = nameOf(place);
  if (made === undefined) return `${what} was added: the ledger says nothing of it.`;
  if (shown === undefined) return `${what} was removed: the ledger says ${quote(made)}.`;
  return `${what} was altered: it says ${quote(shown)}, the ledger says ${quote(made)}.`;
}

/** Claims by their number, everything else by its path. */
function nameOf(place: Place): string {
  const [list, index, ...rest] = place;
  if (list === "claims" && typeof index === "number") return named(`Claim ${index + 1}`, rest);
  if (list === "withdrawn" && typeof index === "number") return named(`Withdrawn claim ${index + 1}`, rest);
  return named(`The report’s ${String(list ?? "content")}`, place.slice(1));
}

function named(thing: string, rest: Place): string {
  return rest.length > 0 ? `${thing}, ${rest.join(".")},` : thing;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
