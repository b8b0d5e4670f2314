"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./action-form.module.css";

/** A link that is shown this once: whole, ready to be copied. */
export function LinkToHandOn({ path }: { path: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const link = new URL(path, window.location.href).href;

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without leave to write to the clipboard the link stays selected, for the keyboard's own copy.
      setCopied(false);
    }
  }

  return (
    <span className={styles.link}>
      <input ref={field} readOnly value={link} aria-label="Link" onFocus={(event) => event.target.select()} />
      <Button onClick={copy}>{copied ? "Copied" : "Copy the link"}</Button>
    </span>
  );
}
