import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";
import { Input } from "./field";
import styles from "./list-bar.module.css";

/** The parts of a list's address, empty ones left out. */
export type Asked = Record<string, string | null | undefined>;

/** An address with these parts. */
export function toAddress(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A list's search field with whatever else it asks beside it, and its tabs. Sent as an address, so that a list can be linked to. */
export function ListBar({
  path,
  search,
  keep,
  fields,
  children,
}: {
  path: string;
  search: { name: string; label: string; value: string };
  /** Parts of the address that a new search keeps. */
  keep?: Asked;
  fields?: ReactNode;
  /** Tabs. */
  children?: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      {children}
      <Form action={path} className={styles.form} role="search" aria-label={search.label}>
        {Object.entries(keep ?? {}).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Input
          key={search.value}
          type="search"
          name={search.name}
          defaultValue={search.value}
          aria-label={search.label}
          placeholder={search.label}
          aria-keyshortcuts="/"
          maxLength={200}
          className={styles.search ?? ""}
        />
        {fields}
        <Button type="submit">Search</Button>
      </Form>
    </div>
  );
}

/** Ways to see a list, of which one holds. */
export function Tabs({ label, tabs }: { label: string; tabs: { href: string; words: string; current: boolean }[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, words, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? "true" : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The rows of a list with how many there are in all, and the way to the next page. */
export function ListPage({
  count,
  label,
  next,
  first,
  children,
}: {
  count: string;
  label: string;
  /** The next page's address, and the first one's where this is not it. */
  next: string | null;
  first: string | null;
  children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <p className={styles.count}>{count}</p>
      <ul className={styles.list} aria-label={label}>
        {children}
      </ul>
      {(next || first) && (
        <nav aria-label="Pages" className={styles.more}>
          {first && <ButtonLink href={first}>Back to the beginning</ButtonLink>}
          {next && <ButtonLink href={next}>Next page</ButtonLink>}
        </nav>
      )}
    </div>
  );
}
