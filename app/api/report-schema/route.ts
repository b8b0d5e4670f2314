import { reportJsonSchema } from "@/lib/formats/report-json/schema";

/** The JSON Schema of a report's JSON, for anyone: it says nothing of any newsroom. */
export function GET(): Response {
  return Response.json(reportJsonSchema(), {
    headers: { "content-type": "application/schema+json", "cache-control": "public, max-age=3600" },
  });
}
