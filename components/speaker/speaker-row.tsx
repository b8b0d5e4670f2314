import Link from "next/link";
import { speakerTypeWords } from "@/components/claim/words";
import type { SpeakerListItem } from "@/lib/queries/list-speakers";
import styles from "./speaker-row.module.css";

/** A speaker in a list: name, what they are, and how much of what they say is checked and confirmed. */
export function SpeakerRow({ speaker, href }: { speaker: SpeakerListItem; href?: string }) {
  const { id, name, type, post, claims, articles, checked, confirmed } = speaker;
  const known = [post?.title, post?.affiliation].filter(Boolean).join(", ");
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <Link href={href ?? `/speakers/${id}`} className={styles.name}>
          <bdi>{name}</bdi>
        </Link>
        <p className={styles.about}>
          {speakerTypeWords[type]}
          {known && <> · {known}</>}
        </p>
      </div>
      <p className={styles.says}>
        {claims === 0 ? "No claims" : `${plural(claims, "claim")} in ${plural(articles, "article")}`}
      </p>
      <p className={styles.state}>{claims > 0 && `${checked} checked · ${confirmed} confirmed`}</p>
    </li>
  );
}

function plural(count: number, one: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;
}
