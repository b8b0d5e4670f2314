import "@/lib/formats/report-html/report.css";
import "@/lib/formats/report-html/summary.css";
import "@/lib/formats/report-html/claims.css";
import "@/lib/formats/report-html/surroundings.css";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/(newsroom)/or-not-found";
import { ClaimsPager } from "@/components/report/claims-pager";
import { FollowReports } from "@/components/report/follow-reports";
import { ReportList } from "@/components/report/report-list";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/actor";
import { findOwnOrigin } from "@/lib/auth/own-origin";
import type { Actor } from "@/lib/domain/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { can } from "@/lib/domain/permissions";
import { type ReportKind, reportAction, reportKinds, reportKindWords } from "@/lib/domain/report-kind";
import type { Report } from "@/lib/domain/report-model";
import { listRefused } from "@/lib/formats/checked-page/make";
import { runWords, toRuns } from "@/lib/formats/report-gate-words";
import { type ClaimPath, type ClaimWindow, listWindows, namedAtOnce } from "@/lib/formats/report-html/claim-window";
import { ReportDocument } from "@/lib/formats/report-html/document";
import { getPublication } from "@/lib/queries/get-publication";
import { getReportPreview } from "@/lib/queries/get-report";
import { getReports } from "@/lib/queries/list-reports";
import { MakeReport } from "./make-report";
import { PrintButton } from "./print-button";
import { PublicPage } from "./public-page";
import styles from "./report-page.module.css";

type Query = { kind?: string | string[]; from?: string | string[] };
type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<Query> };

const getReport = cache(async (articleId: string, kind: ReportKind): Promise<Report> => {
  const actor = await requireActor();
  return orNotFound(getReportPreview(actor, articleId as ArticleId, kind));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = kindOf((await searchParams).kind, await requireActor());
  const { article } = await getReport((await params).articleId, kind);
  return { title: `Report: ${article.title}` };
}

/** The reports made of the article, the way to make another, and a preview of what it would say as of now. */
export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { articleId } = await params;
  const query = await searchParams;
  const kind = kindOf(query.kind, actor);
  const report = await getReport(articleId, kind);
  const reports = await orNotFound(getReports(actor, articleId as ArticleId));
  const publication = await orNotFound(getPublication(actor, articleId as ArticleId, await findOwnOrigin()));
  const deskPath = `/articles/${report.article.id}`;
  const windows = listWindows(report);
  const shown = windows.findLast(({ from }) => from <= Number(query.from)) ?? windows[0]!;
  const windowPath = ({ from }: ClaimWindow) => `${deskPath}/report?kind=${kind}&from=${from}`;
  const claimPath: ClaimPath = (claim) => {
    const there = windows.findLast(({ from }) => from <= claim) ?? shown;
    return `${there === shown ? "" : windowPath(there)}#claim-${claim}`;
  };
  const refused = listRefused(report).map(({ why, claims }) => {
    const runs = toRuns(claims).map((run) => ({ words: runWords(run), path: claimPath(run.from) }));
    return { why, claims: runs.slice(0, namedAtOnce), more: runs.slice(namedAtOnce).length };
  });
  const kinds = reportKinds.filter((one) => can(actor, reportAction(one)));
  return (
    <main id="main">
      <nav className={styles.tools} aria-label="Report">
        <ButtonLink href={deskPath} look="quiet">
          Back to the desk
        </ButtonLink>
        <span className={styles.deeds}>
          <PrintButton />
          <MakeReport articleId={articleId} kinds={kinds} chosen={kind} />
        </span>
      </nav>
      <ReportList articleId={articleId} reports={reports} />
      <FollowReports
        articleId={articleId}
        position={report.ledger.position}
        shown={{ asked: reports.length, made: reports.filter(({ made }) => made).length }}
      />
      <PublicPage articleId={articleId} view={publication} refused={refused} />
      <nav className={styles.preview} aria-label="Preview">
        <h2>Preview, as of now</h2>
        {kinds.map((one) => (
          <ButtonLink
            key={one}
            href={`${deskPath}/report?kind=${one}`}
            look={one === kind ? "plain" : "quiet"}
            size="small"
            aria-current={one === kind ? "page" : undefined}
            scroll={false}
          >
            {reportKindWords[one].name}
          </ButtonLink>
        ))}
      </nav>
      <ReportDocument
        report={report}
        {...{ deskPath, shown, claimPath }}
        proofPath="/proof"
        pager={<ClaimsPager windows={windows} shown={shown} pathOf={windowPath} />}
      />
    </main>
  );
}

/** The kind an address asks for; what is none, or not for this member, is the internal one that all may read. */
function kindOf(given: string | string[] | undefined, actor: Actor): ReportKind {
  return reportKinds.find((kind) => kind === given && can(actor, reportAction(kind))) ?? "internal";
}
