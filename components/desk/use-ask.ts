"use client";

import { useEffect, useRef, useState } from "react";
import type { DeskCommand } from "@/lib/api/desk-command";
import type { DeskDelta } from "@/lib/domain/desk";
import { newKey } from "../form/new-key";
import { say } from "../ui/status";
import { ask } from "./ask";
import { holdKeys } from "./held-keys";
import { predict } from "./predict";
import { useDesk } from "./use-desk";

/**
 * A form that asks for one thing. While it waits it takes no second press;
 * trying again after a refusal repeats the same intention, so that an answer
 * lost on the way is not recorded twice.
 *
 * What is drawn at once lets go of the focus, for the next key is meant for the
 * desk. Anything else keeps it, and holds the desk's keys, until it is answered
 * or put away. A refusal that comes when the form is gone is said.
 */
export function useAsk(onDone?: (delta: DeskDelta) => void) {
  const desk = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const waiting = useRef(false);
  const intention = useRef<{ key: string; of: string } | null>(null);
  const release = useRef(() => {});
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      release.current();
    };
  }, []);

  const submit = async (command: DeskCommand) => {
    if (waiting.current) return;
    waiting.current = true;
    const of = JSON.stringify(command);
    if (intention.current?.of !== of) intention.current = { key: newKey(), of };
    setBusy(true);
    setRefusal(null);
    const prediction = predict(desk, command, new Date().toISOString());
    if (prediction.kind === "becomes") (document.activeElement as HTMLElement | null)?.blur();
    const before = desk.ownSeq;
    if (prediction.kind === "later") release.current = holdKeys(desk, () => desk.ownSeq > before);
    const answer = await ask(desk, command, intention.current.key);
    release.current();
    waiting.current = false;
    setBusy(false);
    if (answer.kind === "refused") return here.current ? setRefusal(answer.message) : say(answer.message);
    intention.current = null;
    onDone?.(answer.delta);
  };
  return { submit, refusal, busy };
}
