import { fileURLToPath } from "node:url";

/** The clone this program runs from, without a trailing slash. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
