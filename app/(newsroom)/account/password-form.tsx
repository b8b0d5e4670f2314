"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import type { Account } from "@/lib/queries/get-account";
import { choosePassword } from "./actions";

/** The former password is asked for where there is one, unless a one-time link opened this session. */
export function PasswordForm({ email, state }: { email: string; state: Account["password"] }) {
  return (
    <ActionForm
      action={choosePassword}
      submit={state === "none" ? "Choose this password" : "Change the password"}
      look={state === "none" ? "main" : "plain"}
      label="Password"
    >
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      {state === "asked-for" && (
        <FormField
          name="formerPassword"
          label="Password you have now"
          type="password"
          autoComplete="current-password"
        />
      )}
      <FormField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words in a row do well."
      />
    </ActionForm>
  );
}
