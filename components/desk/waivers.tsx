"use client";

import { explainMissing, type Missing } from "@/lib/domain/close-gate";
import type { WaiverView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { brief } from "../claim/words";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import styles from "./close-dialog.module.css";
import { wordsAt } from "./missing-list";
import { useAsk } from "./use-ask";
import { useDesk } from "./use-desk";

/** What was waived: of which claim or passage, why, by whom and when; whoever may give one may take it back. */
export function Waivers({ waived }: { waived: readonly Missing[] }) {
  const desk = useDesk("article", "names");
  if (desk.waivers.length === 0) return null;
  return (
    <section className={styles.waivers} aria-labelledby="waived">
      <h3 id="waived">Waived</h3>
      <ul className={styles.places}>
        {desk.waivers.map((waiver) => (
          <Waived key={waiver.id} waiver={waiver} of={waived.find(({ key }) => key === waiver.requirement) ?? null} />
        ))}
      </ul>
    </section>
  );
}

/** `of` is what would be missing without it; null where nothing would be any more. */
function Waived({ waiver, of }: { waiver: WaiverView; of: Missing | null }) {
  const desk = useDesk();
  const { submit, refusal, busy } = useAsk();
  return (
    <li className={styles.place}>
      {of && <p className={styles.words}>{brief(wordsAt(desk, of), 90)}</p>}
      <p className={styles.more}>{of ? explainMissing(of) : "What was waived is not asked any more."}</p>
      <div className={styles.requirement}>
        <p>
          {waiver.reason}{" "}
          <span className={styles.more}>
            {desk.people.get(waiver.by)?.name ?? "A former member"}, <Time at={waiver.at} />
          </span>
        </p>
        {can(desk.me, "waiver.give") && desk.article.state === "open" && (
          <Button
            size="small"
            look="quiet"
            busy={busy}
            onClick={() => submit({ do: "waiver.withdraw", waiverId: waiver.id })}
          >
            Withdraw the waiver
          </Button>
        )}
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </li>
  );
}
