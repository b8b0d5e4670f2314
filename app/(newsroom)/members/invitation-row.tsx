"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { Role } from "@/lib/domain/actor";
import { takeBackInvitation } from "./actions";
import styles from "./members.module.css";

type Props = { id: string; email: string; role: Role; invitedBy: string; children: ReactNode };

export function InvitationRow({ id, email, role, invitedBy, children }: Props) {
  const [state, submit, busy] = useActionState(takeBackInvitation, { kind: "idle" });
  const whom = email || "whoever has the link";
  return (
    <li className={styles.invitation}>
      <span>
        {whom}, as {role}, from {invitedBy}, {children}
        {state.kind === "failed" && (
          <span role="alert" className={styles.problem}>
            {" "}
            {state.message}
          </span>
        )}
      </span>
      <form action={submit}>
        <input type="hidden" name="invitationId" value={id} />
        <Button type="submit" look="quiet" size="small" busy={busy} aria-label={`Take back the invitation for ${whom}`}>
          Take back
        </Button>
      </form>
    </li>
  );
}
