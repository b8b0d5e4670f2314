import "server-only";
import type { KeyId, NewsroomId } from "../domain/ids";
import type { Tx } from "./client";

/** A signing key of a newsroom; `sealedKey` is empty once it was retired. */
export type NewsroomKey = {
  id: KeyId;
  publicKey: string;
  sealedKey: string;
  createdAt: string;
  retiredAt: string | null;
};

/** All keys of a newsroom, the newest first. */
export async function listKeys(tx: Tx, newsroomId: NewsroomId): Promise<NewsroomKey[]> {
  const rows = await tx.newsroomKey.findMany({
    where: { newsroomId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, publicKey, sealedKey, createdAt, retiredAt }) => ({
    ...{ id: id as KeyId, publicKey, sealedKey },
    createdAt: createdAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
  }));
}

export async function insertKey(
  tx: Tx,
  newsroomId: NewsroomId,
  key: { id: KeyId; publicKey: string; sealedKey: string; createdAt: string },
): Promise<void> {
  await tx.newsroomKey.create({ data: { newsroomId, ...key } });
}

/** Retire the keys that sign: their public halves stay, their private ones are gone for good. */
export async function retireKeys(tx: Tx, newsroomId: NewsroomId, retiredAt: string): Promise<void> {
  await tx.newsroomKey.updateMany({ where: { newsroomId, retiredAt: null }, data: { retiredAt, sealedKey: "" } });
}
