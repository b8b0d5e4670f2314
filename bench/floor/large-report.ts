import { toReport } from "../../lib/domain/report";
import type { Report } from "../../lib/domain/report-model";
import { buildFacts } from "../../lib/domain/testing/report-facts";

/** The facts' small report, its claims repeated until there are enough, over a text as long. */
export function largeReport(claims: number): Report {
  const small = toReport(buildFacts());
  const line = small.revision.text.length + 1;
  const repeated = Array.from({ length: claims }, (_, i) => {
    const claim = small.claims[i % small.claims.length]!;
    const shift = Math.floor(i / small.claims.length) * line;
    const spans = claim.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    const evidence = claim.evidence.map((piece) => ({ ...piece, id: `${piece.id} ${i}` }));
    return { ...claim, id: `${claim.id} ${i}`, number: i + 1, spans, evidence };
  });
  const text = `${small.revision.text}\n`.repeat(Math.ceil(claims / small.claims.length));
  const totals = { ...small.totals, claims };
  return { ...small, claims: repeated, totals, revision: { ...small.revision, text, length: text.length } };
}
