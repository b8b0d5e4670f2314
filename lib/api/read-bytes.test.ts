import { expect, test } from "vitest";
import { readBytes } from "./read-bytes";

const chunk = (text: string) => new TextEncoder().encode(text);

async function read(body: ReadableStream<Uint8Array> | null, signal = new AbortController().signal): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of readBytes({ body: body as Request["body"], signal })) parts.push(part);
  return Buffer.concat(parts).toString();
}

test("a body comes whole, and none is empty", async () => {
  expect(await read(new Response("one two").body)).toBe("one two");
  expect(await read(null)).toBe("");
});

test("a sender who goes away ends the reading, even where the stream only waits", async () => {
  const stop = new AbortController();
  const waiting = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(chunk("half")) });
  const reading = read(waiting, stop.signal);
  setTimeout(() => stop.abort(), 20);
  await expect(reading).rejects.toThrow("went away");
});

test("a sender who left before the first byte is noticed", async () => {
  await expect(read(new ReadableStream(), AbortSignal.abort())).rejects.toThrow("went away");
});

test("a sender who falls silent ends the reading", async () => {
  const waiting = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(chunk("half")) });
  const bytes = readBytes({ body: waiting as Request["body"], signal: new AbortController().signal }, 30);
  expect((await bytes.next()).value).toEqual(chunk("half"));
  await expect(bytes.next()).rejects.toThrow("went away");
});
