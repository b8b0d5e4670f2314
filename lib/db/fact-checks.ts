import "server-only";
import type { Verdict } from "../domain/claim";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import { toDate } from "./articles";
import type { Tx } from "./client";
import { instant } from "./together";

/** A fact check to be kept; days as YYYY-MM-DD or empty. */
export type NewFactCheck = {
  id: string;
  claim: string;
  claimant: string;
  claimedOn: string;
  rating: string;
  verdict: Verdict | null;
  publisher: string;
  url: string;
  title: string;
  summary: string;
  reviewedOn: string;
  language: string;
};

export type NewImport = {
  id: string;
  articleId?: ArticleId;
  format: string;
  fileName: string;
  by: UserId;
  at: string;
  refused: { line: number; what: string; why: string }[];
};

/** Store a whole file's fact checks, to be found from now on. */
export async function insertFactChecks(
  tx: Tx,
  newsroomId: NewsroomId,
  imported: NewImport,
  checks: readonly NewFactCheck[],
): Promise<void> {
  await insertImport(tx, newsroomId, imported, checks.length);
  const { id: importId } = imported;
  await tx.factCheck.createMany({
    data: checks.map(({ claimedOn, reviewedOn, verdict, ...check }) => ({
      ...check,
      ...{ newsroomId, importId, claimedOn: toDate(claimedOn || null), reviewedOn: toDate(reviewedOn || null) },
      verdict: verdict === "not-checkable" ? ("not_checkable" as const) : verdict,
    })),
  });
  await tx.knownClaim.createMany({
    data: checks.map(({ id, claim }) => ({ newsroomId, id, words: claim, factCheckId: id })),
  });
}

export async function insertImport(
  tx: Tx,
  newsroomId: NewsroomId,
  { by, at, ...imported }: NewImport,
  taken: number,
): Promise<void> {
  await tx.outsideImport.create({ data: { newsroomId, ...imported, importedById: by, importedAt: at, taken } });
}

/** Which of these addresses the newsroom has a standing fact check for. */
export async function listKnownAddresses(
  tx: Tx,
  newsroomId: NewsroomId,
  urls: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.factCheck.findMany({
    where: { newsroomId, url: { in: urls.filter((url) => url !== "") }, import: { undoneAt: null } },
    select: { url: true },
  });
  return new Set(rows.map(({ url }) => url));
}

/** Whether an import is here: of an article, or of none. */
export async function hasImport(
  tx: Tx,
  newsroomId: NewsroomId,
  id: string,
  articleId: ArticleId | null = null,
): Promise<boolean> {
  return (await tx.outsideImport.count({ where: { newsroomId, id, articleId } })) > 0;
}

/**
 * Take an import back: nothing of it is found any more.
 *
 * @return whether this call did it; of two racing ones, one gets `false`.
 */
export async function withdrawImport(
  tx: Tx,
  newsroomId: NewsroomId,
  id: string,
  { by, at }: { by: UserId; at: string },
): Promise<boolean> {
  const { count } = await tx.outsideImport.updateMany({
    where: { newsroomId, id, undoneAt: null },
    data: { undoneById: by, undoneAt: at },
  });
  if (count === 0) return false;
  await tx.knownClaim.deleteMany({ where: { newsroomId, factCheck: { importId: id } } });
  return true;
}

/** A file that was taken in, as the list shows it. */
export type ImportRow = {
  id: string;
  fileName: string;
  by: string;
  at: string;
  undone: { by: string; at: string } | null;
  taken: number;
  /** What could not be taken: the first of them, and how many they are. */
  refused: { first: { line: number; what: string; why: string }[]; count: number };
};

/** All that was left out of a file that was taken in; null where there is no such file. */
export async function findRefused(tx: Tx, newsroomId: NewsroomId, id: string): Promise<Refused[] | null> {
  const row = await tx.outsideImport.findUnique({
    where: { newsroomId_id: { newsroomId, id } },
    select: { refused: true },
  });
  return row && (row.refused as Refused[]);
}

type Refused = ImportRow["refused"]["first"][number];

/** Files taken in, newest first: those of an article, or the newsroom's fact checks. */
export async function listImports(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId | null = null,
): Promise<ImportRow[]> {
  return tx.$queryRaw<ImportRow[]>`
    select i.id::text, i.file_name as "fileName", u.name as by, ${instant("i.imported_at")} as at,
      case when i.undone_at is not null then json_build_object('by', v.name, 'at', ${instant("i.undone_at")}) end as undone,
      i.taken, json_build_object(
        'first', jsonb_path_query_array(i.refused, '$[0 to 199]'), 'count', jsonb_array_length(i.refused)
      ) as refused
    from outside_import i
    join "user" u on u.id = i.imported_by_id
    left join "user" v on v.id = i.undone_by_id
    where i.newsroom_id = ${newsroomId}::uuid and i.article_id is not distinct from ${articleId}::uuid
    order by i.imported_at desc, i.id desc
    limit 200`;
}
