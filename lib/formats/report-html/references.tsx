import type { Report, ReportSpeaker } from "../../domain/report-model";
import { speakerTypeWords } from "../../domain/words";
import { citationOf, count, showControls } from "../report-words";
import { WebLink } from "./web-link";

/** Who speaks in the article, and what the checks rest on. */
export function ReportReferences({ report: { speakers, sources } }: { report: Report }) {
  return (
    <>
      {speakers.length > 0 && (
        <section aria-labelledby="report-speakers">
          <h2 id="report-speakers">Speakers</h2>
          <ul className="report-list">
            {speakers.map((speaker) => (
              <li key={speaker.id}>
                <b>{showControls(speaker.name)}</b> {showControls(wordsAbout(speaker))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="report-sources">
          <h2 id="report-sources">Sources</h2>
          <ul className="report-list">
            {sources.map((source) => (
              <li key={source.id} id={`source-${source.id}`}>
                {showControls(citationOf(source))}
                {source.origin !== "" && (
                  <span className="report-soft">Knowledge from {showControls(source.origin)}</span>
                )}
                {source.cites && (
                  <span className="report-soft">
                    It takes this from {source.cites.map(({ name }) => showControls(name)).join(", ")}
                  </span>
                )}
                {source.url !== "" && <WebLink url={source.url} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function wordsAbout({ type, title, affiliation, anonymityReason, claims }: ReportSpeaker): string {
  const parts = [title, affiliation, type === "person" ? "" : speakerTypeWords[type], anonymityReason];
  return [...parts.filter((part) => part !== ""), count(claims, "claim")].join(" · ");
}
