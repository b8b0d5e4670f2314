import { renderToStaticMarkup } from "react-dom/server";
import type { Report } from "../../domain/report-model";
import { countStates, type ReportState } from "../report-states";
import { Blocks, blockHeight, Hatches } from "./block";
import { CompletenessMap, completenessSentence } from "./completeness-map";
import { paperPaint } from "./paint";
import type { SpeakerRow } from "./speaker-rows";
import { Strip } from "./strip";

/** A picture as SVG, 1,000 units wide. */
export type Picture = { title: string; svg: string; height: number };

/** The pictures of a report in paper's colours, for formats that take SVG. */
export function drawPictures(report: Report): Picture[] {
  const strip = (
    <Strip counts={countStates(report)} of={report.totals.claims} paint={paperPaint} id="progress" label="" />
  );
  return [
    { title: "Progress by verdict", svg: renderToStaticMarkup(strip), height: blockHeight * 1.4 },
    {
      title: `Along the text: ${completenessSentence(report)}`,
      svg: renderToStaticMarkup(<CompletenessMap report={report} paint={paperPaint} id="map" />),
      height: (blockHeight + 6) * 1.4,
    },
  ];
}

/** One state's block, for the key that says which is which. */
export function drawSwatch(state: ReportState): string {
  const id = `swatch-${state}`;
  return renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 32" aria-hidden="true">
      <Hatches paint={paperPaint} id={id} />
      <Blocks state={state} places={[{ x: 1, w: 18 }]} paint={paperPaint} id={id} />
    </svg>,
  );
}

/** One speaker's bar; `most` fills the width. */
export function drawSpeaker({ counts }: SpeakerRow, most: number): string {
  return renderToStaticMarkup(<Strip counts={counts} of={most} paint={paperPaint} id="speaker" label="" />);
}
