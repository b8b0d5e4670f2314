import Link from "next/link";
import { sourceKindWords } from "@/components/claim/words";
import styles from "@/components/ui/list-row.module.css";
import type { SourceListItem } from "@/lib/queries/list-sources";
import { isoDay } from "./iso-day";

/** A source in a list: what it is, and how much rests on it. */
export function SourceRow({ source }: { source: SourceListItem }) {
  const { id, title, publisher, author, publishedOn, kind, primary, claims, articles } = source;
  const about = [sourceKindWords[kind], primary && "primary", publisher, author, publishedOn && isoDay(publishedOn)];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={`/sources/${id}`} className={styles.title}>
          <bdi>{title}</bdi>
        </Link>
        <p className={styles.about}>{about.filter(Boolean).join(" · ")}</p>
      </div>
      <p className={styles.count}>
        {claims === 0
          ? "No claim rests on it"
          : `${claims} ${claims === 1 ? "claim" : "claims"} in ${articles} ${articles === 1 ? "article" : "articles"}`}
      </p>
      <p className={styles.state}>{stances(source)}</p>
    </li>
  );
}

function stances({ supports, refutes, context }: SourceListItem): string {
  const parts = [supports && `supports ${supports}`, refutes && `refutes ${refutes}`, context && `context ${context}`];
  return parts.filter(Boolean).join(" · ");
}
