/**
 * What Stet says to whoever runs it, on stderr, so that stdout stays free for
 * a command's result. Never a claim's words, a source's name or a secret:
 * messages name what happened and, where useful, an id.
 */

/** Progress of a command, for the person who waits for it. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Something went wrong and the program goes on; the stack is for whoever mends it. */
export function logError(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}: ${detail}\n`);
}

/** Something was refused, as one line: its code, and who or what was behind it, by ids. */
export function logRefused(code: string, about: object): void {
  process.stderr.write(`${new Date().toISOString()} Refused (${code}): ${JSON.stringify(about)}\n`);
}
