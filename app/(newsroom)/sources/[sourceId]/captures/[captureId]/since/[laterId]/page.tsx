import type { Metadata } from "next";
import styles from "@/components/capture/capture.module.css";
import { WordDiff } from "@/components/text/word-diff";
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
        <WordDiff pieces={pieces} />
      </section>
    </Page>
  );
}
