import type { Report, ReportClaim, ReportPassage } from "../../domain/report-model";
import { count } from "../report-words";
import { type ReportState, stateOf } from "./states";

const width = 1000;
const height = 36;
const base = 30;

/**
 * The whole text as one bar, from its first character to its last. Each claim
 * is a block whose shape tells its state without colour: full and solid is
 * verified, taller is inaccurate, taller and hatched is disputed, hatched is unverifiable, a line is
 * not checkable, half is being checked, hollow is not checked. What was set
 * aside is the line below; what nobody has looked at is a dotted box.
 */
export function CompletenessBar({ report }: { report: Report }) {
  const scale = (offset: number) => (offset / Math.max(report.revision.length, 1)) * width;
  const { claims, verdicts, passages } = report.totals;
  const open = passages.open > 0 ? ` ${count(passages.open, "passage")} not accounted for.` : "";
  const summary = `${claims - verdicts.none} of ${count(claims, "claim")} checked.${open}`;
  return (
    <figure className="report-bar">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Along the text: ${summary}`}
      >
        <defs>
          <Hatch state="disputed" />
          <Hatch state="unverifiable" />
        </defs>
        {report.passages.map((passage) => (
          <PassageMark key={passage.ordinal} passage={passage} scale={scale} />
        ))}
        {report.claims.flatMap((claim) =>
          claim.spans.map(({ start, end }) => (
            <ClaimMark key={`${claim.id} ${start}`} claim={claim} x={scale(start)} w={scale(end) - scale(start)} />
          )),
        )}
      </svg>
      <figcaption>{summary}</figcaption>
    </figure>
  );
}

function Hatch({ state }: { state: ReportState }) {
  return (
    <pattern
      id={`report-hatch-${state}`}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path className={`report-hatch-${state}`} d="M0 0V5" strokeWidth="4" />
    </pattern>
  );
}

function PassageMark({ passage, scale }: { passage: ReportPassage; scale: (offset: number) => number }) {
  const x = scale(passage.start);
  const w = Math.max(scale(passage.end) - x - 0.6, 0.6);
  if (passage.state === "open") return <rect className="report-passage-open" x={x} y={8} width={w} height={base - 8} />;
  return (
    <rect className="report-passage" x={x} y={base + 2} width={w} height={passage.state === "set-aside" ? 1.5 : 3} />
  );
}

/** Top and height of a state's block. */
const blocks: Record<ReportState, [number, number]> = {
  verified: [8, base - 8],
  inaccurate: [0, base],
  disputed: [0, base],
  unverifiable: [8, base - 8],
  "not-checkable": [base - 4, 4],
  "in-progress": [19, base - 19],
  open: [8.5, base - 9],
};

function ClaimMark({ claim, x, w }: { claim: ReportClaim; x: number; w: number }) {
  const state = stateOf(claim.check);
  const [y, h] = blocks[state];
  return (
    <rect className={`report-block report-block-${state}`} x={x} y={y} width={Math.max(w - 0.8, 0.8)} height={h} />
  );
}

/** The same block alone, to stand beside its word. */
export function StateSwatch({ state }: { state: ReportState }) {
  const [y, h] = blocks[state];
  return (
    <svg className="report-swatch" viewBox={`0 0 20 ${base + 2}`} aria-hidden="true">
      <rect className={`report-block report-block-${state}`} x={1} y={y + 1} width={18} height={h} />
    </svg>
  );
}
