"use client";

import type { DeskCommand } from "@/lib/api/desk-command";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { ReasonForm } from "./reason-form";

type AskWithReasonProps = {
  draft: string;
  label: string;
  deed: string;
  hint?: string;
  command: (reason: string) => DeskCommand;
};

/** A panel of the card that asks why and then does it. It closes when it is done, and stays, words and all, when it is refused. */
export function AskWithReason({ command, ...form }: AskWithReasonProps) {
  const desk = useDesk();
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(() => {
    desk.drafts.delete(form.draft);
    close();
  });
  return (
    <ReasonForm
      {...form}
      refusal={refusal}
      busy={busy}
      onCancel={close}
      onSubmit={(reason) => submit(command(reason))}
    />
  );
}
