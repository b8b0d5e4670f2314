"use client";

import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { say } from "@/components/ui/status";
import { rotateKey } from "./actions";

const deed = "Sign with a new key from now on";

/**
 * For owners: a new key from now on, where the former one may have been seen by
 * someone, or as a habit. Asks once more, because the former one cannot be had back.
 */
export function RotateForm({ keyId }: { keyId: string | null }) {
  const [asking, ask] = useState(false);
  const signing = useRef(keyId);
  useEffect(() => {
    if (signing.current === keyId) return;
    signing.current = keyId;
    ask(false);
    say("Reports are signed with the new key from now on.");
  }, [keyId]);

  if (keyId === null) return <ActionForm action={rotateKey} submit="Make a key" look="plain" />;
  return (
    <>
      <p>
        <Button onClick={() => ask(true)}>{deed}</Button>
      </p>
      <Dialog
        open={asking}
        onOpenChange={ask}
        title="Sign with a new key?"
        description="The private half of the key that signs now is destroyed at once, and nobody can sign with it again. Reports made before keep their signature and are checked with its public half, which stays in the list. Whoever checks your reports needs the new public key from you."
        size="small"
      >
        <ActionForm action={rotateKey} submit="Destroy the old one and make a new key" look="danger" label={deed} />
      </Dialog>
    </>
  );
}
