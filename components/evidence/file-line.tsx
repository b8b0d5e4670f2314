import { Download } from "lucide-react";
import type { EvidenceView } from "@/lib/domain/desk";
import { explainFileFault } from "@/lib/domain/stored-file";
import { Notice } from "../ui/notice";
import styles from "./evidence.module.css";
import { toSize } from "./file-size";

type FileLineProps = { file: Pick<NonNullable<EvidenceView["file"]>, "sha256" | "name" | "fault"> & { size?: number } };

/** A file that evidence rests on: to be fetched, or said to be altered where it is stored. */
export function FileLine({ file: { sha256, name, size, fault } }: FileLineProps) {
  if (fault) {
    return (
      <Notice kind="refusal">
        {name}: {explainFileFault(fault)}
      </Notice>
    );
  }
  return (
    <a className={styles.file} href={`/api/files/${sha256}`} target="_blank" rel="noreferrer noopener">
      <Download aria-hidden /> {name} {size !== undefined && <span className={styles.faint}>{toSize(size)}</span>}
    </a>
  );
}
