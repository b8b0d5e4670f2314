import "server-only";
import { hashToken } from "../auth/token";
import { db } from "../db/client";
import { findKeptPage } from "../db/publications";
import { isId, type NewsroomId } from "../domain/ids";
import { CheckedPage } from "../formats/checked-page/page";

/**
 * What anyone with its link may read, as it was when it was published. Null for
 * a link that was made up, was withdrawn, or names another newsroom.
 */
export async function findCheckedPage(
  newsroomId: string,
  token: string,
): Promise<{ page: CheckedPage; listed: boolean } | null> {
  if (!isId(newsroomId)) return null;
  const found = await findKeptPage(db(), newsroomId as NewsroomId, hashToken(token));
  return found && { page: CheckedPage.parse(found.page), listed: found.listed };
}
