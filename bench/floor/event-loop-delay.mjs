/**
 * Loaded into the application: how long its event loop was held up, at most,
 * since it was last asked, in milliseconds. Answers on the port STET_DELAY_PORT.
 */
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
createServer((_, response) => {
  // Each sample is the time from one look to the next, of which `resolution` is meant.
  response.end(String(Math.max(0, delays.max / 1e6 - resolution)));
  delays.reset();
})
  .listen(Number(process.env.STET_DELAY_PORT), "127.0.0.1")
  .unref();
