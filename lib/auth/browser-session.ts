import "server-only";
import { revalidatePath } from "next/cache";
import type { SessionId } from "../domain/ids";
import { clearSessionId, readSessionId, writeSessionId } from "./session-cookie";
import { endSession } from "./sign-in";

/**
 * Have the browser forget the pages it keeps: they were drawn for another
 * person, or for another newsroom of theirs. For actions only.
 */
export function forgetDrawnPages(): void {
  revalidatePath("/", "layout");
}

/** Make a session this browser's. The one it had before ends: a session from before a sign-in never lives on after it. */
export async function startBrowserSession(id: SessionId): Promise<void> {
  const former = await readSessionId();
  if (former && former !== id) await endSession(former);
  await writeSessionId(id);
  forgetDrawnPages();
}

/** Sign this browser out. */
export async function endBrowserSession(): Promise<void> {
  const id = await readSessionId();
  if (id) await endSession(id);
  await clearSessionId();
  forgetDrawnPages();
}
