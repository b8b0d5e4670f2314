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

/** Where a block begins, and how wide it is. */
export type Place = { x: number; w: number };

type BlocksProps = { state: ReportState; places: readonly Place[]; paint: Paint; id: string };

/**
 * Claims of one state as blocks whose shape tells the state without colour:
 * full and solid is verified, taller is inaccurate, taller and hatched is
 * disputed, hatched is unverifiable, a line is not checkable, half is being
 * checked, hollow is not checked. `id` is that of the picture's hatches.
 */
export function Blocks({ state, places, paint, id }: BlocksProps) {
  if (places.length === 0) return null;
  const [y, h] = shapes[state];
  const d = boxes(places, { y, h, least: 0.8 });
  const colour = paint.states[state];
  if (state === "open") return <path d={d} fill="none" stroke={colour} vectorEffect="non-scaling-stroke" />;
  if (!hatched.includes(state)) return <path d={d} fill={colour} />;
  return <path d={d} fill={`url(#${id}-${state})`} stroke={colour} vectorEffect="non-scaling-stroke" />;
}

/** Boxes of one height as one path: a picture of two thousand is a few elements, not two thousand. */
export function boxes(places: readonly Place[], { y, h, least }: { y: number; h: number; least: number }): string {
  return places
    .map(({ x, w }) => {
      const wide = round(Math.max(w, least));
      return `M${round(x)} ${y}h${wide}v${h}h-${wide}z`;
    })
    .join("");
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

/** Two decimals: more is no sharper, and it is sent to every page. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
