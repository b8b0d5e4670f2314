/**
 * A process that works on jobs of the database in DATABASE_URL, until it is
 * killed. Which: the module named, as seen from here, and the list or the job
 * it exports. Other people's servers are played on this machine.
 */
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import "../../testing/local-network.mjs";

const [module, name] = process.argv.slice(2);
register({ tsconfig: fileURLToPath(new URL("../../cli/tsconfig.json", import.meta.url)) });
const { startJobs } = await import("../worker.ts");
const kinds = (await import(module))[name];
startJobs([kinds].flat(), process.env.DATABASE_URL);
setInterval(() => {}, 60_000);
