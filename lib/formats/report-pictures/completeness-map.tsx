import type { Report, ReportPassage } from "../../domain/report-model";
import type { Span } from "../../text/model";
import { type ReportState, reportStates, stateOf } from "../report-states";
import { count } from "../report-words";
import { Blocks, blockHeight, boxes, Hatches, type Place } from "./block";
import type { Paint } from "./paint";

const width = 1000;
const height = blockHeight + 6;
/** Where the line under the claims runs. */
const below = blockHeight + 2;

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
  const place = ({ start, end }: Span, gap: number): Place => ({ x: scale(start), w: scale(end) - scale(start) - gap });
  const claims = new Map<ReportState, Place[]>(reportStates.map((state) => [state, []]));
  for (const { spans, check } of report.claims)
    for (const span of spans) claims.get(stateOf(check))?.push(place(span, 0.8));
  const passages = (state: ReportPassage["state"]) =>
    report.passages.filter((passage) => passage.state === state).map((passage) => place(passage, 0.6));
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
      <path d={boxes(passages("set-aside"), { y: below, h: 1.5, least: 0.6 })} fill={paint.setAside} />
      <path d={boxes(passages("claims"), { y: below, h: 3, least: 0.6 })} fill={paint.setAside} />
      <path
        d={boxes(passages("open"), { y: 8, h: blockHeight - 8, least: 0.6 })}
        {...{ fill: "none", stroke: paint.unread, strokeWidth: 1.25, strokeDasharray: "2 2" }}
        vectorEffect="non-scaling-stroke"
      />
      {reportStates.map((state) => (
        <Blocks key={state} state={state} places={claims.get(state) ?? []} paint={paint} id={id} />
      ))}
    </svg>
  );
}
