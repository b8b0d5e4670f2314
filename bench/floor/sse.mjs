/**
 * The floor under live updates: a process that listens for one notification
 * channel and passes each on as an event of an otherwise empty stream. Nothing
 * is read, nothing is decided; no live update on PostgreSQL can be sooner.
 * At /page there is an otherwise empty page that shows what the stream brings.
 *
 *     node sse.mjs DATABASE_URL    prints the port it answers on
 */
import { createServer } from "node:http";
import pg from "pg";

const client = new pg.Client(process.argv[2]);
await client.connect();
await client.query("listen floor");

const open = new Set();
client.on("notification", ({ payload }) => {
  for (const response of open) response.write(`data: ${payload}\n\n`);
});

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><p data-state=""></p><script>
  const shown = document.querySelector("p");
  new EventSource("/").onmessage = ({ data }) => {
    shown.dataset.state = data;
    shown.textContent = data;
  };
</script>`;

const server = createServer((request, response) => {
  if (request.url === "/page") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(": \n\n");
  open.add(response);
  response.on("close", () => open.delete(response));
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
