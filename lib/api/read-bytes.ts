import "server-only";

/**
 * A request's body, chunk by chunk. Ends in an error when its sender goes away:
 * a stream that merely stopped would look like a whole, shorter file, or wait
 * for ever.
 */
export async function* readBytes(request: Pick<Request, "body" | "signal">): AsyncGenerator<Uint8Array> {
  const { body, signal } = request;
  if (!body) return;
  const reader = body.getReader();
  let leave = () => {};
  const gone = new Promise<never>((_, reject) => {
    leave = () => reject(new Error("The sender went away."));
  });
  gone.catch(() => {});
  signal.addEventListener("abort", leave);
  try {
    for (;;) {
      if (signal.aborted) leave();
      const { done, value } = await Promise.race([reader.read(), gone]);
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", leave);
    reader.cancel().catch(() => {});
  }
}
