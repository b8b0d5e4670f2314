import { request } from "node:http";
import { createServer } from "node:https";
import { startApp } from "../../lib/cli/app-server";
import { root } from "../../lib/cli/root";
import { findFreePort } from "../../lib/db/embedded/cluster";
import { requireEnv } from "../../lib/env";
import { selfSigned } from "./certificate";

export type SecureApp = {
  /** Where browsers reach it. */
  url: string;
  /** Where it answers behind the proxy, without TLS. */
  plain: string;
  close(): Promise<void>;
};

/** The same build and database once more, as it stands in production: behind a proxy that speaks TLS. */
export async function openSecureApp(): Promise<SecureApp> {
  const [port, securePort] = [await findFreePort(), await findFreePort()];
  const url = `https://localhost:${securePort}`;
  const env = {
    ...{ DATABASE_URL: requireEnv("DATABASE_URL"), NEXTAUTH_SECRET: requireEnv("NEXTAUTH_SECRET") },
    ...{ STET_DATA: requireEnv("STET_DATA"), NEXTAUTH_URL: url, STET_TRUSTED_PROXIES: "1" },
  };
  const app = await startApp({ root, dist: ".next-test", host: "127.0.0.1", port, env });
  const proxy = createServer(selfSigned(), (incoming, outgoing) => {
    const headers = { ...incoming.headers, "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7" };
    const options = { host: "127.0.0.1", port, method: incoming.method, path: incoming.url, headers };
    const passed = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(securePort, "localhost", resolve));
  return {
    url,
    plain: `http://127.0.0.1:${port}`,
    async close() {
      proxy.closeAllConnections();
      proxy.close();
      await app.stop();
    },
  };
}
