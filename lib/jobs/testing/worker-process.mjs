/** A process that works on the jobs of the database in DATABASE_URL, until it is killed. */
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../cli/tsconfig.json", import.meta.url)) });
const { startJobs } = await import("../worker.ts");
const { slowImport } = await import("./slow-import.ts");
startJobs([slowImport], process.env.DATABASE_URL);
setInterval(() => {}, 60_000);
