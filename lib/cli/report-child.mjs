/**
 * The process in which a report is made, apart from the one that answers
 * requests: lib/commands/run-report.ts starts it and hands it what to make.
 */
import { fileURLToPath } from "node:url";

const { register } = await import("tsx/esm/api");
register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { serveReports } = await import("./report-child.ts");
serveReports();
