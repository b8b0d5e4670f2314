/**
 * Every page, route, server action and desk command, tried over HTTP by every
 * role, by the owner of a rival newsroom and by someone signed out. What the
 * app folder holds is found out, so that a new route or action without a row in
 * the matrix fails here.
 */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../lib/cli/root";
import { signOutEverywhere } from "../lib/commands/sign-out-everywhere";
import { actionRows } from "./access-matrix/actions";
import { deskRows } from "./access-matrix/desk-commands";
import { routeRows } from "./access-matrix/routes";
import { buildScene, digest, type Outcome, type Scene, secrets, type Visitor, visitors } from "./access-matrix/scene";
import { type Answer, outcomeOf, type Sender, senderOf } from "./access-matrix/send";
import { test as base, expect } from "./fixtures";

const app = path.join(root, "app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));

const test = base.extend<{ as: (scene: Scene, visitor: Visitor) => Promise<Sender> }>({
  as: async ({ playwright, baseURL }, use) => {
    const senders: Sender[] = [];
    await use(async (scene, visitor) => {
      const sender = await senderOf(playwright, baseURL!, scene, visitor);
      senders.push(sender);
      return sender;
    });
    await Promise.all(senders.map((sender) => sender.close()));
  },
});

test.describe.configure({ timeout: 120_000 });

test("has a row for every page and route", () => {
  const found = files.filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file));

  expect(found.sort()).toEqual(Object.keys(routeRows).sort());
});

test("has a row for every server action", () => {
  const found = files
    .filter((file) => /\.tsx?$/.test(file) && /^\s*"use server"/m.test(readFileSync(path.join(app, file), "utf8")))
    .flatMap((file) => {
      const source = readFileSync(path.join(app, file), "utf8");
      return [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => `app/${file} ${name}`);
    });

  const rows = Object.entries(actionRows).flatMap(([file, of]) => Object.keys(of).map((name) => `${file} ${name}`));
  expect(found.sort()).toEqual(rows.sort());
});

for (const [file, row] of Object.entries(routeRows)) {
  if (row.post) continue;
  test(`reading ${file}`, async ({ as }) => {
    const scene = await buildScene();
    for (const visitor of visitors) {
      const address = await row.path(scene, visitor);
      const sender = await as(scene, visitor);
      const answer = await sender.get(address);

      if (visitor === "rival" && row.elsewhere) {
        const missing = await sender.get(row.elsewhere);
        expect(likeness(answer), `${visitor} at ${address}`).toEqual(likeness(missing));
        expect(answer.status === 404 || answer.body.includes("Not found"), `${visitor} finds nothing`).toBe(true);
      } else if (visitor === "signed out" && !row.public) {
        expect(outcomeOf(answer), visitor).toBe("sign in");
      } else {
        expect([200, 307], `${visitor} at ${address}`).toContain(answer.status);
        expect(outcomeOf(answer), visitor).toBe("passes");
      }
      if (visitor === "rival" || visitor === "signed out") {
        for (const secret of secrets) expect(answer.body, `${visitor} at ${address}`).not.toContain(secret);
      }
    }
  });
}

test("a session that was ended opens nothing, however it is asked for", async ({ as, newsroom }) => {
  const scene = await buildScene();
  const sender = await as(scene, "editor");
  await signOutEverywhere(scene.newsroom.editor.userId);

  // As a page, as a page's data, and past proxy.ts as older versions of Next could be talked into.
  const askings: Record<string, string>[] = [
    {},
    { rsc: "1" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  ];
  for (const [file, row] of Object.entries(routeRows)) {
    if (row.public || row.post) continue;
    const address = await row.path(scene);
    for (const headers of askings) {
      const asked = headers.rsc ? `${address}${address.includes("?") ? "&" : "?"}_rsc` : address;
      const answer = await sender.get(asked, headers);
      expect([file, outcomeOf(answer)]).toEqual([file, "sign in"]);
      for (const secret of [...secrets, newsroom.name]) expect(answer.body, file).not.toContain(secret);
    }
  }
});

for (const [file, row] of Object.entries(routeRows)) {
  const { post } = row;
  if (!post) continue;
  for (const visitor of visitors) {
    test(`writing to ${file} as ${visitor}`, async ({ as }) => {
      const scene = await buildScene();
      const sender = await as(scene, visitor);
      const address = await row.path(scene, visitor);
      const headers = { "content-type": post.type ?? "application/json" };
      const body = await post.send(scene);
      const expected = expectedOf(visitor, post.may, post.rival);
      const before = await digest(scene.newsroom.id);

      // From another site's page it is refused for everyone, whatever their cookie.
      for (const origin of ["https://evil.example", "http://[", "null"]) {
        expect((await sender.post(address, body, { ...headers, origin })).status, `from ${origin}`).toBe(403);
      }
      expect(await digest(scene.newsroom.id)).toBe(before);
      const answer = await sender.post(address, body, headers);
      if (expected === "passes") expect([answer.status < 300, told(answer)]).toEqual([true, null]);
      else expect(outcomeOf(answer), answer.body).toBe(expected);
      if (expected !== "passes" || visitor === "rival") expect(await digest(scene.newsroom.id)).toBe(before);
    });
  }
}

for (const [command, { may, before, ask }] of Object.entries(deskRows)) {
  test(`the desk's ${command}`, async ({ as }) => {
    const send = async (scene: Scene, visitor: Visitor, articleId: string) =>
      (await as(scene, visitor)).post(`/api/articles/${articleId}/commands`, {
        key: randomUUID(),
        after: 0,
        command: ask(scene),
      });
    const expected = (visitor: Visitor) => expectedOf(visitor, may, "not found");

    const untouched = await buildScene(before);
    const stood = await digest(untouched.newsroom.id);
    for (const visitor of visitors.filter((one) => expected(one) !== "passes")) {
      const answer = await send(untouched, visitor, untouched.articleId);
      expect([visitor, outcomeOf(answer)]).toEqual([visitor, expected(visitor)]);
    }
    // A rival who names what is not theirs on an article of their own.
    if (namesAThing(ask(untouched))) {
      expect(outcomeOf(await send(untouched, "rival", untouched.rivalArticleId))).toBe("not found");
    }
    expect(await digest(untouched.newsroom.id), "nobody refused changed anything").toBe(stood);

    for (const visitor of visitors.filter((one) => expected(one) === "passes")) {
      const scene = await buildScene(before, visitor);
      const answer = await send(scene, visitor, scene.articleId);
      expect([visitor, answer.status, told(answer)]).toEqual([visitor, 200, null]);
    }
  });
}

for (const [file, rows] of Object.entries(actionRows)) {
  for (const [name, { page, form, may, others, rival, signedOut }] of Object.entries(rows)) {
    test(`the action ${name} of ${file}`, async ({ as }) => {
      const expected = (visitor: Visitor) =>
        visitor === "signed out" ? signedOut : expectedOf(visitor, may, rival, others);

      const untouched = await buildScene();
      const filled = await form(untouched);
      const stood = await digest(untouched.newsroom.id);
      const leavesAlone = (visitor: Visitor) => expected(visitor) !== "passes" || visitor === "rival";
      for (const visitor of visitors.filter(leavesAlone)) {
        const sender = await as(untouched, visitor);
        const outcome = await sender.act(page(untouched), file, name, filled);
        expect([visitor, outcome]).toEqual([visitor, expected(visitor)]);
        expect(await digest(untouched.newsroom.id), `${visitor} changed nothing`).toBe(stood);
      }

      for (const visitor of visitors.filter((one) => !leavesAlone(one))) {
        const scene = await buildScene();
        const sender = await as(scene, visitor);
        const outcome = await sender.act(page(scene), file, name, await form(scene));
        expect([visitor, outcome]).toEqual([visitor, "passes"]);
      }
    });
  }
}

function expectedOf(visitor: Visitor, may: string, rival: Outcome, others: Outcome = "forbidden"): Outcome {
  if (visitor === "signed out") return "sign in";
  if (visitor === "rival") return rival;
  return may.includes(visitor[0]!) ? "passes" : others;
}

/** What an outsider could tell two answers apart by, apart from what differs with every request. */
function likeness({ status, type, body }: Answer): unknown {
  return { status, type, said: type.startsWith("text/html") ? body.match(/<title>[^<]*<\/title>/g) : body };
}

function told({ status, body }: Answer): string | null {
  return status < 300 ? null : ((JSON.parse(body) as { detail?: string }).detail ?? "");
}

function namesAThing(command: Record<string, unknown>): boolean {
  return "claimId" in command || "waiverId" in command;
}
