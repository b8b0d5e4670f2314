import type { ReactNode } from "react";
import { stanceWords } from "@/lib/domain/words";
import type { PageClaim, PageEvidence } from "@/lib/formats/checked-page/page";
import { showControls } from "@/lib/formats/report-words";
import styles from "./checked.module.css";
import { VerdictMark } from "./verdict-mark";
import { dayWords } from "./words";

/** One claim as readers see it: whose it is, both answers, and what they rest on. */
export function ClaimEntry({ claim, children }: { claim: PageClaim; children?: ReactNode }) {
  const { number, words, said, attribution, verdict, checkedOn, evidence } = claim;
  return (
    <>
      <p className={styles.said}>{said === "The article" ? "The article says" : `${showControls(said)}:`}</p>
      <blockquote>{showControls(words)}</blockquote>
      <p className={styles.answers}>
        <span>
          Is it true? <VerdictMark verdict={verdict} />
        </span>
        {attribution !== null && <span>Was it said? {attribution}</span>}
        <span className={styles.soft}>{dayWords(checkedOn)}</span>
      </p>
      {evidence.length > 0 ? (
        <ul className={styles.evidence} aria-label={`What claim ${number} was checked against`}>
          {evidence.map((piece) => (
            <li key={`${piece.source.title} ${piece.locator} ${piece.excerpt}`}>
              <Piece piece={piece} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>No source is given for this.</p>
      )}
      {children}
    </>
  );
}

function Piece({ piece: { stance, source, locator, excerpt } }: { piece: PageEvidence }) {
  const { title, author, publisher, url, publishedOn, kind, primary } = source;
  const about = [author, publisher, publishedOn && dayWords(publishedOn), primary ? `${kind}, primary` : kind];
  const rest = [...about, locator].filter((part): part is string => Boolean(part) && part !== title);
  return (
    <>
      {stanceWords[stance]}:{" "}
      {url === "" ? (
        <cite>{showControls(title)}</cite>
      ) : (
        <a href={url} rel="noreferrer noopener">
          <cite>{showControls(title)}</cite>
        </a>
      )}
      {rest.length > 0 && <span className={styles.soft}> ({showControls(rest.join(" · "))})</span>}
      {excerpt !== "" && (
        <>
          {" "}
          <q>{showControls(excerpt)}</q>
        </>
      )}
    </>
  );
}
