import { openTestApp } from "../lib/testing/app";

/**
 * Playwright's global setup: one application for the run, on a database of its
 * own. Tests find its address in `E2E_URL` (their `baseURL`) and set the scene
 * through commands, for which `DATABASE_URL` is set.
 */
export default async function startApp(): Promise<() => Promise<void>> {
  const app = await openTestApp();
  process.env.E2E_URL = app.url;
  return () => app.close();
}
