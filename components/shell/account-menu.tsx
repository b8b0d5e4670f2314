"use client";

import { ChevronDown, LogOut, MenuIcon, UserRound } from "lucide-react";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import styles from "./header.module.css";
import { places } from "./places";

type Props = { name: string; role: string; newsroom: string; signOut: () => Promise<unknown> };

/** Who one is here, with the way to the account and out. On a phone it holds the newsroom's places too. */
export function AccountMenu({ name, role, newsroom, signOut }: Props) {
  const own = (
    <>
      <MenuLabel>
        {name}, {role} at {newsroom}
      </MenuLabel>
      <MenuLink href="/account" icon={<UserRound aria-hidden />}>
        Your account
      </MenuLink>
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => startTransition(() => void signOut())}>
        Sign out
      </MenuItem>
    </>
  );
  return (
    <>
      <div className={styles.wide}>
        <Menu
          inPlace
          trigger={
            <Button look="quiet" className={styles.person} aria-label={`${name}, your account`}>
              <span className={styles.name}>{name}</span>
              <ChevronDown aria-hidden />
            </Button>
          }
        >
          {own}
        </Menu>
      </div>
      <div className={styles.narrow}>
        <Menu inPlace trigger={<Button look="quiet" aria-label="Menu" icon={<MenuIcon aria-hidden />} />}>
          {places.map(({ href, words, key }) => (
            <MenuLink key={href} href={href} shortcut={`g ${key}`}>
              {words}
            </MenuLink>
          ))}
          <MenuSeparator />
          {own}
        </Menu>
      </div>
    </>
  );
}
