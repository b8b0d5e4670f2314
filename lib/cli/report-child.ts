import { makeReport } from "../commands/make-report";
import type { ReportOrder, ReportWord } from "../commands/run-report";
import { db } from "../db/client";
import { AppError } from "../errors";

/** Make the one report that the starting process asks for, tell it how far it is, and end. */
export function serveReports(): void {
  // Whoever asked is gone: nobody would take the report; the job makes it again.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (order) => void serve(order as ReportOrder));
}

async function serve({ actor, place }: ReportOrder): Promise<void> {
  try {
    await makeReport(actor, place, (done, doing) => tell({ kind: "progress", done, doing }));
    tell({ kind: "made" });
  } catch (error) {
    const refusal = error instanceof AppError ? { code: error.code, message: error.message } : null;
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: "failed", refusal, why });
  } finally {
    await db().$disconnect();
    process.disconnect?.();
  }
}

function tell(word: ReportWord): void {
  process.send?.(word);
}
