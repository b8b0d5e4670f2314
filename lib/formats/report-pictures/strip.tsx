import { type ReportState, reportStates } from "../report-states";
import { Blocks, blockHeight, Hatches } from "./block";
import type { Paint } from "./paint";

type StripProps = {
  counts: Record<ReportState, number>;
  /** The number that fills the whole width. */
  of: number;
  paint: Paint;
  id: string;
  /** What it shows, for whoever does not see it. Empty where the words stand beside it. */
  label: string;
};

/** Claims by state as one bar, in the states' own order. */
export function Strip({ counts, of, paint, id, label }: StripProps) {
  const used = reportStates.filter((state) => counts[state] > 0);
  const wide = used.map((state) => (counts[state] / Math.max(of, 1)) * 1000);
  const starts = wide.map((_, i) => wide.slice(0, i).reduce((sum, w) => sum + w, 0));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: without a label it is hidden, and the words stand beside it.
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 1000 ${blockHeight}`}
      preserveAspectRatio="none"
      {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-labelledby": `${id}-title` })}
    >
      {label !== "" && <title id={`${id}-title`}>{label}</title>}
      <Hatches paint={paint} id={id} />
      {used.map((state, i) => (
        <Blocks key={state} state={state} places={[{ x: starts[i]! + 1, w: wide[i]! - 2 }]} paint={paint} id={id} />
      ))}
    </svg>
  );
}
