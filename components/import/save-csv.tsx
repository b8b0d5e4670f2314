"use client";

import { Button } from "@/components/ui/button";

/** Saves a table that the page holds as a file. */
export function SaveCsv({ csv, name, children }: { csv: string; name: string; children: string }) {
  function save() {
    const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    // Not at once: the browser reads it after the click was answered.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
  return (
    <Button size="small" onClick={save}>
      {children}
    </Button>
  );
}
