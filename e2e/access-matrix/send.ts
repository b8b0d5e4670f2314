import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIResponse, PlaywrightWorkerArgs } from "@playwright/test";
import { root } from "../../lib/cli/root";
import { actions, explainForbidden } from "../../lib/domain/permissions";
import { cookieOf } from "../fixtures";
import { actorOf, type Outcome, type Scene, type Visitor } from "./scene";

/** What came back. */
export type Answer = { status: number; type: string; location: string | null; body: string };

/** Sends requests as a visitor, by their cookie alone. */
export type Sender = {
  /** A stream is answered by its beginning: it never ends by itself. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, data: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Run a server action the way a page does, with a form. */
  act(page: string, file: string, name: string, form: Record<string, string | File>): Promise<Outcome>;
  close(): Promise<void>;
};

export async function senderOf(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
  scene: Scene,
  visitor: Visitor,
): Promise<Sender> {
  const actor = actorOf(scene, visitor);
  const cookie = actor && (await cookieOf(actor));
  const context = await playwright.request.newContext({
    baseURL,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: baseURL, ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }) },
  });
  return {
    async get(address, headers = {}) {
      const answer = await fetch(new URL(address, baseURL), {
        redirect: "manual",
        headers: { ...headers, ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }) },
      });
      const type = answer.headers.get("content-type") ?? "";
      const endless = type.startsWith("text/event-stream");
      const body = endless ? "" : await answer.text();
      if (endless) await answer.body?.cancel();
      return { status: answer.status, type, location: answer.headers.get("location"), body };
    },
    async post(address, data, headers = {}) {
      const answer = await context.post(address, { data, headers });
      const { "content-type": type = "", location = null } = answer.headers();
      return { status: answer.status(), type, location, body: await answer.text() };
    },
    async act(page, file, name, form) {
      // How React writes the arguments [previous state, form] of an action.
      const body = new FormData();
      for (const [field, value] of Object.entries(form)) body.append(`_1_${field}`, value);
      body.append("0", JSON.stringify([{ kind: "idle" }, "$K1"]));
      const answer = await context.post(page, {
        multipart: body,
        headers: { "next-action": actionId(file, name), accept: "text/x-component" },
      });
      return outcomeOfAction(answer);
    },
    close: () => context.dispose(),
  };
}

/** What a route's answer says. Anything that is no refusal of the visitor counts as passing. */
export function outcomeOf({ status, location, body }: Answer): Outcome {
  if (status === 401 || leadsToSignIn(location) || laterLeadsToSignIn.test(body)) return "sign in";
  if (status === 403) return "forbidden";
  if (status === 404) return "not found";
  if (status >= 500) throw new Error(`A route answered ${status}: ${body.slice(0, 300)}`);
  return "passes";
}

async function outcomeOfAction(answer: APIResponse): Promise<Outcome> {
  const redirected = answer.headers()["x-action-redirect"];
  if (redirected) return leadsToSignIn(redirected) ? "sign in" : "passes";
  const said = await answer.text();
  if (!answer.ok()) throw new Error(`An action answered ${answer.status()}: ${said.slice(0, 300)}`);
  if (!said.includes('"kind":"failed"')) return "passes";
  const message = said.match(/"message":"((?:[^"\\]|\\.)*)"/)?.[1] ?? "";
  if (forbidden.has(message)) return "forbidden";
  if (/does not exist or was removed|This invitation was used/.test(message)) return "not found";
  if (/[Ss]ign(ed)? (in|out)|password is not right/.test(message)) return "sign in";
  throw new Error(`An action was refused for another reason: ${message}`);
}

const forbidden = new Set(actions.map(explainForbidden));

// A page that has begun to stream, or is asked for as data, says in its text where to go.
const laterLeadsToSignIn = /NEXT_REDIRECT;\w+;\/sign-in|http-equiv="refresh" content="\d+;url=\/sign-in/;

function leadsToSignIn(location: string | null): boolean {
  return location !== null && /^(https?:\/\/[^/]+)?\/sign-in\b/.test(location);
}

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> };
let manifest: Manifest | undefined;

/** The id under which the build under test knows an action. */
function actionId(file: string, name: string): string {
  manifest ??= JSON.parse(readFileSync(path.join(root, builtIn(), "server/server-reference-manifest.json"), "utf8"));
  const found = Object.entries(manifest!.node).find(
    ([, action]) => action.filename === file && action.exportedName === name,
  );
  if (!found) throw new Error(`The build has no action ${name} of ${file}`);
  return found[0];
}

function builtIn(): string {
  return process.env.E2E_DIST ?? ".next-test";
}
