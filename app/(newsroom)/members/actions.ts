"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionState, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/actor";
import { forgetDrawnPages } from "@/lib/auth/browser-session";
import { changeRole } from "@/lib/commands/change-role";
import { configureNewsroom } from "@/lib/commands/configure-newsroom";
import { NewsroomName } from "@/lib/commands/create-newsroom";
import { InviteInput, inviteMember } from "@/lib/commands/invite-member";
import { removeMember } from "@/lib/commands/remove-member";
import { revokeInvitation } from "@/lib/commands/revoke-invitation";
import { roles } from "@/lib/domain/actor";
import type { InvitationId, UserId } from "@/lib/domain/ids";
import { visitTimes } from "@/lib/domain/visits";

export async function invite(_previous: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor();
  let link: string;
  try {
    link = await inviteMember(actor, InviteInput.parse(Object.fromEntries(form)));
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "Send this link to them. It is shown once and works for a week.", link };
}

const OneInvitation = z.object({ invitationId: z.string() });

export async function takeBackInvitation(_previous: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor();
  try {
    const { invitationId } = OneInvitation.parse(Object.fromEntries(form));
    await revokeInvitation(actor, invitationId as InvitationId);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

const NewRole = z.object({ userId: z.string(), role: z.enum(roles, { error: "Choose a role." }) });

export async function giveRole(_previous: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor();
  try {
    const { userId, role } = NewRole.parse(Object.fromEntries(form));
    await changeRole(actor, userId as UserId, role);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

const OneMember = z.object({ userId: z.string() });

/** Also for leaving, which is removing oneself. */
export async function remove(_previous: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor();
  let left: boolean;
  try {
    const { userId } = OneMember.parse(Object.fromEntries(form));
    await removeMember(actor, userId as UserId);
    left = userId === actor.userId;
  } catch (error) {
    return toActionState(error, form);
  }
  if (left) {
    forgetDrawnPages();
    redirect("/articles");
  }
  refresh();
  return { kind: "done" };
}

const Settings = z.object({
  name: NewsroomName,
  signOffChecks: z.literal("on").optional(),
  signOffReviews: z.literal("on").optional(),
  visits: z.enum(visitTimes, { error: "Choose how often." }),
});

export async function configure(_previous: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor();
  try {
    const { name, signOffChecks, signOffReviews, visits } = Settings.parse(Object.fromEntries(form));
    const policy = { signOffChecks: signOffChecks === "on", signOffReviews: signOffReviews === "on" };
    await configureNewsroom(actor, { name, policy, visits });
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "Saved." };
}
