import "server-only";
import { headers } from "next/headers";
import { findEnv } from "../env";

/** Where this installation is reached, for addresses that are read elsewhere: as it is set, else as it was asked for. */
export async function findOwnOrigin(): Promise<string> {
  // Asked first, so that nothing with an address in it is drawn before a request.
  const sent = await headers();
  const own = findEnv("NEXTAUTH_URL");
  return own ? new URL(own).origin : `http://${sent.get("host") ?? "localhost"}`;
}
