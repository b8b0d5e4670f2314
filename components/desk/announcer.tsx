"use client";

import { entryWords } from "../claim/history-words";
import { brief, kindWords, markOf, passageWords, saidBy, stateWords, wordsOf } from "../claim/words";
import { toPlain } from "../text/visible-controls";
import { useClaimAtHand, useDesk } from "./use-desk";

/** What eyes see at once, said politely: the claim or passage one has moved to, and what others do. */
export function Announcer() {
  const desk = useDesk("cursor", "news", "names");
  const claim = useClaimAtHand();
  const { place } = desk;
  const passage = place && "passage" in place && desk.passages.find(({ ordinal }) => ordinal === place.passage);
  const [latest] = desk.news;
  const who = latest?.actor ? (desk.people.get(latest.actor)?.name ?? "A former member") : "The machine";
  const about = latest?.claimIds[0] ? desk.claim(latest.claimIds[0]) : undefined;
  return (
    <>
      <p className="visually-hidden" aria-live="polite" aria-atomic="true">
        {passage &&
          `${passageWords[passage.kind]}: ${toPlain(desk.text.slice(passage.start, passage.end))}. ${passage.nothingToCheck === null ? "Nobody has said yet whether there is anything to check here." : `Nothing to check: ${passage.nothingToCheck}`}`}
        {claim &&
          `${claim.reading.withdrawn === null ? `Claim ${desk.order.indexOf(claim.id) + 1} of ${desk.order.length}` : "A withdrawn claim"}. ${saidBy(claim, desk.speakers, desk.text)}, ${kindWords[claim.reading.kind]}: ${wordsOf(claim, desk.text)}. ${stateWords[markOf(claim.check)]}.`}
      </p>
      <p className="visually-hidden" aria-live="polite" aria-atomic="true" data-news="">
        {latest && `${who} ${entryWords(latest.type)}${about ? `: ${brief(wordsOf(about, desk.text))}` : ""}.`}
      </p>
    </>
  );
}
