import { checkClaim } from "../lib/commands/check-claim";
import { addEvidence, type GivenEvidence } from "../lib/commands/evidence";

import { buildArticle } from "../prisma/factories/article";
import { expectAccessible } from "./accessible";
import { openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const source: GivenEvidence["source"] = {
  ...{ title: "City accounts", publisher: "", author: "", url: "", publishedOn: null },
  ...{ kind: "document", primary: true, origin: "" },
};

test("a claim that was checked before is offered with its verdict, and B takes its evidence over", async ({
  newsroom,
  openAs,
}) => {
  const known = await buildArticle(newsroom.editor, {
    title: "The ferry and its price",
    sentences: [
      { words: "The ferry cost the city 4.2 million euros last year." },
      { words: "The ferry cost the city 2.4 million euros last year." },
    ],
  });
  for (const claimId of known.claimIds) {
    const at = { articleId: known.articleId, claimId };
    const given = { source, stance: "supports", locator: "page 9", excerpt: "", note: "", file: null } as const;
    await addEvidence(newsroom.checker, at, given);
    await checkClaim(newsroom.checker, at, { do: "give", verdict: "verified", note: "" });
  }
  const { articleId } = await buildArticle(newsroom.editor, {
    sentences: [{ words: "Last year the city spent 4.2 million euros on the ferry." }],
  });

  const page = await openDesk(openAs, newsroom.checker, articleId);
  await page.keyboard.press("j");
  const before = page.getByRole("region", { name: "Checked before" });
  await expect(before.getByRole("listitem")).toHaveCount(2);
  await expect(before.getByRole("listitem").first()).toContainText("Verified");
  await expect(before.getByRole("link", { name: "The ferry and its price" }).first()).toBeVisible();
  await expect(before.getByRole("listitem").nth(1)).toContainText("Says something else");
  await expectAccessible(page);

  await page.keyboard.press("b");
  await expect(page.getByRole("region", { name: /^Evidence/ })).toContainText("City accounts");
  await expect(page.getByRole("region", { name: /^Evidence/ })).toContainText("Context");
  await page.keyboard.press("u");
  await expect(page.getByRole("region", { name: /^Evidence/ })).toContainText("Nothing yet.");
});

test("fact checks of others are looked at before they are taken in, and taken back as one", async ({
  newsroom,
  openAs,
}) => {
  const review = {
    ...{ claimReviewed: "The mill closed in 1949.", url: "https://desk.example/mill", author: { name: "The Desk" } },
    reviewRating: { alternateName: "Mostly false" },
  };
  const file = { name: "checks.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify([review, {}])) };

  const page = await openAs(newsroom.checker, "/sources");
  await page.getByRole("link", { name: "Fact checks of others" }).click();
  await expect(page.getByText("None yet")).toBeVisible();
  await page.getByRole("button", { name: "See what is in it" }).click();
  await expect(page.getByText("Choose a file first.")).toBeVisible();

  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "See what is in it" }).click();
  await expect(page.getByText("1 fact check can be taken in, 1 cannot.")).toBeVisible();
  await expect(page.getByText("Mostly false")).toBeVisible();
  await page.getByText("1 item was left out").click();
  await expect(page.getByText("It is no fact check")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "checks.json" })).toContainText(
    "1 fact check, taken in by",
  );
  await page.getByRole("button", { name: "Take the import back" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "checks.json" })).toContainText("Taken back by");
});
