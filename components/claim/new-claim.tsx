"use client";

import { type FormEvent, useRef, useState } from "react";
import { guessReading } from "@/lib/domain/guess-reading";
import type { SpeakerId } from "@/lib/domain/ids";
import { type ClaimKind, claimKinds, type Span, type SpeakerType } from "@/lib/text/model";
import { goTo } from "../desk/cursor";
import type { Desk } from "../desk/desk";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { SpeakerTypeOptions } from "../speaker/speaker-type-options";
import { visible } from "../text/visible-text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field, FieldRow, Input, Select } from "../ui/field";
import { Notice } from "../ui/notice";
import styles from "./new-claim.module.css";
import { brief, kindWords } from "./words";

/** Asks of words not yet a claim how the article gives them and who says them; what is most likely is chosen already. */
export function NewClaim() {
  const desk = useDesk("panel");
  return desk.panel?.kind === "add" ? <Ask span={desk.panel.span} /> : null;
}

/** In the list of speakers: all that were guessed together, and one the article does not name yet. */
const [together, somebodyNew] = ["together", "new"];

function Ask({ span }: { span: Span }) {
  const desk = useDesk("names");
  const [guess] = useState(() => guessAt(desk, span));
  const [kind, setKind] = useState<ClaimKind>(guess.kind);
  const [chosen, setChosen] = useState<string>(guess.speakers.length > 1 ? together : (guess.speakers[0] ?? ""));
  const [name, setName] = useState("");
  const [type, setType] = useState<SpeakerType>("person");
  const [missing, setMissing] = useState<string | null>(null);
  const speaker = useRef<HTMLSelectElement>(null);
  const afterwards = useRef<(() => void) | null>(null);

  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk((delta) => {
    const made = delta.changes.findLast(({ actor, type: did }) => actor === desk.me.id && did === "claim.added");
    const id = made?.claimIds[0];
    afterwards.current = () => id && goTo(desk, { claim: id });
    window.getSelection()?.removeAllRanges();
    close();
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    const isGuessed = chosen === together || chosen === guess.speakers[0];
    const speakers =
      chosen === together
        ? guess.speakers.map((id) => ({ id }))
        : chosen === somebodyNew
          ? [{ name: name.trim(), type }]
          : [{ id: chosen }];
    if (kind !== "own" && (chosen === "" || (chosen === somebodyNew && name.trim() === ""))) {
      setMissing("Name who says this, or make it the article’s own voice.");
      speaker.current?.focus();
      return;
    }
    setMissing(null);
    void submit({
      ...{ do: "claim.add", spans: [span], kind, speakers: kind === "own" ? [] : speakers },
      ...(kind !== "own" && isGuessed && { cue: guess.cue, mention: guess.mention }),
    });
  };

  return (
    <Dialog open onOpenChange={(next) => !next && close()} title="A new claim" size="small" afterwards={afterwards}>
      <form className={styles.form} onSubmit={send} noValidate>
        <blockquote className={styles.words} dir="auto">
          {visible(brief(desk.text.slice(span.start, span.end), 240))}
        </blockquote>
        <fieldset className={styles.kinds}>
          <legend>How does the article give these words?</legend>
          {claimKinds.map((one) => (
            <label key={one}>
              <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
              {kindWords[one]}
            </label>
          ))}
        </fieldset>
        {kind !== "own" && (
          <Field label="Who says this?" error={missing}>
            <Select ref={speaker} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {chosen === "" && <option value="">Choose</option>}
              {guess.speakers.length > 1 && <option value={together}>{namesOf(desk, guess.speakers)}</option>}
              {[...desk.speakers.values()]
                .sort((a, b) => a.name.localeCompare(b.name))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              <option value={somebodyNew}>Somebody else…</option>
            </Select>
          </Field>
        )}
        {kind !== "own" && chosen === somebodyNew && (
          <FieldRow>
            <Field label="Their name">
              <Input value={name} autoFocus onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label="What they are">
              <Select value={type} onChange={(event) => setType(event.target.value as SpeakerType)}>
                <SpeakerTypeOptions />
              </Select>
            </Field>
          </FieldRow>
        )}
        {refusal && <Notice kind="refusal">{refusal}</Notice>}
        <div className={styles.actions}>
          <Button look="quiet" shortcut="Escape" onClick={close}>
            Cancel
          </Button>
          <Button look="main" type="submit" shortcut="Enter" busy={busy}>
            Add the claim
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function guessAt(desk: Desk, span: Span) {
  const guess = guessReading(
    desk.text,
    span,
    desk.passages,
    desk.all().map(({ reading }) => reading),
  );
  return { ...guess, speakers: guess.speakers.filter((id) => desk.speakers.has(id)) };
}

function namesOf(desk: Desk, ids: readonly SpeakerId[]): string {
  return new Intl.ListFormat("en-GB").format(ids.map((id) => desk.speakers.get(id)?.name ?? ""));
}
