/**
 * `stet link EMAIL` prints a link that signs a person in, once, within the
 * hour. With `--newsroom` it first makes the person, and a newsroom they own:
 * the way into an installation where nobody is yet.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { createSignInLink } from "../auth/sign-in-link";
import { createNewsroom, NewsroomName } from "../commands/create-newsroom";
import { db } from "../db/client";
import { createUser, findUserByEmail } from "../db/users";
import { findEnv, requireEnv } from "../env";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const Email = z.email().trim().toLowerCase();

export async function run(args: string[]): Promise<number> {
  const options = { newsroom: { type: "string" }, name: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const email = Email.safeParse(positionals[0]);
  if (!email.success || positionals.length > 1) throw new UsageError("Give one e-mail address.");
  const newsroom = values.newsroom === undefined ? undefined : NewsroomName.safeParse(values.newsroom);
  if (newsroom?.success === false) throw new UsageError(newsroom.error.issues[0]?.message);

  const path = await withDatabase(async () => {
    if (newsroom) await foundNewsroom(email.data, values.name ?? email.data.split("@")[0] ?? "", newsroom.data);
    return createSignInLink(email.data);
  });
  const address = findEnv("NEXTAUTH_URL") ?? `http://localhost:${requireEnv("PORT")}`;
  process.stdout.write(`${new URL(path, address).href}\n`);
  return 0;
}

async function foundNewsroom(email: string, name: string, newsroom: string): Promise<void> {
  const owner = (await createUser(db(), { email, name, passwordHash: null })) ?? (await findUserByEmail(db(), email));
  if (owner) await createNewsroom({ userId: owner.id, sessionId: null }, newsroom);
}
