import "server-only";
import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { throttle } from "../db/throttle";
import { AppError } from "../errors";
import { findClientOrigin } from "./client-origin";
import { hashToken } from "./token";

// A reader of feeds asks a few times an hour; a program that walks through all pages of one, once a second.
const limit = { name: "public-feed", points: 120, duration: 60 };

let counter: RateLimiterAbstract | undefined;

/** Count a request for what is public and costs something to put together; refuses one network's after too many. */
export async function countPublicRead(): Promise<void> {
  counter ??= throttle(limit);
  try {
    await counter.consume(hashToken((await findClientOrigin()).network));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError("rate-limited", "Too many requests from this network. Wait a minute, then go on.");
  }
}
