"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { EvidenceInput } from "@/lib/api/desk-command";
import { toPassageLocator } from "@/lib/domain/capture";
import type { CaptureUse } from "@/lib/queries/get-capture";
import { newKey } from "../form/new-key";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import styles from "./capture.module.css";

type Use = Pick<CaptureUse, "id" | "claimId" | "stance" | "note" | "here" | "found"> & {
  articleId: string;
  words: string;
};
type CapturedTextProps = {
  text: string;
  sourceId: string;
  file: { sha256: string; name: string };
  uses: Use[];
  may: boolean;
};

/**
 * What there is to read in a captured page, with the passages that evidence
 * rests on marked. Selected words become the place a piece of evidence rests on.
 */
export function CapturedText({ text, sourceId, file, uses, may }: CapturedTextProps) {
  const router = useRouter();
  const shown = useRef<HTMLElement>(null);
  const [passage, setPassage] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const spans = uses
    .flatMap(({ found }) => (found && typeof found === "object" ? [found] : []))
    .sort((a, b) => a.start - b.start);

  const select = () => {
    const selection = window.getSelection();
    const inside = selection?.anchorNode && shown.current?.contains(selection.anchorNode);
    const words = inside ? selection.toString().trim() : "";
    if (words !== "") setPassage(words);
  };
  const rest = async (use: Use) => {
    setBusy(use.id);
    setRefusal(null);
    const evidence: EvidenceInput = {
      ...{ source: { id: sourceId }, stance: use.stance, note: use.note },
      ...{ locator: toPassageLocator(passage), excerpt: passage, file },
    };
    const command = { do: "evidence.change", claimId: use.claimId, evidenceId: use.id, evidence };
    const answer = await send(use.articleId, command);
    setBusy(null);
    if (answer !== null) return setRefusal(answer);
    setPassage("");
    router.refresh();
  };

  return (
    <div className={styles.list}>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard. */}
      <section
        ref={shown}
        className={styles.text}
        tabIndex={0}
        aria-label="The captured text"
        dir="auto"
        onMouseUp={select}
        onKeyUp={select}
        onTouchEnd={select}
      >
        {marked(text, spans)}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above. */}
      {may && passage === "" && uses.length > 0 && (
        <p className={styles.about}>Select words above, and a piece of evidence can rest on them.</p>
      )}
      {may && uses.length === 0 && (
        <p className={styles.about}>
          Add this source as evidence beside a claim on the desk; then it can rest on a passage of this text.
        </p>
      )}
      {may && passage !== "" && (
        <div className={styles.picker}>
          <p>
            “{passage.length > 200 ? `${passage.slice(0, 200)}…` : passage}” is what this piece of evidence rests on:
          </p>
          {uses.map((use) => (
            <div key={use.id} className={styles.actions}>
              <Button size="small" busy={busy === use.id} onClick={() => void rest(use)}>
                {use.words.length > 80 ? `${use.words.slice(0, 80)}…` : use.words}
              </Button>
            </div>
          ))}
          <div className={styles.actions}>
            <Button size="small" look="quiet" onClick={() => setPassage("")}>
              Leave it
            </Button>
          </div>
          {refusal && <Notice kind="refusal">{refusal}</Notice>}
        </div>
      )}
    </div>
  );
}

function marked(text: string, spans: readonly { start: number; end: number }[]) {
  const pieces = [];
  let next = 0;
  for (const { start, end } of spans) {
    if (start < next) continue;
    pieces.push(text.slice(next, start), <mark key={start}>{text.slice(start, end)}</mark>);
    next = end;
  }
  return [...pieces, text.slice(next)];
}

/** Null when it is done, else the sentence that says why not. */
async function send(articleId: string, command: object): Promise<string | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/commands`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key: newKey(), after: 0, command }),
    });
    if (response.ok) return null;
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    return problem.detail ?? "This could not be recorded. Try again in a moment.";
  } catch {
    return "The connection broke. Try again.";
  }
}
