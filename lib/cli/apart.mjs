/**
 * The process for what takes seconds of computing, apart from the one that
 * answers requests: lib/commands/run-apart.ts starts it and hands it its work.
 */
import { fileURLToPath } from "node:url";

const { register } = await import("tsx/esm/api");
register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { serveOrder } = await import("./apart.ts");
serveOrder();
