/** A command was called wrongly; the program prints the message and ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Wrong options as `node:util`'s parseArgs reports them. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
