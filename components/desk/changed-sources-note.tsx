"use client";

import { newsOf } from "@/lib/domain/capture";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { emptyFilter } from "./filter";
import { useDesk } from "./use-desk";

/** Said before closing: how many claims rest on a source that changed or is gone. It stands in nobody's way. */
export function ChangedSourcesNote({ onShow }: { onShow: () => void }) {
  const desk = useDesk("totals", "order");
  const count = desk.order.filter((id) => newsOf(desk.claim(id)!.evidence) !== null).length;
  if (count === 0) return null;
  const show = () => {
    desk.set("filter", { ...emptyFilter, state: "source-news" }, ["filter"]);
    onShow();
  };
  return (
    <Notice
      actions={
        <Button size="small" onClick={show}>
          Show {count === 1 ? "it" : "them"}
        </Button>
      }
    >
      {count === 1 ? "1 claim rests" : `${count} claims rest`} on a source that changed, or is gone, since it was
      captured.
    </Notice>
  );
}
