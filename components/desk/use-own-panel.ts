"use client";

import { useCallback, useState } from "react";
import { open } from "./tell";
import { useDesk } from "./use-desk";

/**
 * Closes the panel in which it is used, and no other: an answer may come when
 * one has moved on and is writing in the next.
 */
export function useOwnPanel(): () => void {
  const desk = useDesk();
  const [own] = useState(desk.panel);
  return useCallback(() => {
    if (desk.panel === own) open(desk, null);
  }, [desk, own]);
}
