"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, toActionState } from "@/lib/action-state";
import { requireSignedIn } from "@/lib/auth/actor";
import { forgetDrawnPages, startBrowserSession } from "@/lib/auth/browser-session";
import { findClientOrigin } from "@/lib/auth/client-origin";
import { joinAsNewPerson, joinAsSignedIn, NewPerson } from "@/lib/commands/accept-invitation";
import type { NewsroomId } from "@/lib/domain/ids";

const Link = z.object({ newsroomId: z.string().transform((id) => id as NewsroomId), token: z.string().max(200) });

export async function joinAsNew(_previous: ActionState, form: FormData): Promise<ActionState> {
  const { userAgent } = await findClientOrigin();
  try {
    const given = Object.fromEntries(form);
    await startBrowserSession(await joinAsNewPerson(Link.parse(given), NewPerson.parse(given), userAgent));
  } catch (error) {
    return toActionState(error, form);
  }
  redirect("/articles");
}

export async function joinSignedIn(_previous: ActionState, form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  try {
    await joinAsSignedIn(Link.parse(Object.fromEntries(form)), signedIn);
  } catch (error) {
    return toActionState(error, form);
  }
  forgetDrawnPages();
  redirect("/articles");
}
