import type { ReportState } from "../report-states";

/** The colours a picture is drawn in: the page's tokens, or paper's own. */
export type Paint = { states: Record<ReportState, string>; setAside: string; unread: string };

export const screenPaint: Paint = {
  states: {
    verified: "var(--state-verified)",
    inaccurate: "var(--state-wrong)",
    disputed: "var(--state-wrong)",
    unverifiable: "var(--state-unverifiable)",
    "not-checkable": "var(--state-open)",
    "in-progress": "var(--state-progress)",
    open: "var(--state-open)",
  },
  setAside: "var(--state-set-aside)",
  unread: "var(--pencil)",
};

/** The light tokens as a PDF can name them. */
export const paperPaint: Paint = {
  states: {
    verified: "#2f5c42",
    inaccurate: "#b3261e",
    disputed: "#b3261e",
    unverifiable: "#7a5426",
    "not-checkable": "#767069",
    "in-progress": "#42618a",
    open: "#767069",
  },
  setAside: "#9a958f",
  unread: "#b3261e",
};
