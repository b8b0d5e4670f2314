import type { Page } from "@playwright/test";
import { acceptRevision } from "../lib/commands/accept-revision";
import { checkClaim } from "../lib/commands/check-claim";
import { importArticle } from "../lib/commands/import-article";
import { readDraft } from "../lib/commands/read-draft";
import type { Actor } from "../lib/domain/actor";
import type { ArticleId } from "../lib/domain/ids";
import { getDesk } from "../lib/queries/get-desk";
import { expectAccessible } from "./accessible";
import { atClaim, card, expectReady, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const DRAFT = `Bridge closes for a year
By Dana Whitlock
The council counted 14 cracks in the bridge.
“Spans may fall,” Marta Hale told the council.
The ferry stays in harbour.
`;

async function imported(editor: Actor): Promise<{ articleId: ArticleId; claimOf: (words: string) => Promise<string> }> {
  const details = { title: "A bridge", byline: "", outlet: "", url: "", publishedOn: null, writers: [] };
  const { articleId } = await importArticle(editor, { ...details, given: { text: DRAFT } });
  const claimOf = async (words: string) => {
    const { claims, text } = await getDesk(editor, articleId);
    return claims.find(({ reading: { spans } }) => text.slice(spans[0]!.start, spans.at(-1)!.end).includes(words))!.id;
  };
  return { articleId, claimOf };
}

const disputed = { do: "give", verdict: "disputed", note: "The log says 12." } as const;

async function lookAt(page: Page, text: string): Promise<void> {
  const field = page.getByLabel("Text", { exact: true });
  await expect(async () => {
    await field.fill(text);
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(page.getByRole("heading", { name: /What draft \d+ does/ })).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

test("a draft is previewed, accepted, told at the claim, compared and taken back", async ({ newsroom, openAs }) => {
  const { articleId, claimOf } = await imported(newsroom.editor);
  await checkClaim(newsroom.checker, { articleId, claimId: (await claimOf("14 cracks")) as never }, disputed);
  const page = await openDesk(openAs, newsroom.editor, articleId);

  await page.getByRole("link", { name: "Drafts" }).click();
  await page.getByRole("link", { name: "Give the next draft" }).click();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(DRAFT);
  await lookAt(
    page,
    `${DRAFT.replace("14 cracks", "15 cracks").replace("The ferry stays in harbour.\n", "")}It rained.\n`,
  );

  const counts = page.getByRole("list", { name: "How many claims" });
  await expect(counts).toContainText("1 changed");
  await expect(counts).toContainText("1 gone");
  await expect(counts).toContainText("1 new");
  await expect(page.getByRole("listitem").filter({ hasText: "was disputed" })).toContainText("1415 cracks");
  await expectAccessible(page);
  expect((await getDesk(newsroom.editor, articleId)).article.revision).toBe(1);

  await page.getByRole("button", { name: "Accept this draft" }).click();
  await page.waitForURL(`**/articles/${articleId}`);
  await expectReady(page);
  await atClaim(page, await claimOf("15 cracks"));
  await expect(card(page).getByRole("note").filter({ hasText: "draft 1" })).toContainText(
    "Was disputed by The checker",
  );
  await expect(card(page)).toContainText("Not checked");

  await page.getByRole("link", { name: "Drafts" }).click();
  await expect(page.getByRole("row").filter({ hasText: "In force" })).toContainText("1 changed, 1 gone, 1 new");
  await expect(page.getByRole("region", { name: "Gone claims" })).toContainText("The ferry stays in harbour");
  await expect(page.locator("ins").first()).toHaveText("15");
  await page.getByLabel("From", { exact: true }).selectOption("2");
  await page.getByLabel("To", { exact: true }).selectOption("1");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForURL("**from=2&to=1");
  await expect(page.locator("ins").first()).toHaveText("14");

  await page.getByRole("button", { name: "Take draft 2 back" }).click();
  await expect(page.getByRole("row").filter({ hasText: "In force" })).toContainText("The first draft");
  const { claims } = await getDesk(newsroom.editor, articleId);
  expect(claims.filter(({ check }) => check.state === "checked")).toHaveLength(1);
});

test("what fits two places is asked, and the answer is kept where the person says", async ({ newsroom, openAs }) => {
  const { articleId, claimOf } = await imported(newsroom.editor);
  const claimId = await claimOf("14 cracks");
  await checkClaim(newsroom.checker, { articleId, claimId: claimId as never }, disputed);
  const page = await openAs(newsroom.editor, `/articles/${articleId}/revisions/new`);
  await lookAt(page, `${DRAFT}The council counted 14 cracks in the bridge.\n`);

  await expect(page.getByRole("button", { name: "Accept this draft" })).toBeDisabled();
  await page.getByRole("group", { name: "Where this claim stands now" }).getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Accept this draft" }).click();
  await page.waitForURL(`**/articles/${articleId}`);

  const { claims } = await getDesk(newsroom.editor, articleId);
  expect(claims.find(({ id }) => id === claimId)?.check.state).toBe("checked");
  expect(claims.at(-1)?.id).toBe(claimId);
});

test("a preview older than a change is refused, and both are shown", async ({ newsroom, openAs }) => {
  const { articleId, claimOf } = await imported(newsroom.editor);
  const page = await openAs(newsroom.editor, `/articles/${articleId}/revisions/new`);
  await lookAt(page, DRAFT.replace("14 cracks", "15 cracks"));
  await checkClaim(newsroom.checker, { articleId, claimId: (await claimOf("14 cracks")) as never }, disputed);

  await page.getByRole("button", { name: "Accept this draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "changed while you were looking" })).toContainText("Now:");
  await expect(page.getByRole("listitem").filter({ hasText: "was disputed" })).toBeVisible();
  expect((await getDesk(newsroom.editor, articleId)).article.revision).toBe(1);

  await page.getByRole("button", { name: "Accept this draft" }).click();
  await page.waitForURL(`**/articles/${articleId}`);
});

test("the draft in force, given again, is said to be that", async ({ newsroom, openAs }) => {
  const { articleId } = await imported(newsroom.editor);
  const page = await openAs(newsroom.editor, `/articles/${articleId}/revisions/new`);
  await lookAt(page, DRAFT);

  await expect(page.getByText("word for word the draft that is being checked")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept this draft" })).toHaveCount(0);
});

test("another's open desk learns of the draft, does nothing on the old text, and shows the new at the claim", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimOf } = await imported(newsroom.editor);
  const claimId = await claimOf("14 cracks");
  const checker = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(checker, claimId);

  const draft = readDraft({ text: DRAFT.replace("14 cracks", "15 cracks") });
  await acceptRevision(newsroom.editor, { articleId }, { draft, seen: null, choices: new Map() });

  await expect(checker.getByRole("alert").filter({ hasText: "put another draft in force" })).toBeVisible();
  await checker.getByRole("button", { name: "Show it" }).click();
  await expect(card(checker)).toContainText("15 cracks");
  await expect(checker.locator(`[data-card="${claimId}"]`)).toBeVisible();
});
