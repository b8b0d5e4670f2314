import { db } from "../db/client";
import { listOwned, type Owned } from "../db/owners";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { AppError } from "../errors";
import { UsageError } from "./usage";

/**
 * The command line acts for a newsroom's owner. Which newsroom: the one named
 * (by id or name), the one an article belongs to, or the only one there is.
 */
export async function actAsOwner(named: string | undefined, articleId?: string): Promise<Actor> {
  if (articleId !== undefined && !isId(articleId)) throw new UsageError(`“${articleId}” is not the id of an article.`);
  const owned = await listOwned(db(), articleId as ArticleId | undefined);
  const [only, ...others] = named === undefined ? owned : owned.filter((newsroom) => isNamed(newsroom, named));
  if (only && others.length === 0) {
    return { userId: only.ownerId, newsroomId: only.newsroomId, role: "owner", sessionId: null };
  }
  if (only)
    throw new UsageError(`Say which newsroom, with --newsroom and one of these: ${listNames([only, ...others])}`);
  if (articleId !== undefined) {
    const where = named === undefined ? "" : ` in a newsroom “${named}”`;
    throw new AppError("not-found", `There is no article with this id${where}.`);
  }
  if (named !== undefined && owned.length > 0)
    throw new AppError("not-found", `There is no newsroom “${named}”. There is ${listNames(owned)}`);
  throw new AppError(
    "not-found",
    "There is no newsroom yet. Start Stet once with `npm start`; it makes the first one.",
  );
}

/** Every newsroom's owner in turn, or that of the one named. */
export async function listOwners(named: string | undefined): Promise<{ name: string; actor: Actor }[]> {
  const owned = (await listOwned(db())).filter((newsroom) => named === undefined || isNamed(newsroom, named));
  if (named !== undefined && owned.length === 0) throw new AppError("not-found", `There is no newsroom “${named}”.`);
  return owned.map(({ name, newsroomId, ownerId }) => ({
    name,
    actor: { userId: ownerId, newsroomId, role: "owner", sessionId: null },
  }));
}

function isNamed({ newsroomId, name }: Owned, named: string): boolean {
  return newsroomId === named || name === named;
}

function listNames(owned: readonly Owned[]): string {
  return owned.map(({ name, newsroomId }) => `“${name}” (${newsroomId})`).join(", ");
}
