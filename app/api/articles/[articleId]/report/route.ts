import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { toReport } from "@/lib/domain/report";
import { AppError } from "@/lib/errors";
import { isReportFormat, reportFileName, reportFormats, writeReport } from "@/lib/formats/report-formats";
import { getReportFacts } from "@/lib/queries/get-report";

/** A report of the article as of now, as a file: `?format=json`, `csv` or `md`. */
export async function GET(request: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> {
  try {
    const actor = await requireCaller();
    const [format = "", ...others] = new URL(request.url).searchParams.getAll("format");
    if (others.length > 0 || !isReportFormat(format)) {
      throw new AppError("invalid-input", `Choose one format: ${Object.keys(reportFormats).join(", ")}.`);
    }
    const facts = await getReportFacts(actor, (await params).articleId as ArticleId);
    const report = toReport(facts);
    return new Response(writeReport(format, facts, report), {
      headers: {
        "content-type": reportFormats[format].mediaType,
        "content-disposition": `attachment; filename="${reportFileName(report, format)}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
