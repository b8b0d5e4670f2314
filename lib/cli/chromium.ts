/**
 * The browser the tests drive: the one `PW_CHROMIUM_PATH` names, else a
 * Chromium or Chrome of this machine, else Playwright's own. Where there is
 * none, one is obtained; where that fails, a sentence says what to install.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";
import { say } from "../log";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser of this machine; undefined leaves the choice to Playwright, whose own it then is. */
export function findChromium(): string | undefined {
  const given = process.env.PW_CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...applications].find((file) =>
    existsSync(file),
  );
}

/** What Chromium needs to run as root, and to keep to itself on a closed network. */
export function chromiumArguments(): string[] {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  return [...quiet, "--disable-quic", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
}

/** See that there is a browser, getting one if need be; refuses with what to install. */
export function requireChromium(): void {
  if (hasChromium()) return;
  say("Getting a Chromium for the browser tests.");
  const ways = isDebian() && isRoot() ? [installFromDebian, installFromPlaywright] : [installFromPlaywright];
  for (const install of ways) {
    install();
    if (hasChromium()) return;
  }
  throw new Error(
    "The browser tests need Chromium: install chromium or Google Chrome, or set PW_CHROMIUM_PATH to one.",
  );
}

function hasChromium(): boolean {
  return existsSync(findChromium() ?? chromium.executablePath());
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", 2, 2] as ["ignore", number, number], env };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}

function installFromPlaywright(): void {
  const program = createRequire(import.meta.url).resolve("@playwright/test/cli");
  // The libraries a browser needs come from the system's packages, which only root may add.
  const more = isRoot() && process.platform === "linux" ? ["--with-deps"] : [];
  spawnSync(process.execPath, [program, "install", ...more, "chromium"], { stdio: ["ignore", 2, 2] });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
