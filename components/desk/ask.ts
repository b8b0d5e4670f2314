/**
 * Asking the server for a change: drawn at once where the rules say how it will
 * come out, sent one after the other, repeated under the same key when the
 * connection breaks, and taken back with a sentence when it is refused.
 */
import type { DeskCommand, DeskRequest } from "@/lib/api/desk-command";
import type { ClaimView, DeskDelta } from "@/lib/domain/desk";
import type { ClaimId } from "@/lib/domain/ids";
import { newKey } from "../form/new-key";
import { afterFrame } from "./after-frame";
import { remember } from "./deeds";
import { describeCommand } from "./describe-command";
import type { Desk } from "./desk";
import { predict } from "./predict";

/** `done`: it is recorded. `refused`: nothing changed, and `message` says what to do. */
export type Answer = { kind: "done"; delta: DeskDelta } | { kind: "refused"; message: string };

type Problem = { detail?: string; title?: string; claim?: ClaimView };

// How many changes of one's own are on their way, by claim; an undo may be about any of them.
const pendingOn = new WeakMap<Desk, Map<ClaimId | "undo", number>>();
// One request at a time for each desk: the article's commands queue on the server anyway, and an
// answer then always tells the version the next command has seen.
const queues = new WeakMap<Desk, Promise<unknown>>();

/** Resolves when everything asked so far has its answer. */
export async function answered(desk: Desk): Promise<void> {
  await queues.get(desk);
}

/** Ask for a change. Never throws; a refusal has been taken back from the page when the answer is there. */
export function ask(desk: Desk, command: DeskCommand, key = newKey()): Promise<Answer> {
  const prediction = predict(desk, command, new Date().toISOString());
  if (prediction.kind === "refused") return Promise.resolve(prediction);
  if (!navigator.onLine) return Promise.resolve({ kind: "refused", message: offline });

  const before =
    prediction.kind === "becomes" ? prediction.passages.map(({ ordinal }) => passageOf(desk, ordinal)) : [];
  const seen = seenVersion(desk, command);
  const touched = command.do === "undo" ? "undo" : "claimId" in command ? (command.claimId as ClaimId) : null;
  count(desk, touched, 1);
  if (prediction.kind === "becomes") desk.expect(key, prediction);
  // The page shows the change first: sending takes the browser a moment that the frame needs.
  const shown = new Promise<void>(afterFrame);
  const sent = (queues.get(desk) ?? Promise.resolve()).then(async (): Promise<Answer> => {
    await shown;
    const versioned = seen === null ? command : { ...command, version: seen() };
    const answer = await send(desk, { key, after: desk.seq, revision: desk.revision, command: versioned });
    count(desk, touched, -1);
    if (answer.kind === "done") {
      remember(desk, command, answer.delta);
      desk.settle(key, answer.delta);
      return answer;
    }
    desk.settle(key, null, before);
    if (answer.claim) desk.correct(answer.claim);
    if (answer.conflict && "claimId" in command) {
      desk.conflicts.set(command.claimId as ClaimId, {
        wanted: describeCommand(desk, command),
        message: answer.message,
        again: () => void ask(desk, command),
      });
      desk.topics.touch([`claim:${command.claimId}`]);
    }
    return { kind: "refused", message: answer.message };
  });
  queues.set(desk, sent);
  return sent;
}

function count(desk: Desk, id: ClaimId | "undo" | null, by: 1 | -1): void {
  const counts = pendingOn.get(desk) ?? new Map<ClaimId | "undo", number>();
  pendingOn.set(desk, counts);
  if (id) counts.set(id, (counts.get(id) ?? 0) + by);
}

const offline = "You are offline, so nothing was sent. What you wrote stays here; try again once you are connected.";
const unheard =
  "The connection broke before the answer came. What you wrote stays here; try again, it will be recorded only once.";

type Refused = { kind: "refused"; message: string; conflict: boolean; claim?: ClaimView };

async function send(desk: Desk, request: DeskRequest): Promise<{ kind: "done"; delta: DeskDelta } | Refused> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(`/api/articles/${desk.article.id}/commands`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(15_000),
      });
      if (response.ok) return { kind: "done", delta: (await response.json()) as DeskDelta };
      if (response.status === 401)
        return refused("You are signed out. Sign in again in another window, then try again.");
      if (response.status < 500 || attempt === 2) return toRefusal(await readProblem(response), response.status);
    } catch {
      // The same key again: if the first did arrive, this one gets its answer.
      if (attempt === 2 || !navigator.onLine) return refused(navigator.onLine ? unheard : offline);
    }
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
  }
}

function toRefusal(problem: Problem, status: number): Refused {
  const message = problem.detail ?? problem.title ?? "The desk could not record this. Try again in a moment.";
  return {
    ...refused(message),
    conflict: status === 409 && problem.claim !== undefined,
    ...(problem.claim && { claim: problem.claim }),
  };
}

function refused(message: string): Refused {
  return { kind: "refused", message, conflict: false };
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}

/**
 * The version of the claim the person acted on: what they saw, or, where a
 * change of their own to the same claim was still on its way, what it led to.
 */
function seenVersion(desk: Desk, command: DeskCommand): (() => number) | null {
  if (!("version" in command) && !versioned.has(command.do)) return null;
  const id = (command as { claimId: string }).claimId as ClaimId;
  const pending = pendingOn.get(desk);
  const onItsWay = (pending?.get(id) ?? 0) + (pending?.get("undo") ?? 0) > 0;
  const now = desk.confirmed(id)?.version ?? 0;
  return () => (onItsWay ? (desk.confirmed(id)?.version ?? now) : now);
}

const versioned = new Set<DeskCommand["do"]>([
  "check.take",
  "check.release",
  "check.give",
  "check.reopen",
  "check.sign-off",
  "review.give",
  "review.reopen",
  "review.sign-off",
  "reading.correct",
  "reading.settle",
  "claim.split",
  "claim.merge",
  "claim.withdraw",
  "claim.restore",
]);

function passageOf(desk: Desk, ordinal: number) {
  return desk.passages.find((passage) => passage.ordinal === ordinal)!;
}
