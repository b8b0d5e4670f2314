"use client";

import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import styles from "./menu.module.css";

/** A menu below the button given as `trigger`. */
export function Menu({
  trigger,
  align = "end",
  inPlace,
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "end";
  /** Drawn within the landmark it stands in, for a bar that nothing covers; otherwise above everything. */
  inPlace?: boolean;
  children: ReactNode;
}) {
  const content = (
    <DropdownMenu.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={8}>
      {children}
    </DropdownMenu.Content>
  );
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {inPlace ? content : <DropdownMenu.Portal>{content}</DropdownMenu.Portal>}
    </DropdownMenu.Root>
  );
}

type ItemProps = { children: ReactNode; icon?: ReactNode; shortcut?: string | undefined; disabled?: boolean };

/** A deed in a menu. */
export function MenuItem({ onSelect, children, icon, shortcut, disabled }: ItemProps & { onSelect: () => void }) {
  return (
    <DropdownMenu.Item className={styles.item} onSelect={onSelect} disabled={disabled ?? false}>
      {icon}
      <span>{children}</span>
      {shortcut && <Kbd keys={shortcut} />}
    </DropdownMenu.Item>
  );
}

/** A place in a menu. */
export function MenuLink({ href, children, icon, shortcut }: ItemProps & { href: string }) {
  return (
    <DropdownMenu.Item className={styles.item} asChild>
      <Link href={href}>
        {icon}
        <span>{children}</span>
        {shortcut && <Kbd keys={shortcut} />}
      </Link>
    </DropdownMenu.Item>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className={styles.label}>{children}</DropdownMenu.Label>;
}
