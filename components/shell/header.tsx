import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu";
import styles from "./header.module.css";
import { NavLinks } from "./nav-links";

type Props = {
  newsroom: string;
  person: { name: string; role: string };
  /** Where a person of several newsrooms changes between them. */
  switcher?: ReactNode;
  signOut: () => Promise<unknown>;
};

/** The slim line above every page of a newsroom: where one is, where one can go, who one is. */
export function Header({ newsroom, person, switcher, signOut }: Props) {
  return (
    <header className={styles.header}>
      <Link href="/articles" className={styles.mark} translate="no" aria-label="Stet, to the articles">
        stet
      </Link>
      <div className={styles.newsroom}>{switcher || <span className={styles.newsroomName}>{newsroom}</span>}</div>
      <NavLinks />
      <AccountMenu name={person.name} role={person.role} newsroom={newsroom} signOut={signOut} />
    </header>
  );
}
