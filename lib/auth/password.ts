import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../errors";

/** argon2id with RFC 9106's second recommended option. */
const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 4 };

// Of random bytes nobody kept: what unknown addresses are compared with, so that they take the same time.
const decoy = "$argon2id$v=19$m=65536,t=3,p=4$mnXKR8+4bc8OJ3wyXuOPjQ$zxOadoyQ1BN0CGoeJFMaKlOgaKqYzaa5SZMozMI95rI";

const atOnce = 2;
const longestQueue = 40;
let running = 0;
const waiting: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), settings));
}

/** Whether the password is this person's. Without a hash (nobody, or no password yet) it takes as long and is false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await inTurn(() => verify(passwordHash ?? decoy, normalise(password)));
  return right && passwordHash !== null;
}

/** The same characters however a keyboard composes them. */
function normalise(password: string): string {
  return password.normalize("NFC");
}

/** Each hash takes 64 MiB and a core, so two run at a time, the rest wait, and a flood is turned away. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) {
      throw new AppError("unavailable", "Too many people are signing in just now. Try again in a minute.");
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    // The place passes straight to the next in line, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
