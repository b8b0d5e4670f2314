/** How many reports of an article were asked for, and how many of them are made. */
export type ReportCount = { asked: number; made: number };
