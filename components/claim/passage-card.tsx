"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { firstEndingAfter } from "../desk/paragraphs";
import { useDesk } from "../desk/use-desk";
import { visible } from "../text/visible-text";
import { AskWithReason } from "./ask-with-reason";
import styles from "./claim.module.css";
import { passageWords } from "./words";

/** A passage that bears no claim: set it aside with a reason, take it back, or make it a claim. */
export function PassageCard({ ordinal }: { ordinal: number }) {
  const desk = useDesk("panel", "article", "totals");
  const passage = desk.passages.find((one) => one.ordinal === ordinal);
  if (!passage) return null;
  const may = can(desk.me, "claim.correct") && desk.article.state === "open";
  const paragraph = firstEndingAfter(desk.paragraphs, passage.start) + 1;
  return (
    <div className={styles.card} data-card-passage={ordinal}>
      <div className={styles.head}>
        <h2 className="visually-hidden">The passage at hand</h2>
        <span>
          {passageWords[passage.kind]} in paragraph {paragraph}
        </span>
        <span className={styles.buttons}>
          <DeedButton deed="previous-passage" brief size="small" look="quiet" icon={<ChevronUp aria-hidden />} />
          <DeedButton deed="next-passage" brief size="small" look="quiet" icon={<ChevronDown aria-hidden />} />
        </span>
      </div>
      <blockquote className={styles.words} dir="auto">
        {visible(desk.text.slice(passage.start, passage.end))}
      </blockquote>
      <p>
        {passage.nothingToCheck === null
          ? "Nobody has said yet whether there is anything to check here."
          : `Nothing to check: ${passage.nothingToCheck}`}
      </p>
      {may && desk.panel?.kind === "set-aside" && passage.nothingToCheck === null ? (
        <AskWithReason
          draft={`passage:${ordinal}`}
          label="Why is there nothing to check?"
          deed="Set it aside"
          command={(reason) => ({ do: "passage.set-aside", ordinal, reason })}
        />
      ) : (
        <div className={styles.buttons}>
          {may && (
            <>
              <DeedButton deed="set-aside">
                {passage.nothingToCheck === null ? "Nothing to check" : "Take it back"}
              </DeedButton>
              <DeedButton deed="add">Make it a claim</DeedButton>
            </>
          )}
          <DeedButton deed="next-open" look="quiet">
            Next open
          </DeedButton>
        </div>
      )}
    </div>
  );
}
