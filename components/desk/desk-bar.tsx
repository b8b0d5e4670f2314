"use client";

import { CircleHelp, FileText, Search } from "lucide-react";
import { closeGate } from "@/lib/domain/close-gate";
import { Badge } from "../ui/badge";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { DeedButton } from "./deed-button";
import styles from "./desk.module.css";
import { Presence } from "./presence";
import { useDesk } from "./use-desk";

/** The line above the article: what it is, who is here, what is left before it closes. */
export function DeskBar() {
  const desk = useDesk("article");
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{desk.article.title}</h1>
      <Presence />
      <span className={styles.count}>
        <CountToClose />
      </span>
      <span className={styles.tools}>
        <ButtonLink look="quiet" href={`/articles/${desk.article.id}/details`}>
          Details
        </ButtonLink>
        <ButtonLink look="quiet" href={`/articles/${desk.article.id}/revisions`}>
          Drafts
        </ButtonLink>
        <DeedButton deed="go-report" look="quiet" icon={<FileText aria-hidden />} className={styles.tool ?? ""}>
          Report
        </DeedButton>
        <DeedButton deed="palette" brief look="quiet" icon={<Search aria-hidden />} />
        <DeedButton deed="help" brief look="quiet" icon={<CircleHelp aria-hidden />} />
      </span>
    </header>
  );
}

/** The gate, for counts and for its list. */
export function useGate() {
  const desk = useDesk("totals", "article", "order");
  const waived = new Set(desk.waivers.map(({ requirement }) => requirement));
  return closeGate(
    desk.order.map((id) => desk.claim(id)!),
    desk.passages,
    desk.policy,
    waived,
  );
}

function CountToClose() {
  const desk = useDesk("article");
  const { missing } = useGate();
  if (desk.article.state === "closed") {
    return (
      <DeedButton deed="close" size="small">
        Closed
      </DeedButton>
    );
  }
  return (
    <DeedButton deed="close" size="small" look={missing.length === 0 ? "main" : "plain"}>
      {missing.length === 0 ? "Ready to close" : `${missing.length.toLocaleString("en-GB")} to close`}
    </DeedButton>
  );
}

/** Another draft is in force: what is shown is the former one until the page is asked for again, at the same claim. */
function Replaced() {
  const desk = useDesk("article", "names", "cursor");
  const by = desk.replaced?.by ? desk.people.get(desk.replaced.by)?.name : null;
  const show = () => {
    if (desk.place && "claim" in desk.place) window.location.hash = `claim-${desk.place.claim}`;
    window.location.reload();
  };
  return (
    <div className={styles.notice}>
      <Notice
        kind="refusal"
        actions={
          <Button look="main" onClick={show}>
            Show it
          </Button>
        }
      >
        {by ?? "Somebody"} put another draft in force. What you see is draft {desk.revision}, and nothing more can be
        done on it.
      </Notice>
    </div>
  );
}

/** What one should know of the whole desk before working on: it is closed, or cut off. */
export function DeskNotices() {
  const desk = useDesk("article", "connection", "names");
  const { closed } = desk.article;
  return (
    <>
      {closed && (
        <div className={styles.notice}>
          <Notice>
            <Badge mark="✓">Closed</Badge> by {desk.people.get(closed.by)?.name ?? "a former member"},{" "}
            <Time at={closed.at} />. It can be read; an editor can reopen it with a reason.
          </Notice>
        </div>
      )}
      {desk.replaced && <Replaced />}
      {!desk.connected && (
        <div className={styles.notice}>
          <Notice kind="refusal">
            The connection is lost. What others do will show once it is back; nothing you do is recorded until then.
          </Notice>
        </div>
      )}
    </>
  );
}
