import type { Priority } from "@/lib/text/model";
import styles from "./claim.module.css";

/** Why this claim may be worth checking first. Only what is pressing is said. */
export function PriorityHint({ priority }: { priority: Priority | null }) {
  if (priority?.level !== "high") return null;
  return (
    <p className={styles.priority}>
      <b>Check this early.</b> {priority.reasons.join(" ")}
    </p>
  );
}
