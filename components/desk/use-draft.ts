"use client";

import { useState } from "react";
import { useDesk } from "./use-desk";

/**
 * What is being written in one place of the desk. It is kept while the page is
 * open: leaving the claim, closing the form or a refusal loses nothing.
 */
export function useDraft(name: string): [string, (value: string) => void] {
  const desk = useDesk();
  const [value, setValue] = useState(desk.drafts.get(name) ?? "");
  return [
    value,
    (next) => {
      if (next === "") desk.drafts.delete(name);
      else desk.drafts.set(name, next);
      setValue(next);
    },
  ];
}
