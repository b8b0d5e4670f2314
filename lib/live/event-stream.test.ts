import { expect, test } from "vitest";
import { encode, openEventStream } from "./event-stream";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a message is one event with its place, and line ends in it cannot begin another", () => {
  expect(textOf(encode({ event: "delta", id: 7, data: { note: "one\n\nevent: ended" } }))).toBe(
    'event: delta\nid: 7\ndata: {"note":"one\\n\\nevent: ended"}\n\n',
  );
});

test("messages arrive in order, after the pause to keep before reconnecting", async () => {
  const stream = openEventStream(() => {});
  stream.send({ event: "a", data: 1 });
  stream.send({ event: "b", data: 2 });
  stream.end();
  expect(await new Response(stream.body).text()).toBe("retry: 1000\n\nevent: a\ndata: 1\n\nevent: b\ndata: 2\n\n");
});

test("a reader that falls megabytes behind is cut off, and its place freed", () => {
  let ended = 0;
  const stream = openEventStream(() => ended++);
  const big = encode({ event: "delta", data: "x".repeat(1024 * 1024) });
  let sent = 0;
  while (stream.send(big)) sent++;
  expect(sent).toBeGreaterThan(1);
  expect(sent).toBeLessThan(8);
  expect(ended).toBe(1);
  expect(stream.send({ event: "a", data: 1 })).toBe(false);
});

test("a reader that goes away ends the stream once", async () => {
  let ended = 0;
  const stream = openEventStream(() => ended++);
  await stream.body.cancel();
  stream.end();
  expect(ended).toBe(1);
  expect(stream.send({ event: "a", data: 1 })).toBe(false);
});
