"use client";

import { useState } from "react";
import { useSentForm } from "@/components/form/use-sent-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { ActionState } from "@/lib/action-state";
import { type Role, roles } from "@/lib/domain/actor";
import { giveRole } from "./actions";
import styles from "./members.module.css";

/** A member's role, and the button that gives them another once one is chosen. */
export function RoleForm({ userId, name, role }: { userId: string; name: string; role: Role }) {
  const { state, busy, unsent, send, sendLater } = useSentForm<ActionState>(giveRole, { kind: "idle" });
  const [chosen, choose] = useState(role);
  return (
    <form action={sendLater} onSubmit={send}>
      <input type="hidden" name="userId" value={userId} />
      <div className={styles.role}>
        <Select
          name="role"
          value={chosen}
          onChange={(event) => choose(event.target.value as Role)}
          aria-label={`Role of ${name}`}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
        {chosen !== role && (
          <Button type="submit" look="main" busy={busy}>
            Make {name} {chosen === "owner" || chosen === "editor" ? "an" : "a"} {chosen}
          </Button>
        )}
      </div>
      <p role="alert" className={styles.problem}>
        {unsent ?? (state.kind === "failed" && chosen !== role ? state.message : "")}
      </p>
    </form>
  );
}
