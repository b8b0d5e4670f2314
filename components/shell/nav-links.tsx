"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./header.module.css";
import { isWithin, places } from "./places";

/** The newsroom's places; the one the page lies in is marked, in words for screen readers too. */
export function NavLinks() {
  const pathname = usePathname();
  return (
    <nav aria-label="Newsroom" className={styles.nav}>
      <ul className={styles.places}>
        {places.map(({ href, words }) => (
          <li key={href}>
            <Link href={href} aria-current={isWithin(pathname, href) ? "page" : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
