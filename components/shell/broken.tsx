"use client";

import { Button } from "@/components/ui/button";
import { Stop } from "./stop";

/** A fault of ours: nothing was changed by it, and trying again costs nothing. Its digest finds it in the log. */
export function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <Stop
      mark="†"
      title="This page could not be shown"
      actions={
        <>
          <Button look="main" onClick={retry}>
            Try again
          </Button>
          <Button onClick={() => window.location.assign("/articles")}>Go to the articles</Button>
        </>
      }
    >
      <p>Something failed on our side. What was saved before is still there.</p>
      {digest && <p>If it keeps happening, tell whoever runs this Stet the number {digest}.</p>}
    </Stop>
  );
}
