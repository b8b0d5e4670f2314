"use client";

import { useState } from "react";
import type { ClaimView, ThreadView } from "@/lib/domain/desk";
import { DeedButton } from "../desk/deed-button";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { AskWithReason } from "./ask-with-reason";
import styles from "./claim.module.css";
import { ReasonForm } from "./reason-form";

/** Notes and questions on the claim. A question stays open until somebody resolves it. */
export function Threads({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "article");
  const { panel } = desk;
  const isOpen = desk.article.state === "open";
  return (
    <section className={styles.section} aria-labelledby={`notes-${claim.id}`}>
      <div className={styles.sectionHead}>
        <h3 id={`notes-${claim.id}`}>Notes and questions</h3>
        {isOpen && (
          <span className={styles.buttons}>
            <DeedButton deed="note" size="small" look="quiet">
              Note
            </DeedButton>
            <DeedButton deed="question" size="small" look="quiet">
              Question
            </DeedButton>
          </span>
        )}
      </div>
      {isOpen && panel?.kind === "thread" && (
        <AskWithReason
          key={panel.thread}
          draft={`${claim.id}:${panel.thread}`}
          label={panel.thread === "question" ? "Your question" : "Your note"}
          deed={panel.thread === "question" ? "Ask the question" : "Write the note"}
          hint="Shift and Enter begin a new line."
          command={(body) => ({ do: "thread.open", claimId: claim.id, kind: panel.thread, body })}
        />
      )}
      {claim.threads.map((thread) => (
        <Thread key={thread.id} claim={claim} thread={thread} isOpen={isOpen} />
      ))}
    </section>
  );
}

function Thread({ claim, thread, isOpen }: { claim: ClaimView; thread: ThreadView; isOpen: boolean }) {
  const desk = useDesk("names");
  const [answering, setAnswering] = useState(false);
  const draft = `${thread.id}:answer`;
  const at = { claimId: claim.id, threadId: thread.id };
  const answer = useAsk(() => {
    desk.drafts.delete(draft);
    setAnswering(false);
  });
  const settle = useAsk();
  return (
    <div className={styles.thread} data-resolved={thread.resolved ? "" : undefined}>
      {thread.kind === "question" && (
        <Badge tone={thread.resolved ? "faint" : "pencil"} mark={thread.resolved ? "✓" : "?"}>
          {thread.resolved ? "Question, resolved" : "Question"}
        </Badge>
      )}
      {thread.kind === "note" && thread.resolved && (
        <Badge tone="faint" mark="✓">
          Note, resolved
        </Badge>
      )}
      {thread.comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <p className={styles.by}>
            <b>{desk.people.get(comment.author)?.name ?? "A former member"}</b>, <Time at={comment.at} />
          </p>
          <p className={styles.body} dir="auto">
            {comment.body}
          </p>
        </div>
      ))}
      {isOpen && answering && (
        <ReasonForm
          draft={draft}
          label="Your answer"
          deed="Answer"
          refusal={answer.refusal}
          busy={answer.busy}
          onCancel={() => setAnswering(false)}
          onSubmit={(body) => answer.submit({ do: "comment.add", ...at, body })}
        />
      )}
      {isOpen && !answering && (
        <div className={styles.buttons}>
          <Button size="small" look="quiet" onClick={() => setAnswering(true)}>
            Answer
          </Button>
          <Button
            size="small"
            look="quiet"
            busy={settle.busy}
            onClick={() => settle.submit({ do: thread.resolved ? "thread.reopen" : "thread.resolve", ...at })}
          >
            {thread.resolved ? "Reopen" : "Resolve"}
          </Button>
        </div>
      )}
      {settle.refusal && <Notice kind="refusal">{settle.refusal}</Notice>}
    </div>
  );
}
