import type { ReportState } from "../report-states";
import type { Paint } from "./paint";

/** Within this height blocks are drawn: taller ones are what went wrong. */
export const blockHeight = 30;

/** Top and height of a state's block. */
const shapes: Record<ReportState, [number, number]> = {
  verified: [8, blockHeight - 8],
  inaccurate: [0, blockHeight],
  disputed: [0, blockHeight],
  unverifiable: [8, blockHeight - 8],
  "not-checkable": [blockHeight - 4, 4],
  "in-progress": [19, blockHeight - 19],
  open: [8.5, blockHeight - 9],
};

const hatched: readonly ReportState[] = ["disputed", "unverifiable"];

type BlockProps = { state: ReportState; x: number; w: number; paint: Paint; id: string };

/**
 * A claim, or claims, as a block whose shape tells the state without colour:
 * full and solid is verified, taller is inaccurate, taller and hatched is
 * disputed, hatched is unverifiable, a line is not checkable, half is being
 * checked, hollow is not checked. `id` is that of the picture's hatches.
 */
export function Block({ state, x, w, paint, id }: BlockProps) {
  const [y, h] = shapes[state];
  const colour = paint.states[state];
  const place = { x: round(x), y, width: round(Math.max(w, 0.8)), height: h };
  if (state === "open") return <rect {...place} fill="none" stroke={colour} vectorEffect="non-scaling-stroke" />;
  if (!hatched.includes(state)) return <rect {...place} fill={colour} />;
  return <rect {...place} fill={`url(#${id}-${state})`} stroke={colour} vectorEffect="non-scaling-stroke" />;
}

/** The hatches of one picture. */
export function Hatches({ paint, id }: { paint: Paint; id: string }) {
  return (
    <defs>
      {hatched.map((state) => (
        <pattern
          key={state}
          id={`${id}-${state}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" stroke={paint.states[state]} strokeWidth="4" />
        </pattern>
      ))}
    </defs>
  );
}

/** Two decimals: a picture of two thousand blocks is sent to every page. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
