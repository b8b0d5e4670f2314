import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A small S3-compatible store on this machine, for tests: put, get, head,
 * delete and list (two keys a page) over HTTP, path style. It answers no
 * request without a version 4 signature by the key it knows, and refuses bytes
 * that are not what their checksum says. What is asked of it can be made to
 * fail or to fall silent.
 */
export type S3Server = {
  endpoint: string;
  objects: Map<string, { bytes: Buffer; at: Date }>;
  /** What to do with the next requests: answer, fail with 503, never answer, or stop half way through a body. */
  mood: "well" | "failing" | "silent" | "half";
  requests: string[];
  close(): Promise<void>;
};

export const s3Keys = { id: "test-key", secret: "test-secret" };

export async function openS3Server(): Promise<S3Server> {
  const state: S3Server = { endpoint: "", objects: new Map(), mood: "well", requests: [], close: async () => {} };
  const server = createServer((request, response) => {
    void answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return state;
}

async function answer(state: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", state.endpoint);
  state.requests.push(`${request.method} ${url.pathname}`);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);

  if (state.mood === "silent") return;
  if (state.mood === "failing") return refuse(response, 503, "SlowDown");
  const signed = /^AWS4-HMAC-SHA256 Credential=test-key\/.+SignedHeaders=.*host.*Signature=[0-9a-f]{64}$/;
  if (!signed.test(request.headers.authorization ?? "")) return refuse(response, 403, "AccessDenied");
  const [, bucket = "", ...rest] = url.pathname.split("/");
  const key = decodeURIComponent(rest.join("/"));
  if (bucket !== "evidence") return refuse(response, 404, "NoSuchBucket");
  if (key === "") return list(state, url, response);

  const found = state.objects.get(key);
  switch (request.method) {
    case "PUT": {
      const checksum = request.headers["x-amz-checksum-sha256"];
      const is = createHash("sha256").update(bytes).digest("base64");
      if (checksum !== is) return refuse(response, 400, "BadDigest");
      state.objects.set(key, { bytes, at: new Date() });
      response.writeHead(200, { etag: '"made"' }).end();
      return;
    }
    case "DELETE":
      state.objects.delete(key);
      response.writeHead(204).end();
      return;
    default: {
      if (!found) return refuse(response, 404, "NoSuchKey");
      const headers = { "content-length": found.bytes.length, "last-modified": found.at.toUTCString() };
      response.writeHead(200, headers);
      if (request.method === "HEAD") response.end();
      else if (state.mood === "half") response.write(found.bytes.subarray(0, found.bytes.length >> 1));
      else response.end(found.bytes);
    }
  }
}

function list({ objects }: S3Server, url: URL, response: ServerResponse): void {
  const prefix = url.searchParams.get("prefix") ?? "";
  const after = url.searchParams.get("continuation-token") ?? "";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, 2);
  const more = keys.length > page.length;
  const contents = page.map((key) => {
    const { at, bytes } = objects.get(key)!;
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
  });
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  response.writeHead(200, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>evidence</Name><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
