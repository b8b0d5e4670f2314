"use client";

import { useEffect } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { goTo } from "./cursor";
import { useDesk } from "./use-desk";

/** A link to a claim or passage (`#claim-…`, `#passage-…`) opens the desk there. */
export function FromAddress() {
  const desk = useDesk();
  useEffect(() => {
    const go = () => {
      const [, kind, name] = /^#(claim|passage)-(.+)$/.exec(window.location.hash) ?? [];
      if (kind === "claim" && desk.claim(name as ClaimId)) goTo(desk, { claim: name as ClaimId });
      if (kind === "passage" && desk.passages.some(({ ordinal }) => ordinal === Number(name))) {
        goTo(desk, { passage: Number(name) });
      }
    };
    go();
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, [desk]);
  return null;
}
