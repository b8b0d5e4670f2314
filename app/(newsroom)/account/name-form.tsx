"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField } from "@/components/form/form-field";
import { rename } from "./actions";

export function NameForm({ name }: { name: string }) {
  return (
    <ActionForm action={rename} submit="Save the name" look="plain" label="Your name">
      <FormField
        name="name"
        label="Name"
        defaultValue={name}
        autoComplete="name"
        hint="Shown beside everything you do, in every newsroom."
      />
    </ActionForm>
  );
}
