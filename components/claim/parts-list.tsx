"use client";

import type { ClaimView } from "@/lib/domain/desk";
import { useDesk } from "../desk/use-desk";
import { visible } from "../text/visible-text";
import styles from "./claim.module.css";
import { partWords } from "./words";

/** What in the claim can be checked by itself: numbers, dates, names. A relative date stands with what it comes to. */
export function PartsList({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  if (claim.parts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`parts-${claim.id}`}>
      <h3 id={`parts-${claim.id}`}>To check in it</h3>
      <dl className={styles.parts}>
        {claim.parts.map((part) => (
          <div key={`${part.start}-${part.end}-${part.kind}`}>
            <dt>{partWords[part.kind]}</dt>
            <dd>
              <span dir="auto">{visible(desk.text.slice(part.start, part.end))}</span>
              {part.resolved && (
                <>
                  {" "}
                  = <b>{part.resolved}</b>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
