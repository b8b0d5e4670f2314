"use client";

import type { ClaimId } from "@/lib/domain/ids";
import { brief, quoted, wordsOf } from "../claim/words";
import { goTo } from "./cursor";
import styles from "./desk.module.css";
import { useDesk } from "./use-desk";

/** Who else has the article open; pressing a name goes to the claim they are at. */
export function Presence() {
  const desk = useDesk("presence", "names");
  const here = new Map(desk.others.map((one) => [one.userId, one.claimId]));
  if (here.size === 0) return null;
  return (
    <ul className={styles.presence} aria-label="Also here">
      {[...here].map(([userId, claimId]) => (
        <li key={userId}>
          <Person name={desk.people.get(userId)?.name ?? "Somebody"} claimId={claimId} />
        </li>
      ))}
    </ul>
  );
}

function Person({ name, claimId }: { name: string; claimId: ClaimId | null }) {
  const desk = useDesk();
  const claim = claimId && desk.claim(claimId);
  const at = claim ? `${name} is at ${quoted(brief(wordsOf(claim, desk.text)))}` : `${name} is here`;
  return (
    <button
      type="button"
      className={styles.person}
      title={at}
      aria-label={claim ? `${at}. Go there.` : at}
      onClick={() => claim && goTo(desk, { claim: claim.id })}
    >
      {initials(name)}
    </button>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : ""].map((part) => part?.[0] ?? "").join("");
}
