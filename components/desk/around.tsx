"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { hush } from "../ui/status";
import type { DeedId } from "./keymap";
import { type Around, perform } from "./perform";
import { useDesk } from "./use-desk";

type Sheet = Parameters<Around["open"]>[0] | null;
type Value = { sheet: Sheet; setSheet: (sheet: Sheet) => void; perform: (id: DeedId) => void };

const AroundContext = createContext<Value | null>(null);
export const filterFieldId = "filter-words";

/** Which sheet lies over the desk, and the one way to perform a deed from wherever on the page. */
export function AroundProvider({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const router = useRouter();
  const [sheet, setSheet] = useState<Sheet>(null);
  const act = useCallback(
    (id: DeedId) =>
      perform(desk, id, {
        go: (href) => router.push(href),
        open: (which) => {
          setSheet(which);
          hush();
        },
        focusFilter: () => document.getElementById(filterFieldId)?.focus(),
      }),
    [desk, router],
  );
  const value = useMemo(() => ({ sheet, setSheet, perform: act }), [sheet, act]);
  return <AroundContext value={value}>{children}</AroundContext>;
}

export function useAround(): Value {
  const value = useContext(AroundContext);
  if (!value) throw new Error("useAround stands outside AroundProvider.");
  return value;
}
