import { toProblem } from "@/lib/api/problem";
import { requireCaller } from "@/lib/auth/actor";
import { searchSpeakers } from "@/lib/queries/search-speakers";

/** The newsroom’s speakers whose name or alias fits `?q=`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await requireCaller();
    const words = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await searchSpeakers(actor, words), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toProblem(error);
  }
}
