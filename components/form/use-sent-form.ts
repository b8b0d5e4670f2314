"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useState, useSyncExternalStore } from "react";

/**
 * Send a form to an action by hand, so that the fields keep what was typed
 * whatever comes back: React empties a form whose `action` has run. A lost
 * connection, or a page older than the server, is a sentence beside the form
 * and never the end of the page.
 */
export function useSentForm<S extends { kind: string }>(
  action: (previous: S, form: FormData) => Promise<S>,
  idle: S,
): {
  state: S;
  busy: boolean;
  unsent: string | null;
  /** The form's `onSubmit`. */
  send: (event: FormEvent<HTMLFormElement>) => void;
  /** The form's `action`: what React holds back, and sends once it is ready, when someone is faster than the page. */
  sendLater: (form: FormData) => void;
  /** The page answers. A form with long text holds its button until then, as the browser would put the text in the address. */
  ready: boolean;
} {
  const ready = useSyncExternalStore(never, inPage, onServer);
  const [unsent, setUnsent] = useState<string | null>(null);
  const [state, dispatch, busy] = useActionState<S, FormData>(
    async (previous, form) => {
      try {
        return await action(previous, form);
      } catch (error) {
        unstable_rethrow(error);
        setUnsent(navigator.onLine === false ? offline : unanswered);
        return previous;
      }
    },
    idle as Awaited<S>,
  );

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    setUnsent(null);
    startTransition(() => dispatch(data));
  }
  return { state, busy, unsent, send, sendLater: dispatch, ready };
}

const never = () => () => {};
const inPage = () => true;
const onServer = () => false;

const offline = "You are offline, so nothing was sent. What you typed is still here; send it again once you are back.";
const unanswered =
  "The server did not answer. What you typed is still here. Try again; if it goes on, copy it and reload this page.";
