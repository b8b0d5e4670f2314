"use client";

import { Popover as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import styles from "./popover.module.css";

type PopoverProps = {
  trigger: ReactNode;
  label: string;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** A small panel tied to its button; closes on Escape or a click elsewhere. */
export function Popover({ trigger, label, align = "start", children, ...state }: PopoverProps) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <PopoverPanel label={label} align={align}>
        {children}
      </PopoverPanel>
    </Radix.Root>
  );
}

type PanelProps = { label: string; children: ReactNode } & Pick<
  ComponentProps<typeof Radix.Content>,
  "align" | "side" | "onOpenAutoFocus" | "onCloseAutoFocus"
>;

/** The panel alone, for a popover with an anchor of its own. */
export function PopoverPanel({ label, children, ...place }: PanelProps) {
  return (
    <Radix.Portal>
      <Radix.Content className={styles.popover} sideOffset={6} collisionPadding={8} aria-label={label} {...place}>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
