import { beforeEach, describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildClosedArticle, privateWords } from "../../prisma/factories/closed-article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { Actor } from "../domain/actor";
import { type ArticleId, type ClaimId, newId, type PublicationId } from "../domain/ids";
import { canonicalJson, sha256 } from "../domain/ledger-chain";
import { toReport } from "../domain/report";
import { findCheckedPage } from "../queries/find-checked-page";
import { getPublication } from "../queries/get-publication";
import { getReportFacts } from "../queries/get-report";
import { listFactChecks } from "../queries/list-fact-checks";
import { testDatabase } from "../testing/database";
import { checkClaim } from "./check-claim";
import { reopenArticle } from "./close-article";
import { publishArticle, unpublishArticle } from "./publish-article";
import { findPublishedClaims } from "./published-claims";
import { openThread } from "./threads";

const { db } = await testDatabase();
const origin = "https://desk.example";

let newsroom: BuiltNewsroom;
let articleId: ArticleId;
let claimIds: ClaimId[];
beforeEach(async () => {
  newsroom = await buildNewsroom();
  ({ articleId, claimIds } = await buildClosedArticle(newsroom));
});

const publish = (actor: Actor = newsroom.editor, listed = true) => publishArticle(actor, { articleId }, { listed });

async function standing(actor: Actor = newsroom.editor) {
  const { standing } = await getPublication(actor, articleId, origin);
  if (!standing?.link) throw new Error("no page stands");
  const token = standing.link.page.split("/").at(-1)!;
  return { ...standing, token };
}

describe("publishing a closed article", () => {
  test("shows claims, verdicts and sources to whoever has the link, and nothing that was written for colleagues", async () => {
    await publish();
    const { token } = await standing();
    const { page } = (await findCheckedPage(newsroom.id, token))!;

    expect(page).toMatchObject({ newsroom: "The Desk", title: "A viaduct and its price", total: 4 });
    expect(page.claims.map(({ number, said, verdict }) => [number, said, verdict])).toEqual([
      [1, "The article", "verified"],
      [2, "Ana Petrova", "inaccurate"],
      [3, "a clerk", "verified"],
    ]);
    expect(page.claims[1]!.evidence).toMatchObject([
      { stance: "refutes", locator: "row 12, column F", source: { title: "Register of viaducts" } },
    ]);
    const told = JSON.stringify(page);
    for (const words of privateWords) expect(told).not.toContain(words);
    for (const { userId } of [newsroom.editor, newsroom.checker, newsroom.owner]) expect(told).not.toContain(userId);
    for (const name of ["The editor", "The checker", "The owner", "@example.org"]) expect(told).not.toContain(name);
  });

  test("keeps of the link nothing but its hash, and gives it 256 bits", async () => {
    await publish();
    const { token } = await standing();

    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const [row] = await db.$queryRaw<{ all: string }[]>`select p::text as all from publication p
      where article_id = ${articleId}::uuid`;
    expect(row!.all).toContain(sha256(token));
    expect(row!.all).not.toContain(token);
  });

  test("records the page's position and hash in the article's ledger", async () => {
    const { seq } = await publish();
    const { token, id } = await standing();
    const { page } = (await findCheckedPage(newsroom.id, token))!;

    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { chainId: articleId, seq } });
    expect(entry.event).toEqual({
      type: "article.published",
      publicationId: id,
      position: seq - 1,
      sha256: sha256(canonicalJson(page)),
      listed: true,
      tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("is left as it was by reopening the article and by whatever is written later", async () => {
    await publish();
    const { token } = await standing();
    const before = await findCheckedPage(newsroom.id, token);
    await reopenArticle(newsroom.owner, { articleId }, "A reader wrote in.");
    await openThread(newsroom.checker, { articleId, claimId: claimIds[0]! }, { kind: "note", body: "Look again." });

    expect(await findCheckedPage(newsroom.id, token)).toEqual(before);
    const change = db.$executeRaw`update publication set page = '{}' where article_id = ${articleId}::uuid`;
    await expect(change).rejects.toThrow("never changed");
    await expect(db.$executeRaw`delete from publication`).rejects.toThrow("never changed");
  });

  test("is refused while the article is open", async () => {
    const open = await buildArticle(newsroom.editor, { title: "Another" });
    const publishing = publishArticle(newsroom.editor, { articleId: open.articleId }, { listed: true });
    await expect(publishing).rejects.toThrow("Only a closed article can have a public page.");
  });

  test.for(["checker", "writer", "reader"] as const)("is not for a %s, and neither is withdrawing", async (role) => {
    await expect(publish(newsroom[role])).rejects.toMatchObject({ code: "forbidden" });
    await publish();
    const { id } = await standing();
    await expect(unpublishArticle(newsroom[role], { articleId }, id)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is impossible for a rival newsroom, for whom neither article nor page exists", async () => {
    const rival = await buildNewsroom({ name: "The Rival" });
    await expect(publish(rival.owner)).rejects.toMatchObject({ code: "not-found" });
    await publish();
    const { id, token } = await standing();

    await expect(unpublishArticle(rival.owner, { articleId }, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(getPublication(rival.owner, articleId, origin)).rejects.toMatchObject({ code: "not-found" });
    expect(await findCheckedPage(rival.id, token)).toBeNull();
  });

  test("done by several at once makes one page and one entry", async () => {
    const results = await Promise.allSettled([publish(), publish(newsroom.owner), publish(), publish(newsroom.owner)]);

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason.message)] : []));
    expect(refused.every((message) => message.includes("has a public page already"))).toBe(true);
    expect(await db.publication.count({ where: { articleId } })).toBe(1);
    expect(await db.ledgerEntry.count({ where: { chainId: articleId, type: "article.published" } })).toBe(1);
  });
});

describe("withdrawing a public page", () => {
  test("makes its link read like one that never existed, and a new page gets another link", async () => {
    await publish();
    const { id, token } = await standing();
    await unpublishArticle(newsroom.owner, { articleId }, id);

    expect(await findCheckedPage(newsroom.id, token)).toBeNull();
    expect(await findCheckedPage(newsroom.id, "made-up")).toBeNull();
    expect((await getPublication(newsroom.editor, articleId, origin)).standing).toBeNull();
    await publish();
    expect((await standing()).token).not.toBe(token);
    expect(await findCheckedPage(newsroom.id, token)).toBeNull();
  });

  test("done by two at once happens once", async () => {
    await publish();
    const { id } = await standing();
    const results = await Promise.allSettled([
      unpublishArticle(newsroom.owner, { articleId }, id),
      unpublishArticle(newsroom.editor, { articleId }, id),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.ledgerEntry.count({ where: { chainId: articleId, type: "article.unpublished" } })).toBe(1);
  });

  test("ends its link for good: a page published anew has another, and members are told so", async () => {
    await publish();
    const former = await standing();
    await unpublishArticle(newsroom.editor, { articleId }, former.id);
    const gone = await getPublication(newsroom.reader, articleId, origin);
    await publish();
    const { token, link } = await standing();

    expect(gone).toMatchObject({ standing: null, withdrawn: { by: "The editor", at: expect.any(String) } });
    expect(link!.page).not.toBe(former.link!.page);
    expect(await findCheckedPage(newsroom.id, former.token)).toBeNull();
    expect(await findCheckedPage(newsroom.id, token)).not.toBeNull();
    expect((await getPublication(newsroom.reader, articleId, origin)).withdrawn).toEqual(gone.withdrawn);
  });

  test("refuses a page that never was", async () => {
    const never = unpublishArticle(newsroom.editor, { articleId }, newId<PublicationId>());
    await expect(never).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a report's fact checks", () => {
  const pages = async () => {
    const report = toReport(await getReportFacts(newsroom.editor, articleId, "public"));
    return findPublishedClaims(newsroom.id, report, origin);
  };

  test("stand on the article's public page where it may be found, each at its claim", async () => {
    await publish();
    const { link } = await standing();

    expect(await pages()).toEqual(new Map([[2, `${origin}${link!.page}/claims/2`]]));
  });

  test("name no page that only its link leads to, none that was withdrawn, and none that says otherwise by now", async () => {
    expect((await pages()).size).toBe(0);
    await publish(newsroom.editor, false);
    expect((await pages()).size).toBe(0);
    await unpublishArticle(newsroom.editor, { articleId }, (await standing()).id);
    await publish();
    await reopenArticle(newsroom.editor, { articleId }, "A number was wrong.");
    await checkClaim(newsroom.checker, { articleId, claimId: claimIds[1]! }, { do: "reopen", reason: "Look again." });
    expect((await pages()).size).toBe(0);
    await unpublishArticle(newsroom.editor, { articleId }, (await standing()).id);
    expect((await pages()).size).toBe(0);
  });
});

describe("the feed of fact checks", () => {
  test("holds what can be a fact check, each at the page where it stands alone", async () => {
    await publish();
    const { link } = await standing();
    const { newsroom: name, reviews } = await listFactChecks(newsroom.id, origin);

    expect(name).toBe("The Desk");
    expect(reviews.map(({ url, claimReviewed }) => [url, claimReviewed])).toEqual([
      [`${origin}${link!.page}/claims/2`, "it needs 4 million in repairs"],
    ]);
    expect(reviews[0]).toMatchObject({
      author: { name: "The Desk", url: "https://paper.example" },
      itemReviewed: { author: { name: "Ana Petrova" } },
      reviewRating: { alternateName: "Inaccurate", ratingValue: 1 },
    });
  });

  test.for([
    ["MILLION repairs", 1],
    ["petrova", 1],
    ["viaduct price", 1],
    ["million zebrafinch", 0],
  ] as const)("finds for “%s” %i", async ([query, found]) => {
    await publish();
    expect((await listFactChecks(newsroom.id, origin, { query })).reviews).toHaveLength(found);
  });

  test("comes a part at a time, the newest articles first, and leaves none out", async () => {
    await publish();
    const others = [await buildClosedArticle(newsroom), await buildClosedArticle(newsroom)];
    for (const other of others) await publishArticle(newsroom.editor, { articleId: other.articleId }, { listed: true });
    const whole = (await listFactChecks(newsroom.id, origin)).reviews.map(({ url }) => url);
    const parts: string[] = [];
    let before: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof listFactChecks>> = await listFactChecks(newsroom.id, origin, {
        ...{ before, atOnce: 1 },
      });
      parts.push(...part.reviews.map(({ url }) => url));
      before = part.next;
    } while (before !== null);

    expect(whole).toHaveLength(3);
    expect(parts).toEqual(whole);
  });

  test("leaves out pages that are not to be found or were withdrawn, and is then like none", async () => {
    await publish(newsroom.editor, false);
    await expect(listFactChecks(newsroom.id, origin)).rejects.toMatchObject({ code: "not-found" });
    await unpublishArticle(newsroom.editor, { articleId }, (await standing()).id);
    await publish();
    expect((await listFactChecks(newsroom.id, origin)).reviews).toHaveLength(1);
    await unpublishArticle(newsroom.editor, { articleId }, (await standing()).id);
    await expect(listFactChecks(newsroom.id, origin)).rejects.toMatchObject({ code: "not-found" });
    await expect(listFactChecks("not an id", origin)).rejects.toMatchObject({ code: "not-found" });
  });

  test("leaves out, after the sealing key was replaced, what it can no longer link to; the link still works", async () => {
    await publish();
    const { token } = await standing();
    const key = process.env.STET_SEALING_KEY;
    process.env.STET_SEALING_KEY = "another key that is long enough to be one";
    try {
      expect((await listFactChecks(newsroom.id, origin)).reviews).toEqual([]);
      expect((await getPublication(newsroom.editor, articleId, origin)).standing!.link).toBeNull();
      expect(await findCheckedPage(newsroom.id, token)).not.toBeNull();
    } finally {
      process.env.STET_SEALING_KEY = key;
    }
  });
});
