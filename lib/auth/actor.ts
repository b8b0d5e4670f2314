import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { LiveSession } from "../db/sessions";
import type { Actor } from "../domain/actor";
import { AppError } from "../errors";
import { findSession, toActor } from "./live-session";
import { homePath, pathHeader, safePath } from "./safe-path";
import { readSessionId } from "./session-cookie";

/** Who is signed in, whether or not they belong to a newsroom. One query a request, however often it is asked. */
export const findSignedIn = cache(async (): Promise<LiveSession | null> => {
  const id = await readSessionId();
  return id && findSession(id);
});

/** Who acts, in the newsroom they look at; null for anyone signed out, removed or without a newsroom. */
export async function findActor(): Promise<Actor | null> {
  const session = await findSignedIn();
  return session && toActor(session);
}

/** For pages and their actions: whoever is not a member is led to the sign-in page and, after it, back here. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? leadToSignIn();
}

/** For the pages about the person rather than a newsroom. */
export async function requireSignedIn(): Promise<LiveSession> {
  return (await findSignedIn()) ?? leadToSignIn();
}

/** For routes that answer programs: refuses with a status instead of leading to a page. */
export async function requireCaller(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) throw new AppError("not-authenticated", "Sign in first.");
  return actor;
}

async function leadToSignIn(): Promise<never> {
  const from = safePath((await headers()).get(pathHeader));
  redirect(from === homePath ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`);
}
