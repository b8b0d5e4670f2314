/**
 * The desk's view as one string, on its way from the server's page to the
 * browser's desk. A string crosses as it is, where two thousand claims as
 * objects would be walked value by value on both sides and written out twice;
 * what most claims have in common (no check yet, no evidence, the same doubt)
 * is left out or said once. A quarter of the size, measured on 2,000 claims.
 */
import { unchecked, unreviewed } from "@/lib/domain/claim";
import type { ClaimView, DeskView, PassageView } from "@/lib/domain/desk";
import type { Span } from "@/lib/text/model";

type Reading = ClaimView["reading"];
type Flat = Pick<ClaimView, "id" | "version"> & {
  reading: Omit<Partial<Reading>, "spans" | "cue" | "mention"> & {
    spans: number[];
    cue?: number[];
    mention?: number[];
  };
  /** Places in `said`. */
  doubt?: number;
  priority?: number;
} & Partial<Pick<ClaimView, "check" | "review" | "parts" | "was" | "evidence" | "threads">>;
/** A passage's fields in this order; the last two are places in `said`. */
type FlatPassage = [ordinal: number, start: number, end: number, paragraph: number, kind: number, nothing: number];
type Sent = Omit<DeskView, "claims" | "passages"> & { claims: Flat[]; passages: FlatPassage[]; said: unknown[] };

/** The view as text; `fromText` gives back exactly what went in. */
export function toText(view: DeskView): string {
  const said: unknown[] = [];
  const places = new Map<string, number>();
  const once = (value: unknown): number => {
    const name = typeof value === "string" ? `"${value}` : JSON.stringify(value);
    const place = places.get(name) ?? said.push(value) - 1;
    places.set(name, place);
    return place;
  };
  const claims = view.claims.map((claim) => flatten(claim, once));
  const passages = view.passages.map(
    ({ ordinal, start, end, paragraph, kind, nothingToCheck }): FlatPassage => [
      ordinal,
      start,
      end,
      paragraph,
      once(kind),
      once(nothingToCheck),
    ],
  );
  return JSON.stringify({ ...view, claims, passages, said } satisfies Sent);
}

export function fromText(text: string): DeskView {
  const { said, claims, passages, ...view } = JSON.parse(text) as Sent;
  return {
    ...view,
    claims: claims.map((claim) => unflatten(claim, said)),
    passages: passages.map(([ordinal, start, end, paragraph, kind, nothing]) => ({
      ...{ ordinal, start, end, paragraph },
      kind: said[kind] as PassageView["kind"],
      nothingToCheck: said[nothing] as PassageView["nothingToCheck"],
    })),
  };
}

function flatten(claim: ClaimView, once: (value: unknown) => number): Flat {
  const { id, version, reading, check, review, parts, doubt, priority, was, evidence, threads } = claim;
  const { spans, kind, cue, mention, speakers, chain, rightOfReply, about, settled, withdrawn } = reading;
  return {
    ...{ id, version },
    reading: {
      ...{ spans: toNumbers(spans), kind },
      ...(cue.length > 0 && { cue: toNumbers(cue) }),
      ...(mention.length > 0 && { mention: toNumbers(mention) }),
      ...(speakers.length > 0 && { speakers }),
      ...(chain && { chain }),
      ...(rightOfReply && { rightOfReply }),
      ...(about && { about }),
      ...(settled && { settled }),
      ...(withdrawn !== null && { withdrawn }),
    },
    ...(check.state !== "unchecked" && { check }),
    ...(review.state !== "unreviewed" && { review }),
    ...(parts.length > 0 && { parts }),
    ...(doubt && { doubt: once(doubt) }),
    ...(priority && { priority: once(priority) }),
    ...(was && { was }),
    ...(evidence.length > 0 && { evidence }),
    ...(threads.length > 0 && { threads }),
  };
}

/** Spelt out, field by field: spreads cost three times as much here, for every claim, twice. */
function unflatten(flat: Flat, said: readonly unknown[]): ClaimView {
  const { reading } = flat;
  const claim: ClaimView = {
    id: flat.id,
    version: flat.version,
    reading: {
      spans: toSpans(reading.spans),
      kind: reading.kind ?? "own",
      cue: reading.cue ? toSpans(reading.cue) : [],
      mention: reading.mention ? toSpans(reading.mention) : [],
      speakers: reading.speakers ?? [],
      rightOfReply: reading.rightOfReply ?? false,
      about: reading.about ?? null,
      settled: reading.settled ?? false,
      withdrawn: reading.withdrawn ?? null,
    },
    check: flat.check ?? unchecked,
    review: flat.review ?? unreviewed,
    parts: flat.parts ?? [],
    doubt: flat.doubt === undefined ? null : (said[flat.doubt] as ClaimView["doubt"]),
    priority: flat.priority === undefined ? null : (said[flat.priority] as ClaimView["priority"]),
    was: flat.was ?? null,
    evidence: flat.evidence ?? [],
    threads: flat.threads ?? [],
  };
  if (reading.chain) claim.reading.chain = reading.chain;
  return claim;
}

function toNumbers(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

function toSpans(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) spans.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return spans;
}
