"use server";

import { refresh } from "next/cache";
import { requireActorHere } from "@/app/(newsroom)/actor-here";
import { type ActionState, toActionState } from "@/lib/action-state";
import { rotateSigningKey } from "@/lib/commands/signing-key";

export async function rotateKey(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    await rotateSigningKey(await requireActorHere());
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "Reports are signed with the new key from now on." };
}
