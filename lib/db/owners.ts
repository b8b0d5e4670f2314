import "server-only";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** A newsroom with the owner who has been there longest. */
export type Owned = { newsroomId: NewsroomId; name: string; ownerId: UserId };

/**
 * Every newsroom there is, for the command line alone: whoever runs it owns the
 * machine. `articleId` narrows to the newsroom of an article.
 */
export async function listOwned(tx: Tx, articleId?: ArticleId): Promise<Owned[]> {
  const rows = await tx.newsroom.findMany({
    where: articleId ? { articles: { some: { id: articleId } } } : {},
    select: {
      id: true,
      name: true,
      members: {
        where: { role: "owner", removedAt: null },
        orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
        take: 1,
        select: { userId: true },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, name, members }) =>
    members.map(({ userId }) => ({ newsroomId: id as NewsroomId, name, ownerId: userId as UserId })),
  );
}
