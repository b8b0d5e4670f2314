import "server-only";
import type { Check, Finding, Verdict } from "../domain/claim";
import type { ArticleId, ClaimId, NewsroomId, SpeakerId } from "../domain/ids";
import type { ClaimKind } from "../domain/text-words";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/** A claim as a line in a list outside its article: its words, where it stands and how far it is. */
export type ListedClaim = {
  id: ClaimId;
  article: { id: ArticleId; title: string; publishedOn: string | null; state: "open" | "closed" };
  /** The words in the article's current text; pieces that stand apart are joined by an ellipsis. */
  words: string;
  kind: ClaimKind;
  /** Whether the speaker at hand is whom the claim identifies, rather than who says it. */
  about: boolean;
  rightOfReply: boolean;
  check: Check["state"];
  verdict: Verdict | null;
  finding: Finding | null;
};

const row = {
  article: { select: { id: true, title: true, publishedOn: true, state: true, currentRevision: true } },
  placements: { select: { revision: true, spans: true } },
} satisfies Prisma.ClaimInclude;

type Row = Prisma.ClaimGetPayload<{ include: typeof row }>;

/**
 * Standing claims of a family of speakers, newest article first, within it in
 * the order they were found. Four statements, whatever the size.
 */
export async function listClaimsOf(
  tx: Tx,
  newsroomId: NewsroomId,
  family: readonly SpeakerId[],
  { after, limit }: { after: { key: string; id: string } | null; limit: number },
): Promise<ListedClaim[]> {
  const ids = [...family];
  const rows = await tx.claim.findMany({
    where: {
      AND: [
        { newsroomId, withdrawn: false },
        { OR: [{ speakers: { some: { speakerId: { in: ids } } } }, { aboutId: { in: ids } }] },
        after ? { OR: [{ articleId: { lt: after.key } }, { articleId: after.key, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ articleId: "desc" }, { id: "asc" }],
    take: limit,
    include: { ...row, speakers: { select: { speakerId: true } } },
  });
  const about = new Set(
    rows.filter(({ speakers }) => !speakers.some(({ speakerId }) => ids.includes(speakerId as SpeakerId))),
  );
  const claims = await toListed(tx, newsroomId, rows);
  return claims.map((claim, at) => ({ ...claim, about: about.has(rows[at]!) }));
}

/** Claims as lines of a list, by id. Three statements, whatever the number. */
export async function listClaimLines(
  tx: Tx,
  newsroomId: NewsroomId,
  claimIds: readonly ClaimId[],
): Promise<Map<ClaimId, ListedClaim>> {
  const rows = await tx.claim.findMany({ where: { newsroomId, id: { in: [...claimIds] } }, include: row });
  return new Map((await toListed(tx, newsroomId, rows)).map((claim) => [claim.id, claim]));
}

async function toListed(tx: Tx, newsroomId: NewsroomId, rows: readonly Row[]): Promise<ListedClaim[]> {
  const texts = await tx.revision.findMany({
    where: {
      newsroomId,
      OR: [...new Map(rows.map(({ article }) => [article.id, article])).values()].map((article) => ({
        articleId: article.id,
        number: article.currentRevision,
      })),
    },
    select: { articleId: true, text: true },
  });
  const textOf = new Map(texts.map(({ articleId, text }) => [articleId, text]));
  return rows.map(({ article, placements, ...claim }) => ({
    id: claim.id as ClaimId,
    article: {
      id: article.id as ArticleId,
      title: article.title,
      publishedOn: article.publishedOn ? article.publishedOn.toISOString().slice(0, 10) : null,
      state: article.state,
    },
    words: wordsAt(
      textOf.get(article.id) ?? "",
      placements.find(({ revision }) => revision === article.currentRevision)?.spans ?? [],
    ),
    kind: claim.kind,
    about: false,
    rightOfReply: claim.rightOfReply,
    check: checkStates[claim.checkState],
    verdict: claim.verdict === "not_checkable" ? "not-checkable" : claim.verdict,
    finding: claim.finding,
  }));
}

const checkStates = {
  unchecked: "unchecked",
  in_progress: "in-progress",
  checked: "checked",
  signed_off: "signed-off",
} as const;

function wordsAt(text: string, spans: readonly number[]): string {
  const words: string[] = [];
  for (let i = 0; i + 1 < spans.length; i += 2) words.push(text.slice(spans[i], spans[i + 1]));
  return words.join(" … ").replace(/\s+/g, " ");
}
