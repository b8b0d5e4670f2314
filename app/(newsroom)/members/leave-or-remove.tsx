"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { remove } from "./actions";

type Props = { userId: string; name: string; self: boolean; newsroom: string };

/** Asks once more, because it acts at once, on the other's open pages too. */
export function LeaveOrRemove({ userId, name, self, newsroom }: Props) {
  const [asking, ask] = useState(false);
  const deed = self ? `Leave ${newsroom}` : `Remove ${name}`;
  const what = self
    ? "You lose sight of it at once. What you did stays in its history under your name."
    : "They lose sight of the newsroom at once. What they did stays in its history under their name.";
  return (
    <>
      <Button look="quiet" size="small" onClick={() => ask(true)} aria-label={deed}>
        {self ? "Leave" : "Remove"}
      </Button>
      <Dialog open={asking} onOpenChange={ask} title={`${deed}?`} description={what} size="small">
        <ActionForm action={remove} submit={deed} look="danger" label={deed}>
          <input type="hidden" name="userId" value={userId} />
        </ActionForm>
      </Dialog>
    </>
  );
}
