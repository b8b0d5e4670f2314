import { correctClaim } from "../lib/commands/correct-claim";
import { buildArticle } from "../prisma/factories/article";
import type { BuiltNewsroom } from "../prisma/factories/newsroom";
import { expectAccessible, looks } from "./accessible";
import { atClaim, card, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const vtt = `WEBVTT

00:01:05.000 --> 00:01:09.000
<v Ana Petrova>The bridge needs repair, and soon.

00:01:10.000 --> 00:01:12.000
<v Ana Petrova>It will not be closed.
`;
const file = { name: "hearing.vtt", mimeType: "text/vtt", buffer: Buffer.from(vtt) };

async function quotedArticle({ editor, checker }: BuiltNewsroom) {
  const sentences = [
    { words: "“the bridge needs repair”", by: "Ana Petrova" },
    { words: "“It will be closed”", by: "Ana Petrova" },
  ];
  const built = await buildArticle(checker, { title: "The bridge", sentences });
  for (const claimId of built.claimIds) {
    await correctClaim(editor, { articleId: built.articleId, claimId }, { kind: "direct" });
  }
  return built;
}

test("a quotation is held against its transcript one key from the claim, and becomes review and evidence", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await quotedArticle(newsroom);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("v");
  await expect(card(page).getByText("No transcript holds the words of Ana Petrova yet.")).toBeVisible();
  await card(page).getByRole("button", { name: "Attach a transcript" }).click();
  await card(page).getByLabel("Recording or event").fill("A hearing");
  await card(page).getByLabel("Transcript’s file").setInputFiles(file);
  await card(page).getByRole("button", { name: "Attach the transcript" }).click();

  await expect(card(page).getByText("Verbatim")).toBeVisible();
  await expect(card(page).getByText("At 0:01:05, Ana Petrova")).toBeVisible();
  await card(page).getByRole("button", { name: "Confirm, with this as evidence" }).click();
  await expect(card(page).getByRole("region", { name: "Was it said?" })).toContainText("Confirmed");
  await expect(card(page).getByText("A hearing, 0:01:05")).toBeVisible();
  await expect(card(page).getByText("The bridge needs repair", { exact: true })).toBeVisible();

  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(card(page).getByText("Words dropped without a mark")).toBeVisible();
  await expect(card(page).locator("del")).toContainText("not");
  await card(page).getByRole("button", { name: "Misquoted, with this as evidence" }).click();
  await expect(card(page).getByLabel("Misquoted: why?")).toHaveValue(/left out “not”/);
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("region", { name: "Was it said?" })).toContainText("Misquoted The editor");
});

test("a transcript is attached at its source, and shows every quotation there", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await quotedArticle(newsroom);
  const desk = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(desk, claimIds[0]!);
  await desk.keyboard.press("e");
  await card(desk).getByLabel("Source").fill("A hearing");
  await card(desk).getByLabel("Where in it").fill("minute 1");
  await card(desk).getByRole("button", { name: "Add the evidence" }).click();
  await expect(card(desk).getByText("A hearing, minute 1")).toBeVisible();

  const page = await openAs(newsroom.checker, "/sources");
  await page.getByRole("link", { name: "A hearing" }).click();
  await page.getByRole("button", { name: "Attach a transcript" }).click();
  await page.getByLabel("Who speaks in it").fill("Petrova");
  await page.getByRole("button", { name: "Ana Petrova", exact: true }).click();
  await page.getByLabel("Or paste its text").fill("PETROVA: The bridge needs urgent repair.");
  await page.getByRole("button", { name: "Attach the transcript" }).click();
  await page.getByRole("link", { name: "transcript.txt" }).click();

  await expect(page.getByRole("heading", { name: "2 quotations held against it" })).toBeVisible();
  const [first, second] = [
    page.getByRole("listitem").filter({ hasText: "needs repair" }).first(),
    page.getByText("Not found"),
  ];
  await expect(first).toContainText("Words dropped without a mark");
  await expect(second).toBeVisible();
  await page.getByRole("button", { name: "Take it off this source" }).click();
  await expect(page.getByText("With a transcript, quotations can be held against what was said.")).toBeVisible();
});

for (const [look, options] of Object.entries(looks)) {
  test(`the comparison is accessible (${look})`, async ({ newsroom, openAs }, info) => {
    const { articleId, claimIds } = await quotedArticle(newsroom);
    const page = await openDesk(openAs, newsroom.editor, articleId, options);
    await atClaim(page, claimIds[1]!);
    await page.keyboard.press("v");
    await card(page).getByRole("button", { name: "Attach a transcript" }).click();
    await expectAccessible(page);
    await card(page).getByLabel("Recording or event").fill("A hearing");
    await card(page).getByLabel("Transcript’s file").setInputFiles(file);
    await card(page).getByRole("button", { name: "Attach the transcript" }).click();
    await expect(card(page).locator("del")).toContainText("not");
    await expectAccessible(page);
    await page.screenshot({ path: info.outputPath("desk.png") });
    await card(page).getByRole("link", { name: "A hearing" }).click();
    await expect(page.getByRole("list", { name: "Quotations" })).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: info.outputPath("page.png"), fullPage: true });
  });
}
