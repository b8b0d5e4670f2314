import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ListedClaim } from "@/lib/queries/get-speaker";
import styles from "./claim-line.module.css";
import { findingWords, kindWords, type MarkState, stateMarks, stateTones, stateWords } from "./words";

/** A claim as a line outside its article: its words, a way to it on the desk, who says it if need be, and both answers. */
export function ClaimLine({ claim, by }: { claim: ListedClaim; by?: string }) {
  return (
    <div className={styles.line}>
      <Link href={`/articles/${claim.article.id}?claim=${claim.id}`} className={styles.words}>
        <bdi>{claim.words}</bdi>
      </Link>
      {by && (
        <p className={styles.kind}>
          <bdi>{by}</bdi>
        </p>
      )}
      <p className={styles.state}>
        <State claim={claim} />
        <span className={styles.kind}>{about(claim)}</span>
        {claim.kind !== "own" && (
          <span className={styles.kind}>
            Attribution {claim.finding ? findingWords[claim.finding].toLowerCase() : "not reviewed"}
          </span>
        )}
      </p>
    </div>
  );
}

function State({ claim }: { claim: ListedClaim }) {
  const state: MarkState = claim.verdict ?? (claim.check === "in-progress" ? "in-progress" : "open");
  return (
    <Badge tone={stateTones[state]} mark={stateMarks[state]}>
      {stateWords[state]}
    </Badge>
  );
}

function about({ about, kind, rightOfReply }: ListedClaim): string {
  if (rightOfReply) return "Right of reply";
  return about ? "Says who they are" : kindWords[kind];
}
