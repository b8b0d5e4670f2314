"use client";

import type { UserId } from "@/lib/domain/ids";
import { useDesk } from "../desk/use-desk";
import { Time } from "../ui/time";
import styles from "./claim.module.css";

/** Who, and when. */
export function GivenBy({ who, at, deed = "" }: { who: UserId; at: string; deed?: string }) {
  const desk = useDesk("names");
  return (
    <p className={styles.by}>
      {deed} {desk.people.get(who)?.name ?? "a former member"}, <Time at={at} />
    </p>
  );
}
