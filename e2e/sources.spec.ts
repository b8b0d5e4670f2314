import { db } from "../lib/db/client";
import { newId } from "../lib/domain/ids";
import { buildArticle } from "../prisma/factories/article";
import type { BuiltNewsroom } from "../prisma/factories/newsroom";
import { card } from "./desk-page";
import { expect, test } from "./fixtures";

const fileSha256 = "ab12".repeat(16);

async function oneSource({ id: newsroomId, checker }: BuiltNewsroom) {
  const { articleId, claimIds } = await buildArticle(checker, { title: "The bridge" });
  const by = { addedById: checker.userId, addedAt: new Date() };
  const sourceId: string = newId();
  await db().blob.create({ data: { newsroomId, sha256: fileSha256, size: 3, mediaType: "text/plain" } });
  await db().source.create({
    data: { newsroomId, id: sourceId, title: "Bridge register", url: "https://example.org/register", ...by },
  });
  await db().evidence.create({
    data: {
      ...{ newsroomId, articleId, sourceId, id: newId(), claimId: claimIds[0]!, stance: "refutes", locator: "p. 4" },
      ...{ excerpt: "Opened to traffic in 1931.", fileSha256, fileName: "register.txt", ...by },
    },
  });
  return { sourceId, articleId, claimId: claimIds[0]! };
}

test("a source is found by its file's hash, and leads to the claims that rest on it", async ({ newsroom, openAs }) => {
  const { articleId, claimId } = await oneSource(newsroom);
  const page = await openAs(newsroom.reader, "/sources");

  await page.getByRole("searchbox").fill(fileSha256);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Bridge register" }).click();
  await expect(page.getByRole("heading", { name: "1 claim rests on it, in 1 article" })).toBeVisible();
  await expect(page.getByText("Refutes · p. 4 · by The checker")).toBeVisible();
  await page.getByRole("link", { name: "The bridge opened in 1932." }).click();
  await page.waitForURL(`**/articles/${articleId}?claim=${claimId}`);
  await expect(card(page).getByText("p. 4")).toBeVisible();
});

test("two people who edit a source both see both versions", async ({ newsroom, openAs }) => {
  const { sourceId } = await oneSource(newsroom);
  const path = `/sources/${sourceId}/edit`;
  const [one, two] = [await openAs(newsroom.editor, path), await openAs(newsroom.writer, path)];

  await one.getByLabel("Publisher").fill("The council");
  await one.getByRole("button", { name: "Save" }).click();
  await expect(one.getByText("The council")).toBeVisible();
  await two.getByLabel("Publisher").fill("The county");
  await two.getByRole("button", { name: "Save" }).click();

  await expect(two.getByRole("row", { name: "Publisher" })).toContainText("The council");
  await expect(two.getByLabel("Publisher")).toHaveValue("The county");
  await two.getByRole("button", { name: "Save mine" }).click();
  await expect(two.getByText("The county")).toBeVisible();
});

test("a rival's source is not found, and nobody is shown what they may not change", async ({
  newsroom,
  rival,
  openAs,
}) => {
  const { sourceId } = await oneSource(rival);
  const page = await openAs(newsroom.owner, "/sources");
  await expect(page.getByRole("heading", { name: "No sources yet" })).toBeVisible();
  for (const path of [`/sources/${sourceId}`, `/sources/${sourceId}/edit`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  const reader = await openAs(rival.reader, `/sources/${sourceId}/edit`);
  await expect(reader.getByRole("heading", { name: "Bridge register" })).toBeVisible();
  await expect(reader.getByRole("link", { name: "Edit" })).toHaveCount(0);
});
