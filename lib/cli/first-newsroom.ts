import { loadSample } from "../../prisma/seed";
import { createSignInLink } from "../auth/sign-in-link";
import { db } from "../db/client";
import { findFirstOwner } from "../db/first-owner";
import { say } from "../log";

/**
 * See that somebody can sign in. On a laptop the sample newsroom is loaded on
 * the first start, and its owner gets a link at each start until they chose a
 * password, since there is no other way in. In production nothing is loaded
 * and no link appears in a log: `stet link` makes the first owner there.
 *
 * @return the address that signs the owner in, once.
 */
export async function openFirstNewsroom(address: string, production: boolean): Promise<string | null> {
  if (!production) await loadSample();
  const owner = await findFirstOwner(db());
  if (owner.kind === "nobody") say('Nobody is here yet: npx stet link YOUR@ADDRESS --newsroom "Your newsroom"');
  if (production || owner.kind !== "without-password") return null;
  return new URL(await createSignInLink(owner.email), address).href;
}
