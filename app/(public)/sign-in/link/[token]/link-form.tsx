"use client";

import { ActionForm } from "@/components/form/action-form";
import { signInByLink } from "./actions";

export function LinkForm({ token }: { token: string }) {
  return (
    <ActionForm action={signInByLink} submit="Sign in" label="Sign in">
      <input type="hidden" name="token" value={token} />
    </ActionForm>
  );
}
