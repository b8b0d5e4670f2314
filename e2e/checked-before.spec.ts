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

test("annotations made elsewhere go to the claims they are about, ambiguous ones where a person says", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildArticle(newsroom.editor, {
    sentences: [{ words: "The bridge opened in 1932." }, { words: "Nobody came." }, { words: "Nobody came." }],
  });
  const note = (id: string, exact: string, text: string) => ({
    ...{ id, text, user: "acct:ada@hypothes.is", created: "2026-03-01T10:00:00Z" },
    target: [{ selector: [{ type: "TextQuoteSelector", exact }] }],
  });
  const rows = [
    note("a", "opened in 1932", "Sure?"),
    note("b", "Nobody came", "Who?"),
    note("c", "a tunnel", "Where?"),
  ];
  const file = { name: "notes.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ rows })) };

  const page = await openAs(newsroom.checker, `/articles/${articleId}/details`);
  await page.getByRole("link", { name: "Annotations from elsewhere" }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "See where they go" }).click();
  await expect(page.getByText("1 on claims that are here, 1 to be settled, 1 left out.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Take them in" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "notes.json" })).toContainText(
    "2 annotations, taken in by",
  );

  const desk = await openDesk(openAs, newsroom.reader, articleId);
  await desk.keyboard.press("j");
  await expect(desk.getByText("— ada, 2026-03-01, in Hypothesis")).toBeVisible();
  await page.getByRole("button", { name: "Take the import back" }).click();
  await expect(page.getByText("Taken back by")).toBeVisible();
  await expect(desk.getByText("— ada, 2026-03-01, in Hypothesis")).toBeHidden();
});

test("a large export is looked through and taken in as jobs, whose progress is on the page", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildArticle(newsroom.editor, {
    sentences: [{ words: "The bridge opened in 1932." }, { words: "Nobody came." }, { words: "Nobody came." }],
  });
  const rows = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `n${i}`, text: `Note ${i}: ${"at some length ".repeat(120)}`, user: "acct:ada@hypothes.is" },
    target: [{ selector: [{ type: "TextQuoteSelector", exact: i === 59 ? "Nobody came" : "opened in 1932" }] }],
  }));
  const file = { name: "large.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ rows })) };
  const whileReading = { timeout: 40_000 };

  const page = await openAs(newsroom.checker, `/articles/${articleId}/annotations`);
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "See where they go" }).click();
  await expect(page.getByRole("progressbar", { name: "Reading large.json" })).toBeVisible();
  // A page that is loaded anew finds it again, under way or done.
  await page.reload();
  await expect(page.getByText("You chose large.json before.")).toBeVisible();
  await expect(page.getByText("59 on claims that are here, 1 to be settled.")).toBeVisible(whileReading);
  await page.reload();
  await expect(page.getByText("59 on claims that are here, 1 to be settled.")).toBeVisible(whileReading);
  await expect(page.getByText("and 9 more")).toBeVisible();
  await page.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Take them in" }).click();
  await expect(page.getByRole("progressbar", { name: "Reading large.json" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "large.json" })).toContainText(
    "60 annotations, taken in by",
    whileReading,
  );
});
