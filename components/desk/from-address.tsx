"use client";

import { useEffect } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { goTo } from "./cursor";
import { useDesk } from "./use-desk";

/** A link to a claim or passage (`?claim=…` from lists and reports, else `#claim-…`, `#passage-…`) opens the desk there. */
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
    const asked = new URLSearchParams(window.location.search).get("claim") as ClaimId | null;
    if (asked && window.location.hash === "" && desk.claim(asked)) goTo(desk, { claim: asked });
    go();
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, [desk]);
  return null;
}
