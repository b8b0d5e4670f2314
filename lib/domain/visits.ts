/** How often Stet visits captured addresses by itself. Never, unless an owner wants it. */
export const visitTimes = ["off", "daily", "weekly"] as const;
export type VisitTimes = (typeof visitTimes)[number];

export const visitWords: Record<VisitTimes, string> = { off: "Never", daily: "Every day", weekly: "Every week" };

const dayMs = 24 * 60 * 60 * 1000;

/** When the next round is due, counted from the last; null for a newsroom that wants none. */
export function nextVisits(times: VisitTimes, last: Date): Date | null {
  switch (times) {
    case "off":
      return null;
    case "daily":
      return new Date(last.getTime() + dayMs);
    case "weekly":
      return new Date(last.getTime() + 7 * dayMs);
  }
}
