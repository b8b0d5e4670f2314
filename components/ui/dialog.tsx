"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, type RefObject, useRef } from "react";
import { Button } from "./button";
import styles from "./dialog.module.css";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  size?: "small" | "medium" | "large";
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  /** Called once it is closed, to put the focus somewhere else than where it was before. */
  afterwards?: RefObject<(() => void) | null>;
};

/** To the first field; where there is none to the window itself, not to the button that closes it. */
function focusInside(event: Event): void {
  event.preventDefault();
  const content = event.currentTarget as HTMLElement;
  const find = (fields: string) => content.querySelector<HTMLElement>(`[data-body] :is(${fields})`);
  // Of a choice, to the one that is chosen, as the Tab key would.
  const chosen = "input:checked, input:not([type=radio], [type=hidden]), textarea, select";
  (find(chosen) ?? find("input:not([type=hidden])") ?? content).focus();
}

/** A modal: holds focus, closes on Escape, gives focus back. For what must be answered before going on. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, size = "medium", children, actions, afterwards } = props;
  const before = useRef<Element | null>(null);
  const begin = (event: Event) => {
    before.current = document.activeElement;
    focusInside(event);
  };
  const goOn = (event: Event) => {
    event.preventDefault();
    if (afterwards?.current) afterwards.current();
    else if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={`${styles.dialog} ${styles[size]}`}
          onOpenAutoFocus={begin}
          onCloseAutoFocus={goOn}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className={styles.header}>
            <div>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              {description && <Radix.Description className={styles.description}>{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <Button look="quiet" size="small" aria-label="Close this window" icon={<X aria-hidden />} />
            </Radix.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <div className={styles.body} data-body="" tabIndex={0}>
            {children}
          </div>
          {actions && <footer className={styles.footer}>{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
