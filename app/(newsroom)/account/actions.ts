"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, toActionState } from "@/lib/action-state";
import { requireSignedIn } from "@/lib/auth/actor";
import { endBrowserSession, forgetDrawnPages } from "@/lib/auth/browser-session";
import { findClientOrigin } from "@/lib/auth/client-origin";
import { changeName } from "@/lib/commands/change-name";
import { changePassword } from "@/lib/commands/change-password";
import { createNewsroom, NewsroomName } from "@/lib/commands/create-newsroom";
import { signOutDevice, signOutEverywhere } from "@/lib/commands/sign-out-everywhere";
import { switchNewsroom } from "@/lib/commands/switch-newsroom";
import type { NewsroomId, SessionId } from "@/lib/domain/ids";
import { newPassword, PersonName } from "@/lib/domain/person";

const Name = z.object({ name: PersonName });

export async function rename(_previous: ActionState, form: FormData): Promise<ActionState> {
  const { userId } = await requireSignedIn();
  try {
    await changeName(userId, Name.parse(Object.fromEntries(form)).name);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "Saved." };
}

export async function choosePassword(_previous: ActionState, form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  const { network } = await findClientOrigin();
  try {
    const password = newPassword([signedIn.name, signedIn.email]);
    const input = z
      .object({ formerPassword: z.string().max(1_000).default(""), password })
      .parse(Object.fromEntries(form));
    await changePassword(signedIn, { former: input.formerPassword, password: input.password }, network);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "Saved. Any other device was signed out." };
}

const OneSession = z.object({ sessionId: z.string() });

export async function endOneSession(_previous: ActionState, form: FormData): Promise<ActionState> {
  const { userId } = await requireSignedIn();
  try {
    await signOutDevice(userId, OneSession.parse(Object.fromEntries(form)).sessionId as SessionId);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

export async function endAllSessions(): Promise<ActionState> {
  const { userId } = await requireSignedIn();
  await signOutEverywhere(userId);
  await endBrowserSession();
  redirect("/sign-in");
}

const OneNewsroom = z.object({ newsroomId: z.string() });

export async function lookAt(_previous: ActionState, form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  try {
    await switchNewsroom(signedIn, OneNewsroom.parse(Object.fromEntries(form)).newsroomId as NewsroomId);
  } catch (error) {
    return toActionState(error, form);
  }
  forgetDrawnPages();
  redirect("/articles");
}

export async function foundNewsroom(_previous: ActionState, form: FormData): Promise<ActionState> {
  const { id: sessionId, userId } = await requireSignedIn();
  try {
    await createNewsroom({ userId, sessionId }, z.object({ name: NewsroomName }).parse(Object.fromEntries(form)).name);
  } catch (error) {
    return toActionState(error, form);
  }
  forgetDrawnPages();
  redirect("/articles");
}
