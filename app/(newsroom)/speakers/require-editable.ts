import { redirect } from "next/navigation";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import type { SpeakerPage } from "@/lib/queries/get-speaker";

/** Lead whoever may not change this speaker, or comes to one that was merged, to its page, which says so. */
export function requireEditable(actor: Actor, { speaker, mergedInto }: SpeakerPage): void {
  if (!can(actor, "speaker.edit") || mergedInto) redirect(`/speakers/${speaker.id}`);
}
