import type { Metadata } from "next";
import Link from "next/link";
import styles from "@/components/capture/capture.module.css";
import { ClaimLine } from "@/components/claim/claim-line";
import { ActionForm } from "@/components/form/action-form";
import { OwnJob } from "@/components/job/own-job";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { recheckWords } from "@/lib/domain/capture";
import { can } from "@/lib/domain/permissions";
import { visitWords } from "@/lib/domain/visits";
import { listChangedSources } from "@/lib/queries/list-changed-sources";
import { visitAllAgain } from "../../actions";

export const metadata: Metadata = { title: "Sources that changed" };

/** Captured pages that are not any more what they were, and the claims that rest on them. */
export default async function ChangedSourcesPage() {
  const actor = await requireActor();
  const { changed, watched, visited, visits, job } = await listChangedSources(actor);
  return (
    <Page
      title="Sources that changed"
      lead="Captured pages that are not any more what they were, and the claims that rest on them."
      actions={<ButtonLink href="/sources">All sources</ButtonLink>}
    >
      <p className={styles.about}>
        {visits === "off"
          ? "Nothing is visited unasked. "
          : `Captured addresses are visited ${visitWords[visits].toLowerCase()}. `}
        {can(actor, "newsroom.configure") ? (
          <Link href="/members#newsroom">Change that</Link>
        ) : (
          "An owner can change that."
        )}
      </p>
      <OwnJob job={job} label="Visiting the captured addresses" done="The addresses were visited." />
      {can(actor, "evidence.add") && watched > 0 && (job === null || job.state === "failed") && (
        <ActionForm
          action={visitAllAgain}
          submit={watched === 1 ? "Visit the captured address again" : `Visit the ${watched} captured addresses again`}
          look="plain"
          label="Visit again"
        />
      )}
      {changed.length === 0 && (
        <Empty title={!visited ? "No captured address was visited again yet" : "Nothing changed"} actions={null}>
          {!visited
            ? "Capture a page on its source; visiting it again then shows whether it still says the same."
            : "Every captured page that could be reached still says what it said."}
        </Empty>
      )}
      <ul className={styles.list} aria-label="Sources that changed">
        {changed.map(({ source, recheck, claims }) => (
          <li key={source.id} className={styles.list}>
            <h2>
              <Link href={`/sources/${source.id}`}>
                <bdi>{source.title}</bdi>
              </Link>
            </h2>
            <p>
              <Badge tone="pencil" mark="↻">
                {recheckWords[recheck.outcome]}
              </Badge>{" "}
              <Time at={recheck.at} /> {recheck.why}{" "}
              {recheck.seenId && (
                <Link href={`/sources/${source.id}/captures/${recheck.captureId}/since/${recheck.seenId}`}>
                  What changed
                </Link>
              )}
            </p>
            {claims.length === 0 && <p className={styles.about}>No claim rests on it.</p>}
            {claims.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} />
            ))}
          </li>
        ))}
      </ul>
    </Page>
  );
}
