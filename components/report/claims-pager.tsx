import { ButtonLink } from "@/components/ui/button";
import { runWords } from "@/lib/formats/report-gate-words";
import type { ClaimWindow } from "@/lib/formats/report-html/claim-window";
import styles from "./claims-pager.module.css";

type Props = {
  windows: readonly ClaimWindow[];
  shown: ClaimWindow;
  /** Where a window's claims are shown. */
  pathOf: (window: ClaimWindow) => string;
};

/** The way to the claims of a long report that are not on this page; nothing where all of them are. */
export function ClaimsPager({ windows, shown, pathOf }: Props) {
  const last = windows.at(-1);
  if (windows.length < 2 || !last) return null;
  return (
    <nav className={styles.pager} aria-label="Claims">
      <p>
        Claims {shown.from} to {shown.to} of {last.to}
      </p>
      <ul>
        {windows.map((window) => (
          <li key={window.from}>
            <ButtonLink
              href={`${pathOf(window)}#report-claims`}
              look={window.from === shown.from ? "plain" : "quiet"}
              size="small"
              prefetch={false}
              aria-label={`Claims ${runWords(window)}`}
              aria-current={window.from === shown.from ? "page" : undefined}
            >
              {runWords(window)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
