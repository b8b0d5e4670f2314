import Link from "next/link";
import { findingOf, verdictOf } from "@/lib/domain/claim";
import type { GoneView } from "@/lib/queries/get-revisions";
import { findingWords, markOf, stanceWords, stateMarks, stateTones, stateWords } from "../claim/words";
import { visible } from "../text/visible-text";
import { Badge } from "../ui/badge";
import { Section } from "../ui/page";
import table from "../ui/table.module.css";
import styles from "./revision.module.css";

/** Claims whose words are no longer in the draft in force: they ask nothing, and keep what was said of them. */
export function GoneClaims({
  claims,
  people,
}: {
  claims: readonly GoneView[];
  people: readonly { id: string; name: string }[];
}) {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "a former member";
  return (
    <Section title="Gone from this draft">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys. */}
      <section className={table.scroll} tabIndex={0} aria-label="Gone claims">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Last in draft</th>
              <th scope="col">Is it true?</th>
              <th scope="col">Was it said?</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, words, revision, check, review, evidence, threads }) => {
              const state = markOf(check);
              const verdict = verdictOf(check);
              const finding = findingOf(review);
              return (
                <tr key={id}>
                  <td>
                    <span dir="auto">{visible(words)}</span>
                    <Kept evidence={evidence} threads={threads} nameOf={nameOf} />
                  </td>
                  <td>{revision}</td>
                  <td>
                    <Badge tone={stateTones[state]} mark={stateMarks[state]}>
                      {state === "open" ? "Not checked" : stateWords[state]}
                    </Badge>
                    {verdict && ` ${nameOf(verdict.checker)}${verdict.note && `: ${verdict.note}`}`}
                  </td>
                  <td>{finding ? `${findingWords[finding.finding]}, ${nameOf(finding.reviewer)}` : "Not reviewed"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** What a claim that is gone still has: its evidence, each with where it stands, and what was said of it. */
function Kept({
  evidence,
  threads,
  nameOf,
}: Pick<GoneView, "evidence" | "threads"> & { nameOf: (id: string) => string }) {
  if (evidence.length + threads.length === 0) return null;
  return (
    <ul className={styles.kept}>
      {evidence.map(({ id, source, stance, locator, excerpt }) => (
        <li key={id}>
          {stanceWords[stance]}: <Link href={`/sources/${source.id}`}>{source.title}</Link>, {locator}
          {excerpt && <q dir="auto">{visible(excerpt)}</q>}
        </li>
      ))}
      {threads.flatMap(({ comments }) =>
        comments.map(({ id, author, body }) => (
          <li key={id} dir="auto">
            {nameOf(author)}: {visible(body)}
          </li>
        )),
      )}
    </ul>
  );
}
