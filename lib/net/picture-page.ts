import "server-only";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { searchPath } from "../env";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const timeLimitMs = 20_000;

/**
 * A picture of a page's own markup, as PNG, drawn by a Chromium of this machine
 * that has no network and a profile of its own, within 20 seconds.
 * Null where there is no Chromium, or it draws nothing: the bytes are the
 * evidence, the picture only helps to look at them.
 *
 * @param harmless markup without anything that runs or leads away.
 */
export async function picturePage(harmless: string, signal?: AbortSignal): Promise<Uint8Array | null> {
  const program = findProgram();
  if (!program) return null;
  const folder = await mkdtemp(path.join(tmpdir(), "stet-picture-"));
  try {
    const page = path.join(folder, "page.html");
    const picture = path.join(folder, "picture.png");
    await writeFile(page, frame(harmless));
    await run(program, signal, [
      ...["--headless", "--disable-gpu", "--hide-scrollbars", "--window-size=1100,1600", "--no-first-run"],
      // Nothing is asked of any network, whatever the page says.
      ...[
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--disable-background-networking",
        "--disable-sync",
        "--no-proxy-server",
      ],
      // The markup forbids scripts itself; forbidden by a flag, Chromium's own picture-taking stops as well.
      ...[`--user-data-dir=${path.join(folder, "profile")}`],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...[`--screenshot=${picture}`, pathToFileURL(page).href],
    ]);
    return await readFile(picture);
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** In a frame without an origin, where nothing runs and from which no file of this machine can be named. */
function frame(markup: string): string {
  const quoted = markup.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const whole = "position:fixed;inset:0;width:100%;height:100%;border:0;background:white";
  return `<!doctype html><meta charset="utf-8"><iframe sandbox="" style="${whole}" srcdoc="${quoted}"></iframe>`;
}

function findProgram(): string | undefined {
  const folders = searchPath();
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

function run(program: string, signal: AbortSignal | undefined, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that its helpers end with it.
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    const stop = () => child.pid && child.exitCode === null && process.kill(-child.pid, "SIGKILL");
    const late = setTimeout(stop, timeLimitMs);
    signal?.addEventListener("abort", stop, { once: true });
    child.once("error", reject);
    child.once("exit", (status) => {
      clearTimeout(late);
      signal?.removeEventListener("abort", stop);
      if (status === 0) resolve();
      else reject(new Error(`Chromium ended with ${status}.`));
    });
  });
}
