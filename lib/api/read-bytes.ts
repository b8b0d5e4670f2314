import "server-only";

const idleMillis = 60_000;

/**
 * A request's body, chunk by chunk. Ends in an error when its sender goes away
 * or sends nothing for `idle` milliseconds: a stream that merely stopped would
 * look like a whole, shorter file, or wait for ever. (The server does not always
 * tell that a connection was cut, so silence has to count as well.)
 */
export async function* readBytes(
  request: Pick<Request, "body" | "signal">,
  idle = idleMillis,
): AsyncGenerator<Uint8Array> {
  const { body, signal } = request;
  if (!body) return;
  const reader = body.getReader();
  let leave = () => {};
  const gone = new Promise<never>((_, reject) => {
    leave = () => reject(new Error("The sender went away."));
  });
  gone.catch(() => {});
  signal.addEventListener("abort", leave);
  const silence = setTimeout(() => leave(), idle);
  try {
    for (;;) {
      if (signal.aborted) leave();
      silence.refresh();
      const { done, value } = await Promise.race([reader.read(), gone]);
      if (done) return;
      yield value;
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", leave);
    reader.cancel().catch(() => {});
  }
}
