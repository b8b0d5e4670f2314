"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { moveLink } from "@/lib/domain/chain";
import { Button } from "../ui/button";
import styles from "./claim.module.css";

type Step = 1 | -1;

type ChainLinksProps<Link> = {
  /** Outermost first, each with the name it is shown by. */
  links: readonly (Link & { name: string })[];
  /** Which of them is being changed. */
  changing: number | null;
  onChange: (at: number) => void;
  /** The chain in another order. */
  onMove: (links: Link[]) => void;
  onTakeOut: (at: number) => void;
};

/** Those through whom the words came, to be changed, moved among their like, or taken out. Alt and an arrow move one. */
export function ChainLinks<Link extends { relays: boolean }>(props: ChainLinksProps<Link>) {
  const { links, changing, onChange, onMove, onTakeOut } = props;
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<{ at: number; step: Step } | null>(null);
  // The row is drawn elsewhere now; whoever moved it goes on moving it.
  useLayoutEffect(() => {
    if (moved) list.current?.children[moved.at]?.querySelector<HTMLElement>(`[data-step="${moved.step}"]`)?.focus();
  }, [moved]);

  const moveTo = (at: number, step: Step) => (changing === null ? moveLink(links, at, step) : null);
  const move = (at: number, step: Step) => {
    const next = moveTo(at, step);
    if (!next) return;
    onMove(next);
    setMoved({ at: at + step, step });
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!step || !event.altKey) return;
    event.preventDefault();
    move(at, step);
  };
  const movable = links.map((_, at) => ([-1, 1] as const).some((step) => moveTo(at, step)));
  return (
    <>
      <ul ref={list} className={styles.links} aria-label="Through whom it came">
        {links.map((link, at) => (
          <li key={JSON.stringify(link)} onKeyDown={(event) => onKeyDown(event, at)}>
            <span>
              {link.relays ? "Quoted by" : "Citing"} <b>{link.name}</b>
            </span>
            {movable[at] &&
              ([-1, 1] as const).map((step) => (
                <Button
                  key={step}
                  size="small"
                  look="quiet"
                  data-step={step}
                  icon={step === -1 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
                  aria-label={`Move ${link.name} ${step === -1 ? "up" : "down"}`}
                  aria-disabled={!moveTo(at, step) || undefined}
                  onClick={() => move(at, step)}
                />
              ))}
            <Button
              size="small"
              look="quiet"
              aria-label={`Change ${link.name}`}
              aria-pressed={changing === at}
              onClick={() => onChange(at)}
            >
              Change
            </Button>
            <Button size="small" look="quiet" aria-label={`Take out ${link.name}`} onClick={() => onTakeOut(at)}>
              Take out
            </Button>
          </li>
        ))}
      </ul>
      {movable.includes(true) && (
        <p className={styles.by}>The outermost stands first. Alt with ↑ or ↓ moves the one at hand.</p>
      )}
    </>
  );
}
