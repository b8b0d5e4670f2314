"use client";

import type { SpeakerInput } from "@/lib/api/desk-command";
import type { ClaimView } from "@/lib/domain/desk";
import { tell } from "../desk/tell";
import { useAsk } from "../desk/use-ask";
import { useDesk } from "../desk/use-desk";
import { useOwnPanel } from "../desk/use-own-panel";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import styles from "./claim.module.css";
import { SpeakerPicker } from "./speaker-picker";

/** Choose who says this. A second speaker is added with "and". */
export function SpeakerEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const close = useOwnPanel();
  const { submit, refusal, busy } = useAsk(close);

  const { kind, speakers: standing } = claim.reading;
  const command = (speakers: SpeakerInput[]) => ({
    ...{ do: "reading.correct" as const, claimId: claim.id, speakers, mention: [] },
    ...(kind === "own" && { kind: "indirect" as const }),
  });
  const choose = (speakers: SpeakerInput[]) => {
    // A speaker who is known shows at once, so the next key is already meant for the desk.
    if (!speakers.every((speaker) => "id" in speaker)) return void submit(command(speakers));
    close();
    void tell(desk, command(speakers));
  };

  return (
    <SpeakerPicker
      claim={claim}
      label="Who says this?"
      onChoose={(speaker) => choose([speaker])}
      onCancel={close}
      busy={busy}
      beside={({ id, name }) =>
        standing.length > 0 &&
        !standing.includes(id) && (
          <Button
            size="small"
            look="quiet"
            aria-label={`Add ${name} as another speaker`}
            onClick={() => choose([...standing, id].map((one) => ({ id: one })))}
          >
            and
          </Button>
        )
      }
    >
      <div className={styles.formActions}>
        <Button size="small" look="quiet" shortcut="Escape" onClick={close}>
          Cancel
        </Button>
        {kind !== "own" && (
          <Button
            size="small"
            busy={busy}
            onClick={() =>
              submit({ do: "reading.correct", claimId: claim.id, speakers: [], kind: "own", cue: [], mention: [] })
            }
          >
            The article itself
          </Button>
        )}
      </div>
      {refusal && <Notice kind="refusal">{refusal}</Notice>}
    </SpeakerPicker>
  );
}
