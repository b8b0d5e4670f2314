import "server-only";
import type { ArticleId, KeyId, NewsroomId, UserId } from "../domain/ids";
import type { ReportCount } from "../domain/report-count";
import type { ReportGround } from "../domain/report-ground";
import type { ReportKind } from "../domain/report-kind";
import type { Tx } from "./client";

/** A report somebody asked for; `jobId` is what makes it, null where the asking process does. */
export type ReportRequest = {
  number: number;
  kind: ReportKind;
  position: number;
  registerPosition: number;
  askedBy: UserId;
  askedAt: string;
  jobId: string | null;
};

/** A report as it was made, with its files. */
export type MadeReport = {
  number: number;
  kind: ReportKind;
  position: number;
  ledgerHash: string;
  root: string;
  keyId: KeyId;
  sha256: string;
  madeBy: UserId;
  madeAt: string;
  files: { format: string; sha256: string; size: number }[];
};

type Place = { articleId: ArticleId; number: number };

/** The channel on which a report that is asked for or made is announced; the payload is `newsroom/article`. */
export const reportsChannel = "reports";

async function announce(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<void> {
  await tx.$executeRaw`select pg_notify(${reportsChannel}, ${`${newsroomId}/${articleId}`})`;
}

/** Note that a report was asked for, under the article's next number. The article's chain has to be held. */
export async function insertReportRequest(
  tx: Tx,
  newsroomId: NewsroomId,
  {
    articleId,
    ...asked
  }: { articleId: ArticleId } & Pick<ReportRequest, "kind" | "position" | "registerPosition" | "askedBy" | "askedAt">,
): Promise<number> {
  const { _max } = await tx.reportRequest.aggregate({ where: { newsroomId, articleId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { askedBy, askedAt, ...rest } = asked;
  await tx.reportRequest.create({ data: { newsroomId, articleId, number, askedById: askedBy, askedAt, ...rest } });
  await announce(tx, newsroomId, articleId);
  return number;
}

export async function findReportRequest(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, number }: Place,
): Promise<ReportRequest | null> {
  const row = await tx.reportRequest.findUnique({
    where: { newsroomId_articleId_number: { newsroomId, articleId, number } },
  });
  return row && toRequest(row);
}

/** Note which job makes a report. */
export async function recordReportJob(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, number }: Place,
  jobId: string,
): Promise<void> {
  await tx.reportRequest.updateMany({ where: { newsroomId, articleId, number }, data: { jobId } });
}

/** Keep a report and its files as they were made; nothing changes them afterwards. */
export async function insertReport(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, files, madeBy, ...report }: MadeReport & { articleId: ArticleId },
): Promise<void> {
  await tx.report.create({ data: { newsroomId, articleId, madeById: madeBy, ...report } });
  const { number } = report;
  await tx.reportFile.createMany({ data: files.map((file) => ({ newsroomId, articleId, number, ...file })) });
  await announce(tx, newsroomId, articleId);
}

export async function countReports(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<ReportCount> {
  const where = { newsroomId, articleId };
  const [asked, made] = await Promise.all([tx.reportRequest.count({ where }), tx.report.count({ where })]);
  return { asked, made };
}

/** An article's reports asked for and made, the newest first. */
export async function listReports(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
): Promise<{ request: ReportRequest; made: MadeReport | null }[]> {
  const rows = await tx.reportRequest.findMany({
    where: { newsroomId, articleId },
    orderBy: { number: "desc" },
    include: { report: { include: { files: { orderBy: { format: "asc" } } } } },
  });
  return rows.map(({ report, ...request }) => ({ request: toRequest(request), made: report && toMade(report) }));
}

export async function findReport(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, number }: Place,
): Promise<MadeReport | null> {
  const row = await tx.report.findUnique({
    where: { newsroomId_articleId_number: { newsroomId, articleId, number } },
    include: { files: { orderBy: { format: "asc" } } },
  });
  return row && toMade(row);
}

/** The newest report of a kind that was made, before a number where one is given. */
export async function findFormerReport(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, kind, before }: { articleId: ArticleId; kind: ReportKind; before: number | null },
): Promise<{ number: number; position: number } | null> {
  return tx.report.findFirst({
    where: { newsroomId, articleId, kind, ...(before !== null && { number: { lt: before } }) },
    orderBy: { number: "desc" },
    select: { number: true, position: true },
  });
}

/** Where an article's chain stood for each of its reports. */
export async function listReportGrounds(tx: Tx, newsroomId: NewsroomId, articleId: string): Promise<ReportGround[]> {
  return tx.report.findMany({
    where: { newsroomId, articleId },
    orderBy: { number: "asc" },
    select: { number: true, position: true, ledgerHash: true, root: true },
  });
}

/** The kinds of the reports that these bytes are a file of; none for other files. */
export async function listReportKinds(tx: Tx, newsroomId: NewsroomId, sha256: string): Promise<ReportKind[]> {
  const rows = await tx.report.findMany({
    where: { newsroomId, files: { some: { sha256 } } },
    distinct: ["kind"],
    select: { kind: true },
  });
  return rows.map(({ kind }) => kind);
}

type RequestRow = Omit<ReportRequest, "askedBy" | "askedAt"> & { askedById: string; askedAt: Date };

function toRequest({ number, kind, position, registerPosition, askedById, askedAt, jobId }: RequestRow): ReportRequest {
  const asked = { askedBy: askedById as UserId, askedAt: askedAt.toISOString() };
  return { number, kind, position, registerPosition, ...asked, jobId };
}

type MadeRow = Omit<MadeReport, "madeBy" | "madeAt" | "keyId"> & { madeById: string; madeAt: Date; keyId: string };

function toMade({
  number,
  kind,
  position,
  ledgerHash,
  root,
  keyId,
  sha256,
  madeById,
  madeAt,
  files,
}: MadeRow): MadeReport {
  return {
    ...{ number, kind, position, ledgerHash, root, sha256 },
    keyId: keyId as KeyId,
    madeBy: madeById as UserId,
    madeAt: madeAt.toISOString(),
    files: files.map(({ format, sha256, size }) => ({ format, sha256, size })),
  };
}
