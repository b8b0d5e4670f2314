import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./lib/cli/chromium";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/start-app.ts",
  // Maps `server-only` to nothing, so that tests can set the scene through commands.
  tsconfig: "./lib/cli/tsconfig.json",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.E2E_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
  },
});
