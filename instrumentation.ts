/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { trustOnlyKnownAddresses } = await import("./lib/auth/trusted-address");
    trustOnlyKnownAddresses();
    const { workOnJobs } = await import("./lib/commands/work-on-jobs");
    workOnJobs();
  }
}
