"use client";

import { FileCheck } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { say } from "@/components/ui/status";
import { type ReportKind, reportKindWords } from "@/lib/domain/report-kind";
import { makeReportOf } from "./actions";
import { OpenNamesNotice } from "./open-names";
import styles from "./report-page.module.css";

type Props = { articleId: string; kinds: readonly ReportKind[]; chosen: ReportKind };

/** The dialog in which a report's kind is chosen: what each holds, what it leaves out, and what making one means. */
export function MakeReport({ articleId, kinds, chosen }: Props) {
  const [open, setOpen] = useState(false);
  // The list it appears in lies behind the dialog.
  const tell = (message: string) => {
    setOpen(false);
    say(message);
  };
  return (
    <>
      <Button look="main" icon={<FileCheck aria-hidden />} onClick={() => setOpen(true)}>
        Make a report
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Make a report"
        description="It is made from the ledger as it stands now, numbered, signed and kept. Nothing in it changes afterwards; the choice of its kind is recorded."
        size="medium"
      >
        <ActionForm action={makeReportOf} submit="Make the report" onDone={tell}>
          <input type="hidden" name="articleId" value={articleId} />
          <OpenNamesNotice articleId={articleId} />
          <fieldset className={styles.kinds}>
            <legend>For whom is it?</legend>
            {kinds.map((kind) => {
              const { name, forWhom, holds, leavesOut, zip } = reportKindWords[kind];
              return (
                <label key={kind} className={styles.kind}>
                  <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} />
                  <span>
                    <b>{name}</b>
                    <span>{forWhom}</span>
                    <span>
                      <i>In it:</i> {holds}
                    </span>
                    <span>
                      <i>Left out:</i> {leavesOut}
                    </span>
                    <span>
                      <i>In its ZIP:</i> {zip}
                    </span>
                  </span>
                </label>
              );
            })}
          </fieldset>
        </ActionForm>
      </Dialog>
    </>
  );
}
