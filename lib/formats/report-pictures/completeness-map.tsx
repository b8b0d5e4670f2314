import type { Report, ReportPassage } from "../../domain/report-model";
import { stateOf } from "../report-states";
import { count } from "../report-words";
import { Block, blockHeight, Hatches, round } from "./block";
import type { Paint } from "./paint";

const width = 1000;
const height = blockHeight + 6;

/** "12 of 40 claims checked. 2 passages not accounted for." */
export function completenessSentence({ totals }: Pick<Report, "totals">): string {
  const { claims, verdicts, passages } = totals;
  const open = passages.open > 0 ? ` ${count(passages.open, "passage")} not accounted for.` : "";
  return `${claims - verdicts.none} of ${count(claims, "claim")} checked.${open}`;
}

type MapProps = { report: Report; paint: Paint; id: string };

/**
 * The whole text as one bar, from its first character to its last. Each claim
 * is a block; what was set aside is the line below; what nobody has looked at is
 * a dotted box.
 */
export function CompletenessMap({ report, paint, id }: MapProps) {
  const scale = (offset: number) => (offset / Math.max(report.revision.length, 1)) * width;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{`Along the text: ${completenessSentence(report)}`}</title>
      <desc id={`${id}-desc`}>
        A bar from the first character of the article to its last, with a block for each claim. The tables beside it say
        the same in numbers.
      </desc>
      <Hatches paint={paint} id={id} />
      {report.passages.map((passage) => (
        <PassageMark key={passage.ordinal} passage={passage} scale={scale} paint={paint} />
      ))}
      {report.claims.flatMap(({ id: claim, spans, check }) =>
        spans.map(({ start, end }) => (
          <Block
            key={`${claim} ${start}`}
            state={stateOf(check)}
            x={scale(start)}
            w={scale(end) - scale(start) - 0.8}
            paint={paint}
            id={id}
          />
        )),
      )}
    </svg>
  );
}

type MarkProps = { passage: ReportPassage; scale: (offset: number) => number; paint: Paint };

function PassageMark({ passage, scale, paint }: MarkProps) {
  const x = round(scale(passage.start));
  const w = round(Math.max(scale(passage.end) - x - 0.6, 0.6));
  if (passage.state === "open") {
    const line = { fill: "none", stroke: paint.unread, strokeWidth: 1.25, strokeDasharray: "2 2" };
    return <rect x={x} y={8} width={w} height={blockHeight - 8} {...line} vectorEffect="non-scaling-stroke" />;
  }
  const thickness = passage.state === "set-aside" ? 1.5 : 3;
  return <rect x={x} y={blockHeight + 2} width={w} height={thickness} fill={paint.setAside} />;
}
