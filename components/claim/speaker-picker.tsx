"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SpeakerInput } from "@/lib/api/desk-command";
import type { ClaimView, SpeakerView } from "@/lib/domain/desk";
import type { SpeakerType } from "@/lib/text/model";
import { useDesk } from "../desk/use-desk";
import { SpeakerTypeOptions } from "../speaker/speaker-type-options";
import { Button } from "../ui/button";
import { Field, Input, Select } from "../ui/field";
import { stepFocus } from "../ui/step-focus";
import styles from "./claim.module.css";
import { byNearness } from "./near-speakers";
import { speakerTypeWords } from "./words";

const most = 8;

type SpeakerPickerProps = {
  claim: ClaimView;
  label: string;
  /** Who is chosen: a speaker of this article, or one it does not have yet. */
  onChoose: (speaker: SpeakerInput) => void;
  onCancel: () => void;
  busy: boolean;
  /** Whether a speaker of the article may be chosen here; all may unless given. */
  offers?: (speaker: SpeakerView) => boolean;
  /** Drawn beside each speaker that is offered. */
  beside?: (speaker: SpeakerView) => ReactNode;
  /** Drawn above the field, and below all else. */
  above?: ReactNode;
  children: ReactNode;
};

/**
 * Choose a speaker: those of this article by name or alias, nearest first, or a
 * new one. Typing narrows the list; Enter takes the first.
 */
export function SpeakerPicker(props: SpeakerPickerProps) {
  const { claim, label, onChoose, onCancel, busy, offers = () => true, beside, above, children } = props;
  const desk = useDesk("names");
  const [words, setWords] = useState("");
  const [type, setType] = useState<SpeakerType>("person");
  const form = useRef<HTMLFormElement>(null);
  // On a phone little more than the field would show, and none of those to choose.
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const name = words.trim();
  const found = [...desk.speakers.values()]
    .filter(offers)
    .filter((one) => [one.name, ...one.aliases].some((known) => known.toLowerCase().includes(name.toLowerCase())))
    .sort(
      byNearness(
        claim,
        desk.order.map((id) => desk.claim(id)!),
      ),
    )
    .slice(0, most);
  const takeFirst = () => {
    if (found[0]) onChoose({ id: found[0].id });
    else if (name) onChoose({ name, type });
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        takeFirst();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        stepFocus(event, "input, [data-option]");
      }}
    >
      {above}
      <Field label={label} hint="Enter takes the first in the list; ↓ goes into it.">
        <Input value={words} autoFocus placeholder="Name or alias" onChange={(event) => setWords(event.target.value)} />
      </Field>
      <ul className={styles.options}>
        {found.map((speaker) => (
          <li key={speaker.id}>
            <button type="button" data-option="" className={styles.option} onClick={() => onChoose({ id: speaker.id })}>
              <b>{speaker.name}</b>
              <span className={styles.aside}>{speaker.title || speakerTypeWords[speaker.type]}</span>
            </button>
            {beside?.(speaker)}
          </li>
        ))}
        {found.length === 0 && <li className={styles.by}>Nobody in this article goes by that name.</li>}
      </ul>
      {name !== "" && (
        <div className={styles.newSpeaker}>
          <Field label={`Add “${name}” as a`}>
            <Select value={type} onChange={(event) => setType(event.target.value as SpeakerType)}>
              <SpeakerTypeOptions />
            </Select>
          </Field>
          <Button size="small" busy={busy} onClick={() => onChoose({ name, type })}>
            Add the speaker
          </Button>
        </div>
      )}
      {children}
    </form>
  );
}
