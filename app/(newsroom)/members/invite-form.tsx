"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormField, FormSelect } from "@/components/form/form-field";
import { FieldRow } from "@/components/ui/field";
import { roles } from "@/lib/domain/actor";
import { roleWords } from "@/lib/domain/role-words";
import { invite } from "./actions";

/** Makes a link to hand on; Stet sends no mail. */
export function InviteForm() {
  return (
    <ActionForm action={invite} submit="Make an invitation link" label="Invite someone">
      <FieldRow>
        <FormSelect name="role" label="Role" defaultValue="checker">
          {[...roles].reverse().map((role) => (
            <option key={role} value={role}>
              {role}: {roleWords[role]}
            </option>
          ))}
        </FormSelect>
        <FormField
          name="email"
          label="E-mail"
          optional
          type="email"
          hint="With an address, only its owner can use the link."
        />
      </FieldRow>
    </ActionForm>
  );
}
