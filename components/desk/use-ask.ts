"use client";

import { useRef, useState } from "react";
import type { DeskCommand } from "@/lib/api/desk-command";
import type { DeskDelta } from "@/lib/domain/desk";
import { newKey } from "../form/new-key";
import { ask } from "./ask";
import { useDesk } from "./use-desk";

/**
 * A form that asks for one thing. While it waits it takes no second press;
 * trying again after a refusal repeats the same intention, so that an answer
 * lost on the way is not recorded twice.
 */
export function useAsk(onDone?: (delta: DeskDelta) => void) {
  const desk = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const waiting = useRef(false);
  const intention = useRef<{ key: string; of: string } | null>(null);

  const submit = async (command: DeskCommand) => {
    if (waiting.current) return;
    waiting.current = true;
    const of = JSON.stringify(command);
    if (intention.current?.of !== of) intention.current = { key: newKey(), of };
    setBusy(true);
    setRefusal(null);
    const answer = await ask(desk, command, intention.current.key);
    waiting.current = false;
    setBusy(false);
    if (answer.kind === "refused") return setRefusal(answer.message);
    intention.current = null;
    onDone?.(answer.delta);
  };
  return { submit, refusal, busy };
}
