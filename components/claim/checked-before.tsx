"use client";

import { useEffect, useState } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import type { Difference } from "@/lib/domain/likeness/compare-claims";
import type { FoundBefore } from "@/lib/domain/likeness/found-before";
import { can } from "@/lib/domain/permissions";
import { checkedBefore, fetchCheckedBefore, firstToTakeOver } from "../desk/checked-before";
import { keymap } from "../desk/keymap";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import styles from "./checked-before.module.css";
import { verdictWords } from "./words";

/** Whoever walks through claims by key is not asked about each on the way. */
const pause = 250;

/**
 * Claims that say the same, or something at odds, and have their verdict
 * already. Silent where there are none: most claims are new.
 */
export function CheckedBefore({ claim }: { claim: ClaimView }) {
  const desk = useDesk("article");
  const [found, setFound] = useState<FoundBefore[] | "failed" | undefined>(() => checkedBefore(desk, claim.id));
  useEffect(() => {
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      fetchCheckedBefore(desk, claim.id, aborter.signal).then(setFound, () => {
        if (!aborter.signal.aborted) setFound("failed");
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [desk, claim.id]);

  if (found === undefined || found.length === 0) return null;
  const may = can(desk.me, "evidence.add") && desk.article.state === "open" && claim.reading.withdrawn === null;
  return (
    <section className={styles.section} aria-labelledby={`before-${claim.id}`}>
      <h3 id={`before-${claim.id}`}>Checked before</h3>
      {found === "failed" ? (
        <p className={styles.faint}>What was checked before could not be looked up. Open the claim again to try.</p>
      ) : (
        <ul className={styles.list}>
          {found.map((known) => (
            <Known
              key={known.id}
              {...{ claim, known, may }}
              shortcut={known === firstToTakeOver(found) ? keymap["take-over"].keys : undefined}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type KnownProps = { claim: ClaimView; known: FoundBefore; may: boolean; shortcut: string | undefined };

function Known({ claim, known, may, shortcut }: KnownProps) {
  const { submit, busy, refusal } = useAsk();
  const { verdict, rating, article, url, differences, claimants, words } = known;
  const hasGround = known.evidence > 0 || url !== "";
  return (
    <li className={styles.item}>
      <p className={styles.words} dir="auto">
        {claimants.length > 0 && <span className={styles.faint}>{claimants.join(", ")}: </span>}
        {words}
      </p>
      {differences.length > 0 && (
        <p className={styles.differs}>
          <Badge tone="pencil" mark="≠">
            Says something else
          </Badge>{" "}
          {differences.map(explain).join("; ")}
        </p>
      )}
      <p className={styles.answer}>
        <b>{rating || (verdict ? verdictWords[verdict] : "No verdict")}</b>
        {rating && verdict && <span className={styles.faint}> (nearest: {verdictWords[verdict].toLowerCase()})</span>}
        {known.by && `, ${known.by}`}
        {known.at && (
          <>
            , <Time at={known.at} />
          </>
        )}
      </p>
      {known.note && <p className={styles.note}>{known.note}</p>}
      <p className={styles.foot}>
        {article && <a href={`/articles/${article.id}#claim-${known.id}`}>{article.title}</a>}
        {url && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            The fact check
          </a>
        )}
        {may && hasGround && (
          <Button
            size="small"
            look="quiet"
            shortcut={shortcut}
            busy={busy}
            onClick={() => submit({ do: "evidence.take-over", claimId: claim.id, knownId: known.id })}
          >
            Take over its evidence
          </Button>
        )}
      </p>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </li>
  );
}

function explain({ kind, ours, theirs }: Difference): string {
  if (kind === "negation")
    return ours === "denied" || theirs === "denied" ? "one of them denies it" : "they say contrary things";
  return `${figures(theirs)} there, ${figures(ours)} here`;
}

/** "2,400,000", but never a year. */
function figures(listed: string): string {
  return listed.replace(/\d{5,}/g, (digits) => Number(digits).toLocaleString("en-GB"));
}
