"use client";

import { Pencil, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { wordsAt } from "@/lib/domain/report-claim";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import { Badge } from "../ui/badge";
import { ChainEditor } from "./chain-editor";
import styles from "./claim.module.css";
import { CueEditor } from "./cue-editor";
import { KindEditor } from "./kind-editor";
import { SpeakerEditor } from "./speaker-editor";
import { kindWords, speakersOf, throughWhom } from "./words";

/** Who says it and through whom it came, how it is given and by which words; each can be put right from here. */
export function ReadingLine({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "names", "article");
  const { reading } = claim;
  const panel = desk.panel?.kind;
  const may = can(desk.me, "claim.correct") && desk.article.state === "open" && reading.withdrawn === null;
  const cue = reading.cue.map(({ start, end }) => desk.text.slice(start, end)).join(" … ");
  const speaker = reading.speakers.length === 1 ? desk.speakers.get(reading.speakers[0]!) : undefined;
  const mentions = reading.chain?.map(({ mention }) => wordsAt(desk.text, mention));
  const through = throughWhom(reading, desk.speakers, mentions);
  const about = reading.about && desk.speakers.get(reading.about);

  return (
    <div className={styles.reading}>
      <dl className={styles.facts}>
        <div>
          <dt>Speaker</dt>
          <dd>
            <span className={styles.who}>
              <b>{speakersOf(claim, desk.speakers)}</b>
              {speaker && <Described title={speaker.title} affiliation={speaker.affiliation} />}
              {through && `, ${through}`}
              {about && <span className={styles.aside}> about {about.name}</span>}
            </span>
            {speaker?.type === "anonymous" && (
              <p className={styles.by}>{speaker.anonymityReason || "No reason is given for anonymity."}</p>
            )}
            {may && (
              <span className={styles.edits}>
                <Edit deed="speaker" />
                {reading.kind !== "own" && <Edit deed="chain" icon={<Waypoints aria-hidden />} />}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Kind</dt>
          <dd>
            {kindWords[reading.kind]}
            {reading.rightOfReply && <Badge>right of reply</Badge>}
            {may && <Edit deed="kind" />}
          </dd>
        </div>
        {reading.kind !== "own" && (
          <div>
            <dt>Cue</dt>
            <dd>
              {cue ? <i dir="auto">{cue}</i> : <span className={styles.aside}>none of its own</span>}{" "}
              {may && <Edit deed="cue" />}
            </dd>
          </div>
        )}
      </dl>
      {panel === "speaker" && may && <SpeakerEditor key={claim.id} claim={claim} />}
      {panel === "chain" && may && reading.kind !== "own" && <ChainEditor key={claim.id} claim={claim} />}
      {panel === "kind" && may && <KindEditor key={claim.id} claim={claim} />}
      {panel === "cue" && may && <CueEditor key={claim.id} claim={claim} />}
    </div>
  );
}

function Edit({
  deed,
  icon = <Pencil aria-hidden />,
}: {
  deed: "speaker" | "chain" | "kind" | "cue";
  icon?: ReactNode;
}) {
  const desk = useDesk("panel");
  return (
    <DeedButton deed={deed} brief size="small" look="quiet" icon={icon} aria-expanded={desk.panel?.kind === deed} />
  );
}

function Described({ title, affiliation }: { title: string; affiliation: string }) {
  const words = [title, affiliation && !title.includes(affiliation) ? affiliation : ""].filter(Boolean).join(", ");
  return words ? <span className={styles.aside}>, {words}</span> : null;
}
