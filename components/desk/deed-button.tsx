"use client";

import { Button, type ButtonProps } from "../ui/button";
import { useAround } from "./around";
import { type DeedId, keymap } from "./keymap";

type DeedButtonProps = Omit<ButtonProps, "onClick" | "shortcut"> & {
  deed: DeedId;
  /** Draw the icon and the key alone; the words are still there to be read out and shown on hover. */
  brief?: boolean;
};

/** The button of a deed: its words and its key come from the keymap, as the key's own effect does. */
export function DeedButton({ deed, brief, children, ...rest }: DeedButtonProps) {
  const { perform } = useAround();
  const { keys, words } = keymap[deed];
  return (
    <Button
      {...rest}
      shortcut={keys}
      data-deed={deed}
      title={brief ? words : undefined}
      // The selection in the text is what "add" and "cue" work on; a press must not clear it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => perform(deed)}
    >
      {brief ? <span className="visually-hidden">{words}</span> : (children ?? words)}
    </Button>
  );
}
