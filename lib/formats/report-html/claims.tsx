import type { ReactNode } from "react";
import type { Report, ReportCheck, ReportClaim, ReportEvidence, ReportReview } from "../../domain/report-model";
import { kindWords, stanceWords } from "../../domain/words";
import { reviewSign, stateOf, stateSigns } from "../report-states";
import {
  behind,
  checkWords,
  reviewWords,
  showControls,
  speakersOf,
  threadLines,
  wordsForCorroboration,
} from "../report-words";

type Props = { report: Report; deskPath: string | undefined };
type ClaimsProps = Props & { pager: ReactNode };

/** Every claim as a block of its own that no page break cuts; the withdrawn ones, briefly, after them. */
export function ReportClaims({ report, deskPath, pager }: ClaimsProps) {
  return (
    <section aria-labelledby="report-claims">
      <h2 id="report-claims">Claims</h2>
      {report.totals.claims === 0 && <p>This article makes no claims.</p>}
      {pager}
      {report.claims.map((claim) => (
        <Claim key={claim.id} claim={claim} report={report} deskPath={deskPath} />
      ))}
      {report.withdrawn.length > 0 && (
        <>
          <h3>Withdrawn</h3>
          <ul className="report-withdrawn">
            {report.withdrawn.map(({ id, number, words, withdrawn }) => (
              <li key={id} id={`claim-${number}`}>
                <q>{showControls(words)}</q> <span className="report-soft">{showControls(withdrawn ?? "")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {pager}
    </section>
  );
}

function Claim({ claim, report, deskPath }: { claim: ReportClaim } & Props) {
  const { id, number, words, kind, paragraph, check, review, evidence, threads } = claim;
  return (
    <section className="report-claim" id={`claim-${number}`} aria-labelledby={`claim-${number}-who`}>
      <p className="report-number" aria-hidden="true">
        {number}
      </p>
      <h3 id={`claim-${number}-who`}>
        <span className="visually-hidden">Claim {number}: </span>
        {showControls(speakersOf(claim))}
        <Describe claim={claim} report={report} />
      </h3>
      <blockquote>{showControls(words)}</blockquote>
      <p className="report-place">
        {kindWords[kind]}, paragraph {paragraph}
        {claim.rightOfReply && ", right of reply"}
        {claim.about && `, about ${showControls(claim.about.name)}`}
        {deskPath && (
          <a
            className="report-desk-link"
            href={`${deskPath}?claim=${id}`}
            aria-label={`Open on the desk, claim ${number}`}
          >
            Open on the desk
          </a>
        )}
      </p>
      <div className="report-answers">
        <Answer question="Was it said?" sign={reviewSign(review)} words={reviewWords(review)} answer={review} />
        <Answer question="Is it true?" sign={stateSigns[stateOf(check)]} words={checkWords(check)} answer={check} />
      </div>
      {claim.corroboration && <p className="report-soft">{wordsForCorroboration(claim.corroboration)}</p>}
      {threads.length > 0 && (
        <ul className="report-threads" aria-label={`Notes and questions on claim ${number}`}>
          {threads.flatMap((thread) => threadLines(thread).map((line) => <li key={line}>{showControls(line)}</li>))}
        </ul>
      )}
      {evidence.length > 0 && (
        <ul className="report-evidence" aria-label={`Evidence for claim ${number}`}>
          {evidence.map((piece) => (
            <Evidence key={piece.id} piece={piece} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A single speaker's title and affiliation, as of publication. */
function Describe({ claim, report }: { claim: ReportClaim; report: Report }) {
  const [only, ...others] = claim.speakers;
  const speaker = only && others.length === 0 ? report.speakers.find(({ id }) => id === only.id) : undefined;
  const words = [speaker?.title, speaker?.affiliation].filter(Boolean).join(", ");
  return words === "" ? null : <span className="report-post">{showControls(words)}</span>;
}

type AnswerProps = { question: string; sign: string; words: string; answer: ReportCheck | ReportReview };

function Answer({ question, sign, words, answer }: AnswerProps) {
  const wrong = sign === "✕" || sign === "≠";
  const look = wrong ? "report-verdict report-wrong" : "at" in answer ? "report-verdict" : "report-soft";
  return (
    <div className="report-answer">
      <h4>{question}</h4>
      <p className={look}>
        <span aria-hidden="true">{sign}</span> {words}
      </p>
      {"note" in answer && answer.note !== "" && <p className="report-note">{showControls(answer.note)}</p>}
      {behind(answer).map((line) => (
        <p key={line} className="report-soft">
          {showControls(line)}
        </p>
      ))}
    </div>
  );
}

function Evidence({ piece: { source, stance, locator, excerpt, note, file } }: { piece: ReportEvidence }) {
  return (
    <li>
      <b>{stanceWords[stance]}</b> <a href={`#source-${source.id}`}>{showControls(source.name)}</a>,{" "}
      {showControls(locator)}
      {excerpt !== "" && <q className="report-excerpt">{showControls(excerpt)}</q>}
      {note !== "" && <span className="report-note">{showControls(note)}</span>}
      {file && (
        <span className="report-file">
          {showControls(file.name)} <code>SHA-256 {file.sha256}</code>
        </span>
      )}
    </li>
  );
}
