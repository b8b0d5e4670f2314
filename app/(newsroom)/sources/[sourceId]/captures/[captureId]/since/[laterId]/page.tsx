import type { Metadata } from "next";
import styles from "@/components/capture/capture.module.css";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { compareCaptures } from "@/lib/queries/list-changed-sources";
import { orNotFound } from "../../../../../../or-not-found";

export const metadata: Metadata = { title: "What changed" };

type Props = { params: Promise<{ sourceId: string; captureId: string; laterId: string }> };

/** What there is to read in a page, then and later, word by word. */
export default async function SincePage({ params }: Props) {
  const actor = await requireActor();
  const { sourceId, captureId, laterId } = await params;
  const { source, from, to, pieces } = await orNotFound(compareCaptures(actor, sourceId, captureId, laterId));
  return (
    <Page
      title={<bdi>{source.title}</bdi>}
      lead={
        <>
          What changed between <Time at={from} /> and <Time at={to} />
        </>
      }
      actions={<ButtonLink href={`/sources/${source.id}`}>The source</ButtonLink>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard. */}
      <section className={styles.text} tabIndex={0} aria-label="What changed" dir="auto">
        {pieces.map(({ kind, text }, i) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one comparison do not move.
          if (kind === "same") return <span key={i}>{text}</span>;
          return kind === "removed" ? (
            <del key={i} className={styles.removed}>
              {text}
            </del>
          ) : (
            <ins key={i} className={styles.added}>
              {text}
            </ins>
          );
          // biome-ignore-end lint/suspicious/noArrayIndexKey: as above.
        })}
      </section>
    </Page>
  );
}
