"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { signIn } from "./actions";

/** `next` is the path to go on to. */
export function SignInForm({ next }: { next: string }) {
  return (
    <>
      <ActionForm action={signIn} submit="Sign in" label="Sign in">
        <input type="hidden" name="next" value={next} />
        <FormField name="email" label="E-mail" type="email" autoComplete="username" inputMode="email" />
        <FormField name="password" label="Password" type="password" autoComplete="current-password" />
      </ActionForm>
      <p>New here, or forgot the password? Ask whoever runs this Stet for a sign-in link.</p>
    </>
  );
}
