import type { Metadata } from "next";
import { cache } from "react";
import { SourceCaptures } from "@/components/capture/source-captures";
import { sourceKindWords } from "@/components/claim/words";
import { isoDay } from "@/components/source/iso-day";
import { SourceChain } from "@/components/source/source-chain";
import { Uses } from "@/components/source/uses";
import styles from "@/components/source/uses.module.css";
import { SourceTranscripts } from "@/components/transcript/source-transcripts";
import { ButtonLink } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { getSource, type SourcePage as View } from "@/lib/queries/get-source";
import { orNotFound } from "../../or-not-found";
import { capture, cite, recheck, unciteSource, watch } from "../actions";

type Props = { params: Promise<{ sourceId: string }>; searchParams: Promise<Given> };

/** Once a request, for the tab's title and the page alike. */
const load = cache(async (id: string, after?: string) => orNotFound(getSource(await requireActor(), id, after)));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { after } = onlyFirst(await searchParams);
  return { title: (await load((await params).sourceId, after)).source.title };
}

/** A source, and every claim that rests on it. */
export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { after } = onlyFirst(await searchParams);
  const { source, tally, uses, next, transcripts, cites, citedBy, roots, ...kept } = await load(
    (await params).sourceId,
    after,
  );
  const here = `/sources/${source.id}`;
  return (
    <Page
      title={<bdi>{source.title}</bdi>}
      lead={[sourceKindWords[source.kind], source.primary && "primary source"].filter(Boolean).join(" · ")}
      actions={can(actor, "source.edit") && <ButtonLink href={`${here}/edit`}>Edit</ButtonLink>}
    >
      <Facts source={source} />
      <Section title={heading(tally)}>
        {uses.length === 0 && <p>It is kept, to be found when it is needed again.</p>}
        {uses.length > 0 && <Uses uses={uses} />}
        {(after || next) && (
          <nav aria-label="Pages">
            {after && <ButtonLink href={here}>Back to the beginning</ButtonLink>}{" "}
            {next && <ButtonLink href={`${here}?after=${next}`}>Next page</ButtonLink>}
          </nav>
        )}
      </Section>
      <Section title="The page as it was">
        <SourceCaptures
          source={{ id: source.id, url: source.url }}
          captures={kept.captures}
          last={kept.lastRecheck}
          watched={kept.watched}
          job={kept.job}
          actions={can(actor, "evidence.add") ? { capture, recheck, watch } : null}
        />
      </Section>
      <Section title="Where its knowledge comes from">
        <SourceChain
          source={{ id: source.id, title: source.title }}
          cites={cites}
          citedBy={citedBy}
          roots={roots}
          actions={can(actor, "source.edit") ? { cite, uncite: unciteSource } : null}
        />
      </Section>
      <Section title="Transcripts">
        <SourceTranscripts sourceId={source.id} transcripts={transcripts} may={can(actor, "evidence.add")} />
      </Section>
    </Page>
  );
}

function Facts({ source }: { source: View["source"] }) {
  const { publisher, author, url, publishedOn, origin, addedBy, addedAt } = source;
  const facts = [
    ["Publisher", publisher],
    ["Author", author],
    [
      "Address",
      url && (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {url}
        </a>
      ),
    ],
    ["Published on", publishedOn && isoDay(publishedOn)],
    ["Origin", origin],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      <div className={styles.fact}>
        <dt>Added</dt>
        <dd>
          <Time at={addedAt} /> by {addedBy}
        </dd>
      </div>
    </dl>
  );
}

function heading({ claims, articles }: View["tally"]): string {
  if (claims === 0) return "No claim rests on it";
  const rest = claims === 1 ? "1 claim rests" : `${claims} claims rest`;
  return `${rest} on it, in ${articles} ${articles === 1 ? "article" : "articles"}`;
}
