"use client";

import { useActionState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { describeDevice } from "@/lib/domain/device";
import styles from "./account.module.css";
import { endAllSessions, endOneSession } from "./actions";

type Props = {
  sessions: { id: string; userAgent: string /** ISO 8601. */; seenAt: string }[];
  current: string;
};

/** Each device one is signed in on, last used first, with a way to end it. */
export function SessionList({ sessions, current }: Props) {
  const [state, submit, busy] = useActionState(endOneSession, { kind: "idle" });
  return (
    <>
      <ul className={styles.list}>
        {sessions.map(({ id, userAgent, seenAt }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.words}>
              {describeDevice(userAgent)}
              <span className={styles.faint}>
                , last used <Time at={seenAt} />
              </span>
            </span>
            {id === current ? (
              <span className={styles.faint}>this device</span>
            ) : (
              <form action={submit}>
                <input type="hidden" name="sessionId" value={id} />
                <Button
                  type="submit"
                  look="quiet"
                  size="small"
                  busy={busy}
                  aria-label={`Sign out ${describeDevice(userAgent)}`}
                >
                  Sign out
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {state.kind === "failed" && <p role="alert">{state.message}</p>}
      <ActionForm
        action={endAllSessions}
        submit="Sign out everywhere"
        look="plain"
        label="Sign out everywhere"
        aside={<span className={styles.faint}>This device too.</span>}
      />
    </>
  );
}
