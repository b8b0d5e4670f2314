/** Sending a file with its progress. XMLHttpRequest, because fetch cannot tell how far it is. */
export const largestFile = 50 * 1024 * 1024;

export type Uploaded = { kind: "stored"; sha256: string } | { kind: "refused"; message: string } | { kind: "stopped" };

/** Send a file; `onProgress` hears how many bytes went. Cut off half way, nothing is stored. */
export function upload(file: File, onProgress: (sent: number) => void): { done: Promise<Uploaded>; stop: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve) => {
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, file.size));
    request.onload = () => resolve(toAnswer(request));
    request.onerror = () =>
      resolve({ kind: "refused", message: "The connection broke, so the file was not stored. Attach it again." });
    request.onabort = () => resolve({ kind: "stopped" });
  });
  request.open("POST", "/api/files");
  request.setRequestHeader("content-type", file.type || "application/octet-stream");
  request.send(file);
  return { done, stop: () => request.abort() };
}

function toAnswer({ status, responseText }: XMLHttpRequest): Uploaded {
  try {
    const body = JSON.parse(responseText) as { sha256?: string; detail?: string };
    if (status < 300 && body.sha256) return { kind: "stored", sha256: body.sha256 };
    if (body.detail) return { kind: "refused", message: body.detail };
  } catch {
    // Not JSON: something between here and the desk answered.
  }
  return { kind: "refused", message: "The file could not be stored. Try again in a moment." };
}
