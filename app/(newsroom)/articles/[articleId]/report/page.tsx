import "@/lib/formats/report-html/report.css";
import { Download } from "lucide-react";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/(newsroom)/or-not-found";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { toReport } from "@/lib/domain/report";
import type { Report } from "@/lib/domain/report-model";
import { ReportDocument } from "@/lib/formats/report-html/document";
import { getReportFacts } from "@/lib/queries/get-report";
import { PrintButton } from "./print-button";
import styles from "./report-page.module.css";

type Props = { params: Promise<{ articleId: string }> };

const getReport = cache(async (articleId: string): Promise<Report> => {
  const actor = await requireActor();
  return toReport(await orNotFound(getReportFacts(actor, articleId as ArticleId)));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await getReport((await params).articleId);
  return { title: `Report: ${article.title}` };
}

/** A report of the article as of now: to read, to print, and to take in the formats programs read. */
export default async function ReportPage({ params }: Props) {
  const report = await getReport((await params).articleId);
  const deskPath = `/articles/${report.article.id}`;
  const download = (format: string) => `/api/articles/${report.article.id}/report?format=${format}`;
  return (
    <main id="main">
      <nav className={styles.tools} aria-label="Report">
        <ButtonLink href={deskPath} look="quiet">
          Back to the desk
        </ButtonLink>
        <span className={styles.downloads}>
          {[
            ["json", "JSON, with proof"],
            ["csv", "CSV"],
            ["md", "Markdown"],
          ].map(([format, words]) => (
            <ButtonLink key={format} href={download(format!)} prefetch={false} download icon={<Download aria-hidden />}>
              {words}
            </ButtonLink>
          ))}
          <PrintButton />
        </span>
      </nav>
      <ReportDocument report={report} deskPath={deskPath} />
    </main>
  );
}
