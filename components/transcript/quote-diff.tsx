import type { DiffPiece, QuotePart } from "@/lib/anchoring/transcript";
import { toPlaceWords } from "@/lib/domain/transcript";
import evidence from "../evidence/evidence.module.css";
import styles from "./transcript.module.css";

/** A quotation beside what was said, run by run, each with its place. Every change says in words what it is. */
export function QuoteDiff({ parts }: { parts: readonly QuotePart[] }) {
  return (
    <ol className={styles.parts}>
      {parts.map(({ diff, place }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison do not move.
        <li key={i}>
          <p className={evidence.faint}>
            {place ? (
              <>
                At {toPlaceWords(place)}
                {place.label && (
                  <>
                    , <bdi>{place.label}</bdi>
                  </>
                )}
              </>
            ) : (
              "Not in this transcript"
            )}
          </p>
          <p className={styles.diff} dir="auto">
            {diff.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <span key={at}>
                <Piece piece={piece} />{" "}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Piece({ piece: { kind, quoted, spoken } }: { piece: DiffPiece }) {
  switch (kind) {
    case "same":
      return <span>{quoted}</span>;
    case "altered":
      return (
        <>
          <Said>{spoken}</Said> <Quoted>{quoted}</Quoted>
        </>
      );
    case "dropped":
      return <Said>{spoken}</Said>;
    case "added":
      return <Quoted>{quoted}</Quoted>;
    case "bracket":
      return (
        <span className={styles.marked}>
          {quoted}
          {spoken && <span className={styles.for}> for “{spoken}”</span>}
        </span>
      );
    case "omission":
      return <span className={styles.marked}>{quoted}</span>;
  }
}

function Said({ children }: { children: string }) {
  return (
    <del className={styles.said} title="Said, and not quoted">
      <span className="visually-hidden">said: </span>
      {children}
    </del>
  );
}

function Quoted({ children }: { children: string }) {
  return (
    <ins className={styles.quoted} title="Quoted, and not said">
      <span className="visually-hidden">quoted: </span>
      {children}
    </ins>
  );
}
