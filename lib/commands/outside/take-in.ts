import "server-only";
import type { Actor } from "../../domain/actor";
import type { ArticleId } from "../../domain/ids";
import type { Refused } from "../../formats/incoming";
import { writeRefusedCsv } from "../../formats/refused-csv";
import { importAnnotations, lookAtAnnotations, type PlacedItem } from "../annotations/import-annotations";
import { importFactChecks, lookAtFactChecks, type ReadFile } from "../import-fact-checks";
import type { FoundAnnotations, FoundFactChecks, OutsideAnswer, OutsideImport, Refusals } from "./outside-import";

type Progress = (done: number, doing: string) => void;

/** As many items, and as many refused lines, as a page draws; whoever has more to look through splits the file. */
const shownAtMost = 50;
const askedAtMost = 500;
const refusedAtMost = 1_000;

/**
 * Say what taking a file in would do, or do it. A large file takes seconds of
 * computing, so that the application has it done apart (ask-to-take-in.ts); a
 * small one is read while its sender waits.
 */
export async function takeIn(
  actor: Actor,
  { articleId, fileName, deed, choices }: OutsideImport,
  { bytes, key }: { bytes: Uint8Array; key?: string | undefined },
  progress: Progress = () => {},
): Promise<OutsideAnswer> {
  const given = { fileName, bytes };
  progress(0.3, deed === "look" ? "Looking through the file" : "Taking it in");
  if (articleId === null) {
    if (deed === "look") {
      const read = await lookAtFactChecks(actor, given);
      return { deed, found: toFactChecks(read), refused: toRefusals(read.refused) };
    }
    const { taken } = await importFactChecks(actor, given, key);
    return { deed, said: taken === 1 ? "1 fact check was taken in." : `${taken} fact checks were taken in.` };
  }
  const target = { articleId: articleId as ArticleId, ...(key !== undefined && { key }) };
  if (deed === "look") {
    const { placed, refused } = await lookAtAnnotations(actor, target, given);
    return { deed, found: toAnnotations(placed), refused: toRefusals(refused) };
  }
  const picked = new Map(Object.entries(choices).map(([line, place]) => [Number(line), place]));
  await importAnnotations(actor, target, given, picked);
  return { deed, said: "The annotations were taken in." };
}

function toFactChecks({ taken }: ReadFile): FoundFactChecks {
  const first = taken
    .slice(0, shownAtMost)
    .map(({ line, claim, rating, verdict, claimant, publisher, reviewedOn }) => ({
      ...{ line, claim, rating, verdict, claimant, publisher, reviewedOn },
    }));
  return { about: "fact-checks", count: taken.length, first };
}

/** What has to be asked about comes with its places; of the rest the first are enough. */
function toAnnotations(placed: readonly PlacedItem[]): FoundAnnotations {
  const counts = { "on-claim": 0, "new-claim": 0, ambiguous: 0, nowhere: 0 };
  const first: FoundAnnotations["first"] = [];
  const left = { asked: askedAtMost, other: shownAtMost };
  for (const { line, what, quoted, claim, placing, around } of placed) {
    counts[placing.kind]++;
    if (left[placing.kind === "ambiguous" ? "asked" : "other"]-- <= 0) continue;
    const places = placing.kind === "ambiguous" ? placing.choices : [];
    first.push({
      ...{ line, what, quoted, claim, placing: placing.kind, why: placing.kind === "nowhere" ? placing.why : "" },
      choices: places.map(({ start }, i) => ({ at: start, ...around[i]! })),
    });
  }
  return { about: "annotations", counts, first };
}

function toRefusals(refused: readonly Refused[]): Refusals {
  const csv = refused.length > refusedAtMost ? writeRefusedCsv(refused) : "";
  return { first: refused.slice(0, refusedAtMost), count: refused.length, csv };
}
