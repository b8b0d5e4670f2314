import { createSignInLink } from "../lib/auth/sign-in-link";
import { db } from "../lib/db/client";
import { buildArticle } from "../prisma/factories/article";
import { expect, test } from "./fixtures";
import { openSecureApp, type SecureApp } from "./https/secure-app";

test.use({ ignoreHTTPSErrors: true });

let app: SecureApp;
test.beforeAll(async () => {
  app = await openSecureApp();
});
test.afterAll(() => app.close());

test("over https a session is bound to this very host, and a cookie that is not is none", async ({
  newsroom,
  browser,
}) => {
  const { articleId } = await buildArticle(newsroom.editor);
  const { email } = await db().user.findUniqueOrThrow({ where: { id: newsroom.editor.userId } });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const answer = await page.goto(`${app.url}${await createSignInLink(email)}`);
  expect(answer!.headers()["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/account");

  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "__Host-stet.session")!;
  expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax", path: "/", domain: "localhost" });
  for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, name: expect.stringMatching(/^__Host-/) });

  // Pages, actions and the live stream work through the proxy.
  const live = page.waitForResponse("**/live*");
  await page.goto(`${app.url}/articles/${articleId}`);
  expect((await live).status()).toBe(200);
  await page.goto(`${app.url}/account`);
  await page.getByLabel("Name", { exact: true }).fill("Ana Editor");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect.poll(async () => (await db().user.findUniqueOrThrow({ where: { email } })).name).toBe("Ana Editor");

  // What a neighbouring host, or a page without TLS, could plant under the plain name opens nothing.
  const ask = (name: string) =>
    fetch(`${app.plain}/api/sources?words=`, { headers: { cookie: `${name}=${session.value}` } });
  expect((await ask("stet.session")).status).toBe(401);
  expect((await ask("__Host-stet.session")).status).toBe(200);
  await context.close();
});

test("next-auth's own routes keep to cookies bound to the host", async ({ request }) => {
  const answer = await request.get(`${app.url}/api/auth/csrf`);

  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(set.length).toBeGreaterThan(0);
  for (const { value } of set) {
    expect(value).toMatch(/^__(Host|Secure)-/);
    expect(value).toMatch(/; Secure/i);
  }
});
