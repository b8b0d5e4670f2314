/** A command was called wrongly; the program prints the message and ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The one thing a command is to work on; without it, or with more, the command was called wrongly. */
export function requireOne(positionals: readonly string[], sentence: string): string {
  const [one, ...more] = positionals;
  if (one === undefined || more.length > 0) throw new UsageError(sentence);
  return one;
}

/** What an option may be: one of a few names; left out, undefined. */
export function chooseOf<Name extends string>(
  option: string,
  given: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (given === undefined) return undefined;
  const known = names.find((name) => name === given);
  if (!known) throw new UsageError(`Choose --${option} among ${names.join(", ")}.`);
  return known;
}

/** Wrong options as `node:util`'s parseArgs reports them. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
