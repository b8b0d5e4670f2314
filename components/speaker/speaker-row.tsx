import Link from "next/link";
import { speakerTypeWords } from "@/components/claim/words";
import styles from "@/components/ui/list-row.module.css";
import type { SpeakerListItem } from "@/lib/queries/list-speakers";

/** A speaker in a list: name, what they are, and how much of what they say is checked and confirmed. */
export function SpeakerRow({ speaker, href }: { speaker: SpeakerListItem; href?: string }) {
  const { id, name, type, post, claims, articles, checked, confirmed } = speaker;
  const known = [post?.title, post?.affiliation].filter(Boolean).join(", ");
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={href ?? `/speakers/${id}`} className={styles.title}>
          <bdi>{name}</bdi>
        </Link>
        <p className={styles.about}>
          {speakerTypeWords[type]}
          {known && <> · {known}</>}
        </p>
      </div>
      <p className={styles.count}>
        {claims === 0 ? "No claims" : `${plural(claims, "claim")} in ${plural(articles, "article")}`}
      </p>
      <p className={styles.state}>{claims > 0 && `${checked} checked · ${confirmed} confirmed`}</p>
    </li>
  );
}

function plural(count: number, one: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;
}
