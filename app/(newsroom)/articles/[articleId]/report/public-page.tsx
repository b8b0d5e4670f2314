"use client";

import { Fragment } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CopyField } from "@/components/form/copy-field";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { PublicationView } from "@/lib/queries/get-publication";
import { publish, unpublish } from "./actions";
import styles from "./public-page.module.css";

type Props = {
  articleId: string;
  view: PublicationView;
  /** Why claims cannot be published as fact checks, and which: runs of numbers, each with the way to its first. */
  refused: readonly { why: string; claims: readonly { words: string; path: string }[]; more: number }[];
};

/** The article's page for readers: its links while it stands, the way to make or withdraw it, and what cannot be in it. */
export function PublicPage({ articleId, view, refused }: Props) {
  return (
    <section className={styles.section} aria-labelledby="public-page">
      <h2 id="public-page">How we checked this, for readers</h2>
      {view.withdrawn && (
        <p className={styles.soft}>
          {view.standing ? "An earlier page" : "The page"} was withdrawn by {view.withdrawn.by},{" "}
          <Time at={view.withdrawn.at} />. Its link has ended for good
          {view.standing ? "; the page below has a link of its own." : "; a page published anew gets another."}
        </p>
      )}
      {view.standing ? <Standing articleId={articleId} view={view} /> : <None articleId={articleId} view={view} />}
      {refused.length > 0 && (
        <details>
          <summary>Claims that cannot be published as a fact check (ClaimReview), and why</summary>
          <ul aria-label="Claims that cannot be published as a fact check">
            {refused.map(({ why, claims, more }) => (
              <li key={why}>
                {why}{" "}
                <span className={styles.soft}>
                  {claims.length === 1 && more === 0 && /^\d+$/.test(claims[0]!.words) ? "Claim" : "Claims"}{" "}
                  {claims.map(({ words, path }, i) => (
                    <Fragment key={path}>
                      {i > 0 && ", "}
                      <a href={path}>{words}</a>
                    </Fragment>
                  ))}
                  {more > 0 && `, and ${more} more`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function None({ articleId, view: { closed, mayPublish } }: Omit<Props, "refused">) {
  if (!closed) return <p className={styles.soft}>Once the article is closed, an editor can publish a page here.</p>;
  if (!mayPublish) return <p className={styles.soft}>There is no public page. An editor can publish one.</p>;
  return (
    <>
      <p className={styles.soft}>
        A page with the claims, who makes them, the verdicts and their sources, as the public report has them now.
        Nobody on the desk is named in it. Reopening the article does not change it; you can withdraw it at any time.
      </p>
      <ActionForm action={publish} submit="Publish the page" label="Publish the page">
        <input type="hidden" name="articleId" value={articleId} />
        <label className={styles.choice}>
          <input type="checkbox" name="listed" />
          <span>
            Let search engines and our feed of fact checks show it
            <span className={styles.soft}> Otherwise only people who have the link find it.</span>
          </span>
        </label>
      </ActionForm>
    </>
  );
}

function Standing({ articleId, view: { standing, mayPublish, closed } }: Omit<Props, "refused">) {
  const { id, by, at, position, listed, link, feed } = standing!;
  return (
    <>
      <p className={styles.soft}>
        Published by {by}, <Time at={at} />, as of ledger position {position}.{" "}
        {listed ? "Search engines and the feed may show it." : "Only people who have the link find it."}
        {!closed && " The article was reopened since; the page stays as it was published."}
      </p>
      {link ? (
        <>
          <p>
            <a href={link.page} target="_blank" rel="noopener">
              Open the page
            </a>
          </p>
          <CopyField label="Link" path={link.page} />
          <CopyField label="To show a summary on another site" text={link.snippet} />
        </>
      ) : (
        <Notice>
          This installation’s sealing key was replaced, so the link cannot be shown again. It still works; for one that
          can be shown, withdraw the page and publish it anew.
        </Notice>
      )}
      {feed && (
        <>
          <CopyField label="Feed of all our fact checks (schema.org DataFeed)" path={feed} />
          <CopyField label="The same as a search; put the words after query=" path={`${feed}/search?query=`} />
        </>
      )}
      {mayPublish && (
        <ActionForm action={unpublish} submit="Withdraw the page" look="danger" label="Withdraw the page">
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="publicationId" value={id} />
        </ActionForm>
      )}
    </>
  );
}
