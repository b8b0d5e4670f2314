import { findingOf, verdictOf } from "@/lib/domain/claim";
import type { GoneView } from "@/lib/queries/get-revisions";
import { findingWords, markOf, stateMarks, stateTones, stateWords } from "../claim/words";
import { visible } from "../text/visible-text";
import { Badge } from "../ui/badge";
import { Section } from "../ui/page";
import table from "../ui/table.module.css";

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
            {claims.map(({ id, words, revision, check, review }) => {
              const state = markOf(check);
              const verdict = verdictOf(check);
              const finding = findingOf(review);
              return (
                <tr key={id}>
                  <td dir="auto">{visible(words)}</td>
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
