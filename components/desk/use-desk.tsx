"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import { Desk } from "./desk";
import type { Topic } from "./topics";
import { fromText } from "./view-text";

const DeskContext = createContext<Desk | null>(null);

/** Lays the article of this page (`view` as text) on the desk, once; from then on the live stream keeps it. */
export function DeskProvider({ view, children }: { view: string; children: ReactNode }) {
  const [desk] = useState(() => new Desk(fromText(view)));
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk, drawn again when one of the topics changes, and only then. Without topics it never re-draws. */
export function useDesk(...topics: Topic[]): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk stands outside DeskProvider.");
  const name = topics.join(" ");
  const [listen, setListen] = useState(() => listenerOf(desk, name, topics));
  const current = listen.name === name && listen.desk === desk ? listen : listenerOf(desk, name, topics);
  if (current !== listen) setListen(current);
  const version = () => desk.topics.version(topics);
  useSyncExternalStore(current.subscribe, version, version);
  return desk;
}

/** The claim at hand, or undefined; re-drawn when the person moves or the claim changes. */
export function useClaimAtHand(): ClaimView | undefined {
  const desk = useDesk("cursor");
  const id = desk.place && "claim" in desk.place ? desk.place.claim : null;
  useDesk(id ? `claim:${id}` : "cursor");
  return id ? desk.claim(id) : undefined;
}

/** One subscription for one list of topics; a new function would subscribe again with every drawing. */
function listenerOf(desk: Desk, name: string, topics: readonly Topic[]) {
  const kept = [...topics];
  return { desk, name, subscribe: (listener: () => void) => desk.topics.subscribe(kept, listener) };
}
