import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "../cli/root";
import { environmentWith } from "../env";

/**
 * Run the program as a person would; what it prints, and its exit status.
 *
 * @param node what Node is told before the program's name
 */
export async function runStet(
  args: readonly string[],
  environment: Record<string, string>,
  node: readonly string[] = [],
): Promise<{ status: number | null; out: string; told: string }> {
  const child = spawn(process.execPath, [...node, path.join(root, "lib/cli/stet.mjs"), ...args], {
    env: environmentWith(environment),
  });
  const printed = { out: "", told: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.told += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, ...printed };
}
