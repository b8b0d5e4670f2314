import { Readable } from "node:stream";
import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/domain/ids";
import { AppError } from "@/lib/errors";
import { formatNames, isReportFormat } from "@/lib/formats/report-formats";
import { getReportFile } from "@/lib/queries/get-report-file";

/** A report that was made, as the file that was kept: `?format=pdf` and so on. Always a download. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ articleId: string; number: string }> },
): Promise<Response> {
  try {
    const actor = await requireCaller();
    const [format = "", ...others] = new URL(request.url).searchParams.getAll("format");
    if (others.length > 0 || !isReportFormat(format)) {
      throw new AppError("invalid-input", `Choose one format: ${formatNames.join(", ")}.`);
    }
    const { articleId, number } = await params;
    const file = await getReportFile(actor, { articleId: articleId as ArticleId, number: Number(number), format });
    return new Response(Readable.toWeb(Readable.from(file.open())) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": file.mediaType,
        "content-length": String(file.size),
        "content-disposition": `attachment; filename="${file.name}"`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        etag: `"${file.sha256}"`,
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
