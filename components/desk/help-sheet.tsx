"use client";

import { useSyncExternalStore } from "react";
import { Dialog } from "../ui/dialog";
import { Checkbox } from "../ui/field";
import { Kbd } from "../ui/kbd";
import { useAround } from "./around";
import styles from "./help-sheet.module.css";
import { deedIds, groups, keymap } from "./keymap";
import { singleKeys } from "./single-keys";

/** Every key of the desk, by what it is for. */
export function HelpSheet() {
  const { sheet, setSheet } = useAround();
  const on = useSyncExternalStore(singleKeys.subscribe, singleKeys.on, () => true);
  return (
    <Dialog
      open={sheet === "help"}
      onOpenChange={(open) => setSheet(open ? "help" : null)}
      title="Keys of the desk"
      description="Each does what the button with its sign does."
      size="large"
      actions={
        <Checkbox label="Single keys act" checked={on} onChange={(event) => singleKeys.turn(event.target.checked)} />
      }
    >
      <div className={styles.keys}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {deedIds
                .filter((id) => keymap[id].group === group)
                .map((id) => (
                  <div key={id}>
                    <dt>{keymap[id].words}</dt>
                    <dd>
                      <span className="visually-hidden">{keymap[id].keys}</span>
                      <Kbd keys={keymap[id].keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
