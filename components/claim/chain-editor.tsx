"use client";

import { useState } from "react";
import type { SpeakerInput } from "@/lib/api/desk-command";
import type { ClaimView } from "@/lib/domain/desk";
import { wordsAt } from "@/lib/domain/report-claim";
import { open, tell } from "../desk/tell";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { toPlain } from "../text/visible-controls";
import { Button } from "../ui/button";
import { Field, Select } from "../ui/field";
import { Notice } from "../ui/notice";
import styles from "./claim.module.css";
import { SpeakerPicker } from "./speaker-picker";

/** Through whom a claim's words came: add somebody, say who one of them is, or take one out. */
export function ChainEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names");
  const [relays, setRelays] = useState(false);
  const [changing, setChanging] = useState<number | null>(null);
  const { submit, refusal, busy } = useAsk(() => open(desk, null));
  const close = () => open(desk, null);

  const { speakers, chain: stored = [] } = claim.reading;
  const chain = stored.map(({ speaker, ...link }) => ({ ...link, speaker: speaker && { id: speaker as string } }));
  const names = stored.map(({ speaker, mention }) => {
    return (speaker && desk.speakers.get(speaker)?.name) || toPlain(wordsAt(desk.text, mention)) || "somebody";
  });
  const become = (
    links: { relays: boolean; mention: typeof claim.reading.mention; speaker: SpeakerInput | null }[],
  ) => {
    const command = { do: "reading.correct" as const, claimId: claim.id, chain: links };
    if (!links.every(({ speaker }) => speaker === null || "id" in speaker)) return void submit(command);
    close();
    void tell(desk, command);
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
      label={changing === null ? "Through whom else did it come?" : `Who is “${names[changing]}”?`}
      onChoose={choose}
      onCancel={close}
      busy={busy}
      offers={({ id }) => !speakers.includes(id) && !stored.some(({ speaker }) => speaker === id)}
      above={
        <>
          {chain.length > 0 && (
            <ul className={styles.links} aria-label="Through whom it came">
              {chain.map((link, i) => (
                <li key={JSON.stringify(link)}>
                  <span>
                    {link.relays ? "Quoted by" : "Citing"} <b>{names[i]}</b>
                  </span>
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={`Change ${names[i]}`}
                    aria-pressed={changing === i}
                    onClick={() => setChanging(changing === i ? null : i)}
                  >
                    Change
                  </Button>
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={`Take out ${names[i]}`}
                    onClick={() => become(chain.filter((_, other) => other !== i))}
                  >
                    Take out
                  </Button>
                </li>
              ))}
            </ul>
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
