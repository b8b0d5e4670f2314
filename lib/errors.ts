const statusOf = {
  "not-authenticated": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "rule-refused": 409,
  "too-large": 413,
  "invalid-input": 422,
  "rate-limited": 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/**
 * A refusal the caller can act on. `message` is shown to people, so it names
 * no ids and no internals; those belong in `cause`, which is only logged.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The HTTP status that says the same. */
  get status(): number {
    return statusOf[this.code];
  }
}

/** Also the answer for another newsroom's things: to an outsider they do not exist. */
export function notFound(what: string): AppError {
  return new AppError("not-found", `This ${what} does not exist or was removed.`);
}
