"use client";

import { useState } from "react";
import { explainMissing, type Missing } from "@/lib/domain/close-gate";
import type { WaiverView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { ReasonForm } from "../claim/reason-form";
import { brief, wordsOf } from "../claim/words";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { say } from "../ui/status";
import { Time } from "../ui/time";
import { useAround } from "./around";
import { goTo } from "./cursor";
import type { Place } from "./desk";
import styles from "./desk.module.css";
import { useGate } from "./desk-bar";
import { useAsk } from "./use-ask";
import { useDesk } from "./use-desk";

/** More than anyone reads at once; the count says how many there are in all. */
const mostListed = 100;

/** What stands before closing, each a link; what was waived, by whom and why; and the closing itself. */
export function CloseDialog() {
  const { sheet, setSheet } = useAround();
  return sheet === "close" ? <Gate onClose={() => setSheet(null)} /> : null;
}

function Gate({ onClose }: { onClose: () => void }) {
  const desk = useDesk("article", "names");
  const { open, missing } = useGate();
  const isClosed = desk.article.state === "closed";
  const close = useAsk(() => {
    onClose();
    say("The article is closed.");
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={isClosed ? "The article is closed" : "Before this article closes"}
      description={
        isClosed
          ? "Reopening it needs a reason; everything recorded stays."
          : open
            ? "Every claim is checked and every passage accounted for."
            : `${missing.length.toLocaleString("en-GB")} ${missing.length === 1 ? "thing is" : "things are"} missing.`
      }
      actions={
        !isClosed &&
        can(desk.me, "article.close") && (
          <Button look="main" busy={close.busy} disabled={!open} onClick={() => close.submit({ do: "article.close" })}>
            Close the article
          </Button>
        )
      }
    >
      {close.refusal && <Notice kind="refusal">{close.refusal}</Notice>}
      {isClosed && <Reopen onDone={onClose} />}
      {!isClosed && missing.length > 0 && (
        <ol className={styles.missing}>
          {missing.slice(0, mostListed).map((one) => (
            <MissingItem key={one.key} missing={one} onGo={onClose} />
          ))}
          {missing.length > mostListed && <li className={styles.faint}>and {missing.length - mostListed} more</li>}
        </ol>
      )}
      {!isClosed && !can(desk.me, "article.close") && <p className={styles.faint}>An editor closes the article.</p>}
      <Waivers />
    </Dialog>
  );
}

function MissingItem({ missing, onGo }: { missing: Missing; onGo: () => void }) {
  const desk = useDesk();
  const [waiving, setWaiving] = useState(false);
  const draft = `waive:${missing.key}`;
  const { submit, refusal, busy } = useAsk(() => desk.drafts.delete(draft));
  const place: Place = missing.kind === "passage" ? { passage: missing.ordinal } : { claim: missing.claimId };
  return (
    <li>
      <div className={styles.missingLine}>
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            onGo();
            // After the window is gone and gave the focus back.
            requestAnimationFrame(() => goTo(desk, place));
          }}
        >
          {brief(wordsAt(desk, missing), 70)}
        </button>
        <span>{explainMissing(missing)}</span>
        {can(desk.me, "waiver.give") && !waiving && (
          <Button size="small" look="quiet" onClick={() => setWaiving(true)}>
            Waive
          </Button>
        )}
      </div>
      {waiving && (
        <ReasonForm
          draft={draft}
          label="Why can this be waived?"
          hint="Your name stands beside it, here and in the report."
          deed="Waive it"
          refusal={refusal}
          busy={busy}
          onCancel={() => setWaiving(false)}
          onSubmit={(reason) => submit({ do: "waiver.give", requirement: missing.key, reason })}
        />
      )}
    </li>
  );
}

function wordsAt(desk: ReturnType<typeof useDesk>, missing: Missing): string {
  if (missing.kind !== "passage") return wordsOf(desk.claim(missing.claimId)!, desk.text);
  const passage = desk.passages.find(({ ordinal }) => ordinal === missing.ordinal);
  return passage ? desk.text.slice(passage.start, passage.end) : "";
}

function Waivers() {
  const desk = useDesk("article", "names");
  if (desk.waivers.length === 0) return null;
  return (
    <section className={styles.waivers} aria-labelledby="waived">
      <h3 id="waived">Waived</h3>
      <ul className={styles.missing}>
        {desk.waivers.map((waiver) => (
          <Waived key={waiver.id} waiver={waiver} />
        ))}
      </ul>
    </section>
  );
}

function Waived({ waiver }: { waiver: WaiverView }) {
  const desk = useDesk();
  const { submit, refusal, busy } = useAsk();
  return (
    <li>
      <div className={styles.missingLine}>
        <span>{waiver.reason}</span>
        <span className={styles.faint}>
          {desk.people.get(waiver.by)?.name ?? "A former member"}, <Time at={waiver.at} />
        </span>
        {can(desk.me, "waiver.give") && desk.article.state === "open" && (
          <Button
            size="small"
            look="quiet"
            busy={busy}
            onClick={() => submit({ do: "waiver.withdraw", waiverId: waiver.id })}
          >
            Withdraw the waiver
          </Button>
        )}
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </li>
  );
}

function Reopen({ onDone }: { onDone: () => void }) {
  const desk = useDesk();
  const { submit, refusal, busy } = useAsk(() => {
    desk.drafts.delete("reopen");
    onDone();
    say("The article is open again.");
  });
  if (!can(desk.me, "article.reopen")) return <p className={styles.faint}>An editor can reopen it.</p>;
  return (
    <ReasonForm
      draft="reopen"
      label="Why is the article reopened?"
      deed="Reopen the article"
      refusal={refusal}
      busy={busy}
      onCancel={onDone}
      onSubmit={(reason) => submit({ do: "article.reopen", reason })}
    />
  );
}
