import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { type MarkState, speakerTypeWords, stateMarks, stateTones, stateWords } from "@/components/claim/words";
import { Posts } from "@/components/speaker/posts";
import { Said } from "@/components/speaker/said";
import styles from "@/components/speaker/speaker.module.css";
import { Through } from "@/components/speaker/through";
import { UnmergeForm } from "@/components/speaker/unmerge-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { type Given, onlyFirst } from "@/lib/queries/asked";
import { getSpeaker, type SpeakerPage as View } from "@/lib/queries/get-speaker";
import { orNotFound } from "../../or-not-found";
import { addTitle, removeTitle, unmerge } from "../actions";

type Props = { params: Promise<{ speakerId: string }>; searchParams: Promise<Given> };

/** Once a request, for the tab's title and the page alike. */
const load = cache(async (id: string, after?: string, through?: string) =>
  orNotFound(
    getSpeaker(await requireActor(), id, { ...(after && { after }), ...(through && { afterThrough: through }) }),
  ),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { after, through } = onlyFirst(await searchParams);
  return { title: (await load((await params).speakerId, after, through)).speaker.name };
}

/** Everything a speaker asserts across articles, what others say through them, and who they are. */
export default async function SpeakerPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { after, through } = onlyFirst(await searchParams);
  const view = await load((await params).speakerId, after, through);
  const { speaker, mergedInto, posts, claims, next, nextThrough } = view;
  const mayEdit = can(actor, "speaker.edit");
  const here = `/speakers/${speaker.id}`;
  return (
    <Page
      title={<bdi>{speaker.name}</bdi>}
      lead={<Lead view={view} />}
      actions={
        mayEdit &&
        !mergedInto && (
          <>
            <ButtonLink href={`${here}/edit`}>Edit</ButtonLink>
            <ButtonLink href={`${here}/merge`}>Merge</ButtonLink>
            {view.totals.claims > 1 && <ButtonLink href={`${here}/split`}>Split</ButtonLink>}
          </>
        )
      }
    >
      {mergedInto && (
        <Notice actions={mayEdit && <UnmergeForm speaker={speaker} action={unmerge} />}>
          Merged into <Link href={`/speakers/${mergedInto.id}`}>{mergedInto.name}</Link>, where everything they say is
          shown.
        </Notice>
      )}
      {!mergedInto && <Who view={view} mayEdit={mayEdit} />}
      {!mergedInto && (
        <Posts speakerId={speaker.id} posts={posts} mayEdit={mayEdit} add={addTitle} remove={removeTitle} />
      )}
      <Section title={mergedInto ? "What was said under this name" : "What they say"}>
        <Totals totals={view.totals} />
        <Said claims={claims} />
        <Pages here={here} name="after" at={after} next={next} label="Pages" />
      </Section>
      {(view.through.length > 0 || through) && (
        <Section title="What others say through them">
          <p className={styles.names}>Claims of others who cite them, or whose words they pass on.</p>
          <Through claims={view.through} name={speaker.name} />
          <Pages here={here} name="through" at={through} next={nextThrough} label="Pages of what others say" />
        </Section>
      )}
    </Page>
  );
}

type PagesProps = { here: string; name: string; at: string | undefined; next: string | null; label: string };

/** The way on in one of the page's lists, and back. */
function Pages({ here, name, at, next, label }: PagesProps) {
  if (!at && !next) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {at && <ButtonLink href={here}>Back to the beginning</ButtonLink>}
      {next && <ButtonLink href={`${here}?${name}=${next}`}>Next page</ButtonLink>}
    </nav>
  );
}

function Lead({ view: { speaker, posts } }: { view: View }) {
  const known = [posts[0]?.title, posts[0]?.affiliation].filter(Boolean).join(", ");
  return (
    <>
      {speakerTypeWords[speaker.type]}
      {known && <> · {known}</>}
      {speaker.anonymityReason && <> · not named: {speaker.anonymityReason}</>}
    </>
  );
}

function Who({ view: { speaker, merged }, mayEdit }: { view: View; mayEdit: boolean }) {
  const aliases = [...new Set([...speaker.aliases, ...merged.flatMap(({ name, aliases }) => [name, ...aliases])])];
  return (
    <>
      {aliases.length > 0 && (
        <p className={styles.names}>
          Also named <bdi>{names.format(aliases)}</bdi>.
        </p>
      )}
      {merged.length > 0 && (
        <Section title="Merged into this speaker">
          <ul className={styles.plain}>
            {merged.map((one) => (
              <li key={one.id} className={styles.merged}>
                <Link href={`/speakers/${one.id}`}>
                  <bdi>{one.name}</bdi>
                </Link>
                {mayEdit && <UnmergeForm speaker={one} action={unmerge} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Totals({ totals }: { totals: View["totals"] }) {
  const { claims, articles, answers } = totals;
  if (claims === 0) return <p className={styles.names}>No claim is attributed to them.</p>;
  return (
    <p className={styles.totals}>
      {claims} {claims === 1 ? "claim" : "claims"} in {articles} {articles === 1 ? "article" : "articles"}:
      {answers.map(({ answer, count }) => {
        const state: MarkState = answer === "unchecked" ? "open" : (answer as MarkState);
        return (
          <Badge key={answer} tone={stateTones[state]} mark={stateMarks[state]}>
            {count} {stateWords[state].toLowerCase()}
          </Badge>
        );
      })}
    </p>
  );
}

const names = new Intl.ListFormat("en-GB");
