"use client";

import { useRef } from "react";
import { gatherByPlace, type Missing } from "@/lib/domain/close-gate";
import { can } from "@/lib/domain/permissions";
import { ReasonForm } from "../claim/reason-form";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { say } from "../ui/status";
import { useAround } from "./around";
import { ChangedSourcesNote } from "./changed-sources-note";
import styles from "./close-dialog.module.css";
import { useGate } from "./desk-bar";
import { goToMissing, MissingList } from "./missing-list";
import { useAsk } from "./use-ask";
import { useDesk } from "./use-desk";
import { Waivers } from "./waivers";

/** What stands before closing, each a link; what was waived, by whom and why; and the closing itself. */
export function CloseDialog() {
  const { sheet, setSheet } = useAround();
  return sheet === "close" ? <Gate onClose={() => setSheet(null)} /> : null;
}

function Gate({ onClose }: { onClose: () => void }) {
  const desk = useDesk("article", "names");
  const { open, missing, waived } = useGate();
  const places = gatherByPlace(missing);
  const isClosed = desk.article.state === "closed";
  const afterwards = useRef<(() => void) | null>(null);
  const go = (one: Missing) => {
    afterwards.current = () => goToMissing(desk, one);
    onClose();
  };
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
            : countMissing(missing.length, places.length)
      }
      afterwards={afterwards}
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
      <ChangedSourcesNote onShow={onClose} />
      {isClosed && <Reopen onDone={onClose} />}
      {!isClosed && <MissingList places={places} onGo={go} />}
      {!isClosed && !can(desk.me, "article.close") && <p className={styles.more}>An editor closes the article.</p>}
      <Waivers waived={waived} />
    </Dialog>
  );
}

/** "12 things are missing, in 5 places." */
function countMissing(things: number, places: number): string {
  const many = things === 1 ? "1 thing is missing" : `${things.toLocaleString("en-GB")} things are missing`;
  return places < things
    ? `${many}, in ${places === 1 ? "one place" : `${places.toLocaleString("en-GB")} places`}.`
    : `${many}.`;
}

function Reopen({ onDone }: { onDone: () => void }) {
  const desk = useDesk();
  const { submit, refusal, busy } = useAsk(() => {
    desk.drafts.delete("reopen");
    onDone();
    say("The article is open again.");
  });
  if (!can(desk.me, "article.reopen")) return <p className={styles.more}>An editor can reopen it.</p>;
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
