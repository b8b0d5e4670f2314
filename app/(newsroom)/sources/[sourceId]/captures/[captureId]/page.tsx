import type { Metadata } from "next";
import styles from "@/components/capture/capture.module.css";
import { CapturedText } from "@/components/capture/captured-text";
import { ClaimLine } from "@/components/claim/claim-line";
import { FileLine } from "@/components/evidence/file-line";
import { ButtonLink } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { explainFileFault } from "@/lib/domain/stored-file";
import { getCapture } from "@/lib/queries/get-capture";
import { orNotFound } from "../../../../or-not-found";

export const metadata: Metadata = { title: "A captured page" };

type Props = { params: Promise<{ sourceId: string; captureId: string }> };

/** A page as it was when it was kept: to be read, looked at, and rested on. */
export default async function CapturePage({ params }: Props) {
  const actor = await requireActor();
  const { sourceId, captureId } = await params;
  const { source, capture, drawn, fault, uses } = await orNotFound(getCapture(actor, sourceId, captureId));
  const file = { sha256: capture.fileSha256, name: nameOf(capture.finalUrl, capture.mediaType) };
  return (
    <Page
      title={<bdi>{capture.title || source.title}</bdi>}
      lead={
        <>
          As it was <Time at={capture.fetchedAt} />, kept by {capture.takenBy}
        </>
      }
      actions={<ButtonLink href={`/sources/${source.id}`}>The source</ButtonLink>}
    >
      <p className={styles.about}>
        {capture.finalUrl} · answered {capture.status} · {capture.mediaType || "of no named type"}
      </p>
      <FileLine file={{ ...file, fault }} />
      <p className={styles.hash}>
        SHA-256 <code>{capture.fileSha256}</code>
      </p>
      <details>
        <summary>What the answer said of itself</summary>
        <dl className={styles.about}>
          {Object.entries(capture.headers).map(([name, value]) => (
            <div key={name}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {fault && <p role="alert">{explainFileFault(fault)}</p>}
      <Section title="To read">
        {capture.text === "" ? (
          <p>Nothing could be read out of it. The file itself is kept.</p>
        ) : (
          <CapturedText
            text={capture.text}
            sourceId={source.id}
            file={file}
            may={can(actor, "evidence.add")}
            uses={uses.map(({ id, claimId, stance, note, here, found, claim }) => ({
              ...{ id, claimId, stance, note, here, found },
              ...{ articleId: claim.article.id, words: claim.words },
            }))}
          />
        )}
        <ul aria-label="Excerpts that were looked for here" className={styles.list}>
          {uses.map(({ id, excerpt, found, claim }) => {
            if (found !== "gone" && found !== "ambiguous") return null;
            return (
              <li key={id}>
                <p>
                  {found === "gone"
                    ? "An excerpt does not stand in this text: "
                    : "An excerpt stands in this text more than once: "}
                  “{excerpt.length > 200 ? `${excerpt.slice(0, 200)}…` : excerpt}”
                </p>
                <ClaimLine claim={claim} />
              </li>
            );
          })}
        </ul>
      </Section>
      {!fault && capture.pictureSha256 && (
        <Section title="A picture of it">
          {/* biome-ignore lint/performance/noImgElement: nothing is optimised at run time. */}
          <img className={styles.picture} src={`/api/views/${capture.pictureSha256}`} alt="The page as it was drawn" />
        </Section>
      )}
      {drawn !== null && (
        <Section title="As it was sent">
          <p className={styles.about}>Nothing in it runs, and nothing it names is fetched.</p>
          <iframe
            className={styles.frame}
            sandbox=""
            referrerPolicy="no-referrer"
            title="The page as it was sent"
            srcDoc={drawn}
          />
        </Section>
      )}
    </Page>
  );
}

function nameOf(address: string, mediaType: string): string {
  const last = URL.canParse(address) ? new URL(address).pathname.split("/").filter(Boolean).at(-1) : undefined;
  const name = last?.slice(0, 200) || "page";
  return /\.\w{2,5}$/.test(name) || !/html/.test(mediaType) ? name : `${name}.html`;
}
