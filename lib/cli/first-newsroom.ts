import { loadSample } from "../../prisma/seed";
import { createSignInLink } from "../auth/sign-in-link";

/**
 * On the very first start, load the sample newsroom.
 *
 * @return the address that signs its owner in, once; null when somebody is
 *   there already and can sign in by themselves.
 */
export async function loadFirstNewsroom(address: string): Promise<string | null> {
  const loaded = await loadSample();
  if (!loaded) return null;
  return new URL(await createSignInLink(loaded.ownerEmail), address).href;
}
