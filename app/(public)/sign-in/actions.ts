"use server";

import { redirect } from "next/navigation";
import { type ActionState, toActionState } from "@/lib/action-state";
import { endBrowserSession, startBrowserSession } from "@/lib/auth/browser-session";
import { findClientOrigin } from "@/lib/auth/client-origin";
import { safePath } from "@/lib/auth/safe-path";
import { PasswordSignIn, signInWithPassword } from "@/lib/auth/sign-in";

export async function signIn(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const input = PasswordSignIn.parse(Object.fromEntries(form));
    await startBrowserSession(await signInWithPassword(input, await findClientOrigin()));
  } catch (error) {
    return toActionState(error, form);
  }
  const next = form.get("next");
  redirect(safePath(typeof next === "string" ? next : null));
}

export async function signOut(): Promise<ActionState> {
  await endBrowserSession();
  redirect("/sign-in");
}
