"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import styles from "./add-claim.module.css";
import { selectedSpan } from "./selection";

type At = { x: number; y: number };

/** Beside words selected in the article: what can be done with them. */
export function AddClaim() {
  const desk = useDesk("article");
  const [at, setAt] = useState<At | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = window.getSelection();
      if (!selection || selection.isCollapsed || !selectedSpan(desk)) return setAt(null);
      const box = selection.getRangeAt(0).getBoundingClientRect();
      setAt({ x: box.left + box.width / 2, y: box.top });
    };
    const soon = () => requestAnimationFrame(look);
    const away = () => setAt(null);
    document.addEventListener("pointerup", soon);
    document.addEventListener("keyup", soon);
    window.addEventListener("scroll", away, { passive: true });
    return () => {
      document.removeEventListener("pointerup", soon);
      document.removeEventListener("keyup", soon);
      window.removeEventListener("scroll", away);
    };
  }, [desk]);

  if (!at || !can(desk.me, "claim.correct") || desk.article.state === "closed") return null;
  return (
    <fieldset className={styles.popover} style={{ left: at.x, top: at.y }} aria-label="The selected words">
      <DeedButton deed="add" size="small" look="quiet" icon={<Plus aria-hidden />}>
        Make it a claim
      </DeedButton>
      {desk.place && "claim" in desk.place && (
        <DeedButton deed="cue" size="small" look="quiet">
          Use as cue
        </DeedButton>
      )}
    </fieldset>
  );
}
