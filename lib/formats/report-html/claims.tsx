import type { ReactNode } from "react";
import type {
  Report,
  ReportCheck,
  ReportClaim,
  ReportEvidence,
  ReportReview,
  ReportSpeaker,
} from "../../domain/report-model";
import { kindWords, stanceWords } from "../../domain/words";
import { reviewSign, stateOf, stateSigns } from "../report-states";
import {
  behind,
  checkWords,
  reviewWords,
  showControls,
  speakersOf,
  threadLines,
  throughWhom,
  wordsForCorroboration,
} from "../report-words";

type ClaimsProps = { report: Report; deskPath: string | undefined; pager: ReactNode };

/** Every claim as a block of its own that no page break cuts; the withdrawn ones, briefly, after them. */
export function ReportClaims({ report, deskPath, pager }: ClaimsProps) {
  const speakers = new Map(report.speakers.map((speaker) => [speaker.id, speaker]));
  return (
    <section aria-labelledby="report-claims">
      <h2 id="report-claims">Claims</h2>
      {report.totals.claims === 0 && <p>This article makes no claims.</p>}
      {pager}
      {report.claims.map((claim) => drawClaim(claim, speakers, deskPath))}
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

// What is drawn for each claim are functions called in place, not components: of a report with
// hundreds of claims React would spend a quarter of the time on the components alone.

function drawClaim(claim: ReportClaim, speakers: ReadonlyMap<string, ReportSpeaker>, deskPath: string | undefined) {
  const { id, number, words, check, review, evidence, threads } = claim;
  const post = postOf(claim, speakers);
  const through = throughWhom(claim);
  return (
    <section key={id} className="report-claim" id={`claim-${number}`} aria-labelledby={`claim-${number}-who`}>
      <p className="report-number" aria-hidden="true">
        {number}
      </p>
      <h3 id={`claim-${number}-who`}>
        <span className="visually-hidden">{`Claim ${number}: `}</span>
        {showControls(speakersOf(claim))}
        {post !== "" && <span className="report-post">{showControls(post)}</span>}
        {through !== "" && <span className="report-post">{showControls(through)}</span>}
      </h3>
      <blockquote>{showControls(words)}</blockquote>
      <p className="report-place">
        {placeOf(claim)}
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
        {drawAnswer("Was it said?", reviewSign(review), reviewWords(review), review)}
        {drawAnswer("Is it true?", stateSigns[stateOf(check)], checkWords(check), check)}
      </div>
      {claim.corroboration && <p className="report-soft">{wordsForCorroboration(claim.corroboration)}</p>}
      {threads.length > 0 && (
        <ul className="report-threads" aria-label={`Notes and questions on claim ${number}`}>
          {threads.flatMap((thread) => threadLines(thread).map((line) => <li key={line}>{showControls(line)}</li>))}
        </ul>
      )}
      {evidence.length > 0 && (
        <ul className="report-evidence" aria-label={`Evidence for claim ${number}`}>
          {evidence.map(drawEvidence)}
        </ul>
      )}
    </section>
  );
}

/** "direct, paragraph 3, right of reply, about Ana Petrova" */
function placeOf({ kind, paragraph, rightOfReply, about }: ReportClaim): string {
  const rest = `${rightOfReply ? ", right of reply" : ""}${about ? `, about ${showControls(about.name)}` : ""}`;
  return `${kindWords[kind]}, paragraph ${paragraph}${rest}`;
}

/** A single speaker's title and affiliation, as of publication. */
function postOf(claim: ReportClaim, speakers: ReadonlyMap<string, ReportSpeaker>): string {
  const [only, ...others] = claim.speakers;
  const speaker = only && others.length === 0 ? speakers.get(only.id) : undefined;
  return [speaker?.title, speaker?.affiliation].filter(Boolean).join(", ");
}

function drawAnswer(question: string, sign: string, words: string, answer: ReportCheck | ReportReview) {
  const wrong = sign === "✕" || sign === "≠";
  const look = wrong ? "report-verdict report-wrong" : "at" in answer ? "report-verdict" : "report-soft";
  return (
    <div className="report-answer">
      <h4>{question}</h4>
      <p className={look}>
        <span aria-hidden="true">{sign}</span>
        {` ${words}`}
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

function drawEvidence({ id, source, stance, locator, excerpt, note, file }: ReportEvidence) {
  return (
    <li key={id}>
      <b>{stanceWords[stance]}</b> <a href={`#source-${source.id}`}>{showControls(source.name)}</a>
      {`, ${showControls(locator)}`}
      {excerpt !== "" && <q className="report-excerpt">{showControls(excerpt)}</q>}
      {note !== "" && <span className="report-note">{showControls(note)}</span>}
      {file && (
        <span className="report-file">
          {`${showControls(file.name)} `}
          <code>{`SHA-256 ${file.sha256}`}</code>
        </span>
      )}
    </li>
  );
}
