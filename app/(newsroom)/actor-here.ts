import { findActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/**
 * Who sends a form. Unlike requireActor it never leads away from the page, and
 * so from what was typed: whoever was signed out meanwhile is told what to do.
 */
export async function requireActorHere(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const message = "You are signed out. Sign in in another tab, then send this again: what you typed stays here.";
  throw new AppError("not-authenticated", message);
}
