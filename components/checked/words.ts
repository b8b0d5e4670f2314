import type { Verdict } from "@/lib/domain/claim";
import { verdictWords } from "@/lib/domain/words";
import type { CheckedPage } from "@/lib/formats/checked-page/page";
import { count } from "@/lib/formats/report-words";

const long = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "1 March 2026", of a day written 2026-03-01. */
export function dayWords(day: string): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** "12 claims, 10 checked": how much of an article was looked at. */
export function totalWords({ total, claims }: Pick<CheckedPage, "total" | "claims">): string {
  return `${count(total, "claim")}, ${claims.length === total ? "all" : claims.length} checked`;
}

/** How often each verdict was given, in the order of the words; those never given are left out. */
export function countVerdicts({ claims }: Pick<CheckedPage, "claims">): [Verdict, number][] {
  const verdicts = Object.keys(verdictWords) as Verdict[];
  return verdicts
    .map((verdict): [Verdict, number] => [verdict, claims.filter((claim) => claim.verdict === verdict).length])
    .filter(([, given]) => given > 0);
}
