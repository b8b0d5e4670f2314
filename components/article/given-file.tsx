import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./given-file.module.css";

type Props = {
  name: ReactNode;
  about: ReactNode;
  /** The way to give something else. */
  children: ReactNode;
};

/** The line of a file that was given: what it is called, what it holds. */
export function GivenFile({ name, about, children }: Props) {
  return (
    <div className={styles.line}>
      <FileText aria-hidden />
      <div className={styles.words}>
        <b>{name}</b>
        <p className={styles.about}>{about}</p>
      </div>
      {children}
    </div>
  );
}
