import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { getRefusedCsv } from "@/lib/queries/list-imports";

/** Everything that was left out of a file that was taken in, as CSV. Always a download. */
export async function GET(_request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  try {
    const csv = await getRefusedCsv(await requireCaller(), (await params).importId);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="left-out.csv"',
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return toProblem(error);
  }
}
