import "server-only";
import path from "node:path";
import { dataFolder, findEnv, requireEnv } from "../env";
import type { BlobPlace } from "./blob-place";
import { diskPlace } from "./disk";
import { s3Place } from "./s3";

let chosen: { by: string; place: BlobPlace } | undefined;

/** Where this installation keeps bytes: the bucket that STET_S3_BUCKET names, else a folder of its own. */
export function blobPlace(): BlobPlace {
  const folder = path.join(dataFolder(process.cwd()), "blobs");
  const bucket = findEnv("STET_S3_BUCKET");
  const endpoint = findEnv("STET_S3_ENDPOINT");
  const by = JSON.stringify([folder, bucket, endpoint]);
  if (chosen?.by === by) return chosen.place;
  const place = bucket ? s3Place({ bucket, endpoint, ...s3Settings(endpoint) }, path.join(folder, "incoming")) : null;
  chosen = { by, place: place ?? diskPlace(folder) };
  return chosen.place;
}

function s3Settings(endpoint: string | undefined) {
  const id = findEnv("STET_S3_ACCESS_KEY_ID");
  const style = findEnv("STET_S3_PATH_STYLE");
  return {
    region: requireEnv("STET_S3_REGION"),
    keys: id ? { id, secret: requireEnv("STET_S3_SECRET_ACCESS_KEY") } : undefined,
    pathStyle: style ? style === "yes" : endpoint !== undefined,
  };
}
