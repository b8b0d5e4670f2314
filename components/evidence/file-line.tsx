import { Download } from "lucide-react";
import type { EvidenceView } from "@/lib/domain/desk";
import { explainFileFault } from "@/lib/domain/stored-file";
import { Notice } from "../ui/notice";
import styles from "./evidence.module.css";
import { toSize } from "./file-size";
import { pageIn } from "./page-in";

type FileLineProps = {
  file: Pick<NonNullable<EvidenceView["file"]>, "sha256" | "name" | "fault"> & { size?: number; mediaType?: string };
  /** Where in it, as evidence says: a PDF opens at the page it names. */
  locator?: string;
};

/** A file that evidence rests on: to be fetched, or said to be altered where it is stored. */
export function FileLine({ file: { sha256, name, size, mediaType, fault }, locator = "" }: FileLineProps) {
  if (fault) {
    return (
      <Notice kind="refusal">
        {name}: {explainFileFault(fault)}
      </Notice>
    );
  }
  const isPdf = mediaType === "application/pdf" || (mediaType === undefined && /\.pdf$/i.test(name));
  const page = isPdf ? pageIn(locator) : null;
  return (
    <a
      className={styles.file}
      href={isPdf ? `/api/views/${sha256}${page ? `#page=${page}` : ""}` : `/api/files/${sha256}`}
      target="_blank"
      rel="noreferrer noopener"
    >
      <Download aria-hidden /> {name} {page && <span className={styles.faint}>at page {page}</span>}{" "}
      {size !== undefined && <span className={styles.faint}>{toSize(size)}</span>}
    </a>
  );
}
