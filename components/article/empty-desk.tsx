"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";

type Answer = { kind: "idle" } | { kind: "done" } | { kind: "failed"; message: string };
type Props = {
  mayImport: boolean;
  importSample: (previous: Answer) => Promise<Answer>;
  /** Where an article is pasted. */
  children: ReactNode;
};

/** A newsroom without articles: how to begin, and a sample to look at first. */
export function EmptyDesk({ mayImport, importSample, children }: Props) {
  const [state, send, busy] = useActionState<Answer>(importSample, { kind: "idle" });
  if (!mayImport) {
    return <Empty title="No articles yet">Whatever writers, checkers and editors hand in will stand here.</Empty>;
  }
  return (
    <>
      <form action={send}>
        <Empty
          title="Nothing on the desk yet"
          actions={
            <Button type="submit" busy={busy}>
              Look at the sample first
            </Button>
          }
        >
          <p>Paste an article below, or choose a file. Every assertion in it becomes a claim to check.</p>
          {state.kind === "failed" && <Notice kind="refusal">{state.message}</Notice>}
        </Empty>
      </form>
      {children}
    </>
  );
}
