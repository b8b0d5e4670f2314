"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, toActionState } from "@/lib/action-state";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { findClientOrigin } from "@/lib/auth/client-origin";
import { signInWithLink } from "@/lib/auth/sign-in-link";

const Input = z.object({ token: z.string().min(1).max(200) });

export async function signInByLink(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { token } = Input.parse(Object.fromEntries(form));
    const { userAgent } = await findClientOrigin();
    await startBrowserSession(await signInWithLink(token, userAgent));
  } catch (error) {
    return toActionState(error, form);
  }
  redirect("/account");
}
