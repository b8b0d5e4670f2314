"use client";

import { useId, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import styles from "./action-form.module.css";

type Copied = { label: string } & ({ path: string } | { text: string });

const never = () => () => {};

/** Words that are there to be copied: text as it is, or a path of this site as a whole link. */
export function CopyField({ label, ...given }: Copied) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  // Which site this is only the browser knows; until then the path stands for the link.
  const whole = useSyncExternalStore(
    never,
    () => ("path" in given ? new URL(given.path, window.location.href).href : given.text),
    () => ("path" in given ? given.path : given.text),
  );

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(whole);
      setCopied(true);
    } catch {
      // Without leave to write to the clipboard the words stay selected, for the keyboard's own copy.
      setCopied(false);
    }
  }

  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <span className={styles.link}>
        <input id={id} ref={field} readOnly value={whole} onFocus={(event) => event.target.select()} />
        <Button onClick={copy} aria-label={`${copied ? "Copied" : "Copy"}: ${label}`}>
          {copied ? "Copied" : "Copy"}
        </Button>
      </span>
    </div>
  );
}
