"use client";

import { useState } from "react";
import type { SpeakerInput } from "@/lib/api/desk-command";
import type { ClaimView } from "@/lib/domain/desk";
import { wordsAt } from "@/lib/domain/report-claim";
import { tell } from "../desk/tell";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { toPlain } from "../text/visible-controls";
import { Button } from "../ui/button";
import { Field, Select } from "../ui/field";
import { Notice } from "../ui/notice";
import { ChainLinks } from "./chain-links";
import styles from "./claim.module.css";
import { SpeakerPicker } from "./speaker-picker";

type Link = { relays: boolean; mention: ClaimView["reading"]["mention"]; speaker: SpeakerInput | null };

/** Through whom a claim's words came: add somebody, say who one of them is, put them in order, or take one out. */
export function ChainEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names");
  const [relays, setRelays] = useState(false);
  const [changing, setChanging] = useState<number | null>(null);
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(close);

  const { speakers, chain: stored = [] } = claim.reading;
  const chain: Link[] = stored.map(({ speaker, ...link }) => ({ ...link, speaker: speaker && { id: speaker } }));
  const names = stored.map(({ speaker, mention }) => {
    return (speaker && desk.speakers.get(speaker)?.name) || toPlain(wordsAt(desk.text, mention)) || "somebody";
  });
  const toCommand = (links: Link[]) => ({
    ...{ do: "reading.correct" as const, claimId: claim.id },
    chain: links.map(({ relays, mention, speaker }) => ({ relays, mention, speaker })),
  });
  const become = (links: Link[]) => {
    if (!links.every(({ speaker }) => speaker === null || "id" in speaker)) return void submit(toCommand(links));
    close();
    void tell(desk, toCommand(links));
  };
  const choose = (speaker: SpeakerInput) => {
    if (changing !== null) return become(chain.map((link, i) => (i === changing ? { ...link, speaker } : link)));
    const link = { relays, mention: [], speaker };
    // Whoever relays all of it stands outermost, whoever is cited last innermost.
    become(relays ? [link, ...chain] : [...chain, link]);
  };

  return (
    <SpeakerPicker
      // Anew for each, so that the field is empty and at hand.
      key={changing ?? "more"}
      claim={claim}
      label={changing === null ? "Through whom else did it come?" : `Who is “${names[changing]}”?`}
      onChoose={choose}
      onCancel={close}
      busy={busy}
      offers={({ id }) => !speakers.includes(id) && !stored.some(({ speaker }) => speaker === id)}
      above={
        <>
          {chain.length > 0 && (
            <ChainLinks
              links={chain.map((link, i) => ({ ...link, name: names[i]! }))}
              changing={changing}
              onChange={(at) => setChanging(changing === at ? null : at)}
              onMove={(links) => void tell(desk, toCommand(links))}
              onTakeOut={(at) => become(chain.filter((_, other) => other !== at))}
            />
          )}
          {changing === null && (
            <Field label="Their part">
              <Select
                value={relays ? "relays" : "cited"}
                onChange={(event) => setRelays(event.target.value === "relays")}
              >
                <option value="cited">The speaker cites them</option>
                <option value="relays">They quote the speaker</option>
              </Select>
            </Field>
          )}
        </>
      }
    >
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </SpeakerPicker>
  );
}
