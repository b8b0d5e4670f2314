"use client";

import { ActionForm } from "@/components/form/action-form";
import type { ActionState } from "@/lib/action-state";

type Props = {
  speaker: { id: string; name: string };
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
};

/** Take a merge back, in one press: it loses nothing and can be made again. */
export function UnmergeForm({ speaker, action }: Props) {
  return (
    <ActionForm
      action={action}
      submit="Take the merge back"
      look="plain"
      label={`Take the merge of ${speaker.name} back`}
    >
      <input type="hidden" name="speakerId" value={speaker.id} />
    </ActionForm>
  );
}
