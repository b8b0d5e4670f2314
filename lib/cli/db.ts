/**
 * `stet db` keeps the embedded PostgreSQL of STET_DATA running until Ctrl-C,
 * for Prisma's own commands and for a look inside. In a second terminal:
 *
 *     export DATABASE_URL=$(npx stet db --url)
 *     npx prisma migrate dev --name add-something
 *
 * `--url` prints the address of a server that is running and ends at once; it
 * starts one if need be, which then stays only as long as someone else uses it.
 */
import { parseArgs } from "node:util";
import { openEmbeddedServer } from "../db/embedded/server";
import { dataFolder } from "../env";
import { say } from "../log";
import { root } from "./root";
import { aborted, stopSignal } from "./stop-signal";

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: "boolean" } } });
  const server = await openEmbeddedServer(dataFolder(root));
  process.stdout.write(`${server.url}\n`);
  if (!values.url) {
    say("PostgreSQL is running; Ctrl-C stops it.");
    await Promise.race([aborted(stopSignal()), server.lost]);
  }
  await server.leave();
  return 0;
}
