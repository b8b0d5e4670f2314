"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { joinAsNew } from "./actions";

type Props = { newsroomId: string; token: string /** Whom the invitation is for; empty for anyone. */; email: string };

export function NewPersonForm({ newsroomId, token, email }: Props) {
  return (
    <ActionForm action={joinAsNew} submit="Join" label="Join as someone new">
      <input type="hidden" name="newsroomId" value={newsroomId} />
      <input type="hidden" name="token" value={token} />
      <FormField name="name" label="Name" autoComplete="name" hint="Shown beside everything you do." />
      <FormField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== ""}
        hint={email === "" ? "You sign in with it. Stet sends no mail." : "The invitation is for this address."}
      />
      <FormField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words in a row do well."
      />
    </ActionForm>
  );
}
