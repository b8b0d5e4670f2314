"use client";

import { useActionState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Role } from "@/lib/domain/actor";
import styles from "./account.module.css";
import { foundNewsroom, lookAt } from "./actions";

type Props = { newsrooms: { id: string; name: string; role: Role }[]; current: string | null };

/** The newsrooms one belongs to, with a way to each, and a way to start another. */
export function NewsroomList({ newsrooms, current }: Props) {
  const [state, submit, busy] = useActionState(lookAt, { kind: "idle" });
  return (
    <>
      <ul className={styles.list}>
        {newsrooms.map(({ id, name, role }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.words}>
              {name} <Badge>{role}</Badge>
            </span>
            {id === current ? (
              <span className={styles.faint}>you are here</span>
            ) : (
              <form action={submit}>
                <input type="hidden" name="newsroomId" value={id} />
                <Button type="submit" size="small" busy={busy}>
                  Go to {name}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {state.kind === "failed" && <p role="alert">{state.message}</p>}
      <ActionForm action={foundNewsroom} submit="Start this newsroom" look="plain" label="Another newsroom" inline>
        <FormField name="name" label="Another newsroom" maxLength={120} />
      </ActionForm>
    </>
  );
}
