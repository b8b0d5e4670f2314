import "server-only";
import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { type Limit, throttle } from "../db/throttle";
import { AppError } from "../errors";
import { hashToken, pseudonymOf } from "./token";

const minute = 60;

/**
 * Attempts are counted before a password is looked at, so that many at once do
 * not slip through, and three ways at once:
 *
 *   address from one network   guessing one person's password
 *   address from anywhere      the same, spread over many machines; looser, so
 *                              that a stranger cannot easily lock someone out
 *   network                    one machine trying many people
 */
const limits = {
  pair: { name: "sign-in-pair", points: 8, duration: 15 * minute },
  address: { name: "sign-in-address", points: 60, duration: 60 * minute },
  network: { name: "sign-in-network", points: 120, duration: 60 * minute },
} satisfies Record<string, Limit>;

type Counters = Record<keyof typeof limits, RateLimiterAbstract>;
let counters: Counters | undefined;

function counted(): Counters {
  counters ??= {
    pair: throttle(limits.pair),
    address: throttle(limits.address),
    network: throttle(limits.network),
  };
  return counters;
}

/** Count an attempt; refuses once there were too many, with the same words whether or not the address is known. */
export async function countAttempt(email: string, network: string): Promise<void> {
  const { pair, address, network: origin } = counted();
  try {
    await origin.consume(hashToken(network));
    await pair.consume(hashToken(`${email}\n${network}`));
    await address.consume(hashToken(email));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    const cause = { deed: "sign-in", address: pseudonymOf(email), network };
    throw new AppError("rate-limited", `Too many attempts. Wait ${wait}, then try again.`, { cause });
  }
}

/** A right password clears the person's own counter from there. */
export async function forgetAttempts(email: string, network: string): Promise<void> {
  await counted().pair.delete(hashToken(`${email}\n${network}`));
}
