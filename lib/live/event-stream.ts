import "server-only";

/** One message of a server-sent event stream; `id` is what a reconnect resumes after. */
export type Message = { event: string; id?: number; data: unknown };

/** The sending end of an open stream. */
export type EventStream = {
  body: ReadableStream<Uint8Array>;
  /** Send a message; `false` once the stream is over or its reader was too slow and was cut off. */
  send: (message: Message | Encoded) => boolean;
  end: () => void;
};

/** A message encoded once, to be sent to many. */
export type Encoded = Uint8Array & { readonly encoded?: true };

/** Bytes a reader may fall behind before it is cut off; it comes back and resumes where it was. */
const longestBacklog = 4 * 1024 * 1024;
const keepAliveMs = 15_000;
const encoder = new TextEncoder();

/**
 * Open a server-sent event stream. What a slow reader has not taken yet is kept
 * up to a bound; comments keep proxies from closing a quiet stream.
 */
export function openEventStream(ended: () => void): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let over = false;
  const keepAlive = setInterval(() => push(encoder.encode(": \n\n")), keepAliveMs);
  keepAlive.unref();

  const close = (): void => {
    if (over) return;
    over = true;
    clearInterval(keepAlive);
    ended();
  };
  const end = (): void => {
    if (over) return;
    close();
    controller.close();
  };
  const push = (bytes: Uint8Array): boolean => {
    if (over) return false;
    if ((controller.desiredSize ?? 0) <= 0) {
      end();
      return false;
    }
    controller.enqueue(bytes);
    return true;
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
        controller.enqueue(encoder.encode("retry: 1000\n\n"));
      },
      cancel: close,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: longestBacklog }),
  );
  return { body, end, send: (message) => push(message instanceof Uint8Array ? message : encode(message)) };
}

/** A message as it goes over the wire. JSON holds no line ends, so one data line is enough. */
export function encode({ event, id, data }: Message): Encoded {
  const place = id === undefined ? "" : `id: ${id}\n`;
  return encoder.encode(`event: ${event}\n${place}data: ${JSON.stringify(data)}\n\n`);
}
