import type { RevisionView } from "@/lib/queries/get-revisions";
import { Badge } from "../ui/badge";
import table from "../ui/table.module.css";
import { Time } from "../ui/time";

/** An article's drafts, newest first. */
export function DraftList({ revisions }: { revisions: readonly RevisionView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys.
    <section className={table.scroll} tabIndex={0} aria-label="Drafts">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Draft</th>
            <th scope="col">Given</th>
            <th scope="col" className={table.number}>
              Characters
            </th>
            <th scope="col">What it did</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ number, by, at, length, fileName, inForce, takenBack, did }) => (
            <tr key={number}>
              <td>
                {number} {inForce && <Badge mark="✓">In force</Badge>}
                {takenBack && <Badge tone="faint">Taken back</Badge>}
              </td>
              <td>
                <Time at={at} /> by {by}
                {fileName && (
                  <>
                    , <bdi>{fileName}</bdi>
                  </>
                )}
              </td>
              <td className={table.number}>{length.toLocaleString("en-GB")}</td>
              <td>{did ? tell(did) : "The first draft"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function tell({ changed, moved, gone, added }: NonNullable<RevisionView["did"]>): string {
  const told = [`${changed} changed`, `${moved} moved`, `${gone} gone`, `${added} new`].filter(
    (words) => !words.startsWith("0 "),
  );
  return told.length === 0 ? "Everything carried" : told.join(", ");
}
