"use client";

import { useState } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import type { SpeakerId } from "@/lib/domain/ids";
import type { SpeakerType } from "@/lib/text/model";
import { open, tell } from "../desk/tell";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { SpeakerTypeOptions } from "../speaker/speaker-type-options";
import { Button } from "../ui/button";
import { Field, Input, Select } from "../ui/field";
import { Notice } from "../ui/notice";
import styles from "./claim.module.css";
import { speakerTypeWords } from "./words";

const most = 8;

/**
 * Choose who says this: speakers of this article by name or alias, or a new
 * one. Typing narrows the list; Enter takes the first. A second speaker is
 * added with "and".
 */
export function SpeakerEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk("names");
  const [words, setWords] = useState("");
  const [type, setType] = useState<SpeakerType>("person");
  const { submit, refusal, busy } = useAsk(() => open(desk, null));
  const close = () => open(desk, null);

  const wanted = words.trim().toLowerCase();
  const found = [...desk.speakers.values()]
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase().includes(wanted)))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, most);
  const kind = claim.reading.kind === "own" ? ("indirect" as const) : undefined;
  const command = (speakers: ({ id: string } | { name: string; type: SpeakerType })[]) => ({
    ...{ do: "reading.correct" as const, claimId: claim.id, speakers, mention: [] },
    ...(kind && { kind }),
  });
  // A speaker who is known shows at once, so the next key is already meant for the desk.
  const choose = (ids: SpeakerId[]) => {
    close();
    void tell(desk, command(ids.map((id) => ({ id }))));
  };
  const add = () => submit(command([{ name: words.trim(), type }]));
  const also = (id: SpeakerId) => choose([...claim.reading.speakers, id]);
  const takeFirst = () => {
    if (found[0]) choose([found[0].id]);
    else if (words.trim()) void add();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        takeFirst();
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <Field label="Who says this?" hint="Enter takes the first in the list.">
        <Input value={words} autoFocus placeholder="Name or alias" onChange={(event) => setWords(event.target.value)} />
      </Field>
      <ul className={styles.options}>
        {found.map((speaker) => (
          <li key={speaker.id}>
            <button type="button" className={styles.option} onClick={() => choose([speaker.id])}>
              <b>{speaker.name}</b>
              <span className={styles.aside}>{speaker.title || speakerTypeWords[speaker.type]}</span>
            </button>
            {claim.reading.speakers.length > 0 && !claim.reading.speakers.includes(speaker.id) && (
              <Button
                size="small"
                look="quiet"
                aria-label={`Add ${speaker.name} as another speaker`}
                onClick={() => also(speaker.id)}
              >
                and
              </Button>
            )}
          </li>
        ))}
        {found.length === 0 && <li className={styles.by}>Nobody in this article goes by that name.</li>}
      </ul>
      {words.trim() !== "" && (
        <div className={styles.newSpeaker}>
          <Field label={`Add “${words.trim()}” as a`}>
            <Select value={type} onChange={(event) => setType(event.target.value as SpeakerType)}>
              <SpeakerTypeOptions />
            </Select>
          </Field>
          <Button size="small" busy={busy} onClick={add}>
            Add the speaker
          </Button>
        </div>
      )}
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
        {claim.reading.kind !== "own" && (
          <Button
            size="small"
            busy={busy}
            onClick={() =>
              submit({ do: "reading.correct", claimId: claim.id, speakers: [], kind: "own", cue: [], mention: [] })
            }
          >
            The article itself
          </Button>
        )}
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </form>
  );
}
