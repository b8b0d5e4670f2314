"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { ActionState } from "@/lib/action-state";
import styles from "./header.module.css";

type Props = {
  newsrooms: { id: string; name: string }[];
  current: string;
  /** Look at another newsroom, given as `newsroomId`. */
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
};

/** The newsroom one looks at, and the others one belongs to. */
export function NewsroomSwitcher({ newsrooms, current, action }: Props) {
  const [, dispatch, busy] = useActionState(action, { kind: "idle" });
  const name = newsrooms.find(({ id }) => id === current)?.name ?? "Choose a newsroom";

  function lookAt(id: string) {
    const form = new FormData();
    form.set("newsroomId", id);
    startTransition(() => dispatch(form));
  }

  return (
    <Menu
      align="start"
      inPlace
      trigger={
        <Button look="quiet" busy={busy} className={styles.switcher} aria-label={`${name}, change newsroom`}>
          <span className={styles.newsroomName}>{name}</span>
          <ChevronsUpDown aria-hidden />
        </Button>
      }
    >
      {newsrooms.map(({ id, name }) => (
        <MenuItem
          key={id}
          icon={id === current ? <Check aria-label="You are here:" /> : <span className={styles.gap} />}
          onSelect={() => id !== current && lookAt(id)}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
