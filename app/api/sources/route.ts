import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { searchSources } from "@/lib/queries/search-sources";

/** The newsroom's sources that fit `?q=` (words, an address or a file's hash). */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await requireCaller();
    const words = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await searchSources(actor, words), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
