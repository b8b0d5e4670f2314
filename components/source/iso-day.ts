const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A calendar date (ISO) in words. */
export function isoDay(date: string): string {
  return day.format(new Date(date));
}
