import "server-only";
import { insertKey, listKeys, retireKeys } from "../db/keys";
import type { Actor } from "../domain/actor";
import { type KeyId, type NewsroomId, newId } from "../domain/ids";
import { seal, unseal } from "../domain/sealed";
import { newKeyPair, type SigningKey } from "../domain/signature";
import { requireEnv } from "../env";
import { AppError } from "../errors";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/** The key the newsroom signs reports with, made when the first report is. */
export async function openSigningKey(actor: Actor): Promise<SigningKey> {
  return inNewsroom(actor, "report.take", async (scene) => {
    const { newsroomId } = scene.actor;
    const current = (await listKeys(scene.tx, newsroomId)).find(({ retiredAt }) => retiredAt === null);
    if (current) return open(newsroomId, current);
    const made = await makeKey(scene);
    await scene.record({ type: "key.created", keyId: made.keyId, publicKey: made.publicKey });
    return made;
  });
}

/**
 * Sign with a new key from now on. The former one's public half is kept, so
 * that earlier reports can be checked; its private half is destroyed.
 */
export async function rotateSigningKey(actor: Actor): Promise<void> {
  await inNewsroom(actor, "key.rotate", async (scene) => {
    const { tx, at } = scene;
    const former = (await listKeys(tx, scene.actor.newsroomId)).find(({ retiredAt }) => retiredAt === null);
    await retireKeys(tx, scene.actor.newsroomId, at);
    const { keyId, publicKey } = await makeKey(scene);
    await scene.record(
      former
        ? { type: "key.rotated", keyId, publicKey, replaces: former.id }
        : { type: "key.created", keyId, publicKey },
    );
  });
}

async function makeKey({ tx, actor, at }: NewsroomScene): Promise<SigningKey & { keyId: KeyId }> {
  const keyId = newId<KeyId>();
  const { publicKey, privateKey } = newKeyPair();
  const sealedKey = seal(privateKey, requireEnv("STET_SEALING_KEY"), contextOf(actor.newsroomId, keyId));
  await insertKey(tx, actor.newsroomId, { id: keyId, publicKey, sealedKey, createdAt: at });
  return { keyId, publicKey, privateKey };
}

function open(
  newsroomId: NewsroomId,
  { id, publicKey, sealedKey }: { id: KeyId; publicKey: string; sealedKey: string },
) {
  const privateKey = unseal(sealedKey, requireEnv("STET_SEALING_KEY"), contextOf(newsroomId, id));
  if (!privateKey) {
    const message =
      "The newsroom’s signing key cannot be opened with this installation’s STET_SEALING_KEY. Set the former one again, or have an owner make a new key.";
    throw new AppError("unavailable", message);
  }
  return { keyId: id, publicKey, privateKey };
}

/** What is sealed, and where it stands: a sealed key does not open in another newsroom's row. */
function contextOf(newsroomId: NewsroomId, keyId: KeyId): string {
  return `signing key ${newsroomId}/${keyId}`;
}
