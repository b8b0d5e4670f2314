import type { Report } from "../../domain/report-model";
import { type OutgoingThread, toAnnotations } from "./write";

/** A report's claims and answers as Web Annotations, and the threads where its kind has them. */
export function writeAnnotationsFile(report: Report): string {
  return `${JSON.stringify(toAnnotations(report, threadsOf(report)), null, 2)}\n`;
}

function threadsOf({ claims }: Report): OutgoingThread[] {
  return claims.flatMap(({ id: claimId, threads }) =>
    threads.map(({ id, kind, comments }) => ({
      ...{ id, claimId, kind },
      comments: comments.flatMap(({ id, by, body, at }) => (by ? [{ id, author: by, body, at }] : [])),
    })),
  );
}
