"use client";

import { Command } from "cmdk";
import { useState } from "react";
import { brief, speakersOf, wordsOf } from "../claim/words";
import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/kbd";
import { useAround } from "./around";
import { goTo } from "./cursor";
import { emptyFilter, matches } from "./filter";
import { deedIds, keymap } from "./keymap";
import styles from "./palette.module.css";
import { useDesk } from "./use-desk";

const mostClaims = 12;

/** Find a deed, a speaker or a claim by its words, and go there or do it. "speakers" shows the speakers alone. */
export function Palette() {
  const { sheet, setSheet } = useAround();
  const open = sheet === "palette" || sheet === "speakers";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => setSheet(next ? "palette" : null)}
      title={sheet === "speakers" ? "Jump to a speaker" : "Find"}
    >
      {open && <Finder speakersOnly={sheet === "speakers"} />}
    </Dialog>
  );
}

function Finder({ speakersOnly }: { speakersOnly: boolean }) {
  const desk = useDesk("names", "order");
  const { perform, setSheet } = useAround();
  const [words, setWords] = useState("");
  const leave = (then: () => void) => {
    setSheet(null);
    // After the window gave the focus back, so that a form opened next may take it.
    requestAnimationFrame(then);
  };
  const claims = words.trim()
    ? desk.order
        .filter((id) => matches(desk.claim(id)!, { ...emptyFilter, words: words.trim() }, desk))
        .slice(0, mostClaims)
    : [];
  const speakers = [...desk.speakers.values()].filter(({ id }) =>
    desk.order.some((one) => desk.claim(one)!.reading.speakers.includes(id)),
  );
  return (
    <Command className={styles.palette} label={speakersOnly ? "Speakers" : "Actions, speakers and claims"} loop>
      <Command.Input
        className={styles.input}
        value={words}
        onValueChange={setWords}
        placeholder={speakersOnly ? "Name of a speaker" : "An action, a speaker, or words of a claim"}
      />
      <Command.List className={styles.list}>
        <Command.Empty className={styles.aside}>Nothing by those words.</Command.Empty>
        {!speakersOnly && (
          <Command.Group heading="Actions">
            {deedIds
              .filter((id) => id !== "palette")
              .map((id) => (
                <Command.Item
                  key={id}
                  className={styles.item}
                  value={`${keymap[id].words} ${keymap[id].group}`}
                  onSelect={() => leave(() => perform(id))}
                >
                  <span>{keymap[id].words}</span>
                  <span className={styles.aside}>{keymap[id].group}</span>
                  <Kbd keys={keymap[id].keys} />
                </Command.Item>
              ))}
          </Command.Group>
        )}
        {(speakersOnly || words.trim() !== "") && (
          <Command.Group heading="Speakers">
            {speakers.map((speaker) => (
              <Command.Item
                key={speaker.id}
                className={styles.item}
                value={`${speaker.name} ${speaker.aliases.join(" ")} ${speaker.id}`}
                onSelect={() => {
                  const first = desk.order.find((id) => desk.claim(id)!.reading.speakers.includes(speaker.id));
                  if (first) leave(() => goTo(desk, { claim: first }));
                }}
              >
                <span>{speaker.name}</span>
                <span className={styles.aside}>{speaker.title}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {!speakersOnly && claims.length > 0 && (
          <Command.Group heading="Claims" forceMount>
            {claims.map((id) => {
              const claim = desk.claim(id)!;
              return (
                <Command.Item
                  key={id}
                  forceMount
                  className={styles.item}
                  value={id}
                  onSelect={() => leave(() => goTo(desk, { claim: id }))}
                >
                  <span>{brief(wordsOf(claim, desk.text), 70)}</span>
                  <span className={styles.aside}>{speakersOf(claim, desk.speakers)}</span>
                </Command.Item>
              );
            })}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}
