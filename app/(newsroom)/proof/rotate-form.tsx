"use client";

import { ActionForm } from "@/components/form/action-form";
import { rotateKey } from "./actions";

/** For owners: a new key from now on, where the former one may have been seen by someone, or as a habit. */
export function RotateForm({ hasKey }: { hasKey: boolean }) {
  return (
    <ActionForm action={rotateKey} submit={hasKey ? "Sign with a new key from now on" : "Make a key"} look="plain">
      <p>
        Reports made before keep their signature and are checked with the former key, which stays in this list. Its
        private half is destroyed.
      </p>
    </ActionForm>
  );
}
