import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { Kbd } from "./kbd";

/** `plain` for most; `main` for the one deed a page or form is for; `quiet` among text; `danger` for what takes something away. */
export type ButtonLook = "plain" | "main" | "quiet" | "danger";

type Looks = {
  look?: ButtonLook;
  size?: "medium" | "small";
  /** The key that does the same, shown on the button ("e", "Shift+1"). */
  shortcut?: string | undefined;
  icon?: ReactNode;
};

export type ButtonProps = Looks & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

/** A button. It says what will happen ("Sign off"), and shows its key. While `busy` it cannot be pressed again. */
export function Button({ look, size, shortcut, icon, busy, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, size, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut ? toAria(shortcut) : undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      <Content icon={icon} shortcut={shortcut}>
        {children}
      </Content>
    </button>
  );
}

export type ButtonLinkProps = Looks & ComponentProps<typeof Link>;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look, size, shortcut, icon, children, className, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={classes(look, size, className)}>
      <Content icon={icon} shortcut={shortcut}>
        {children}
      </Content>
    </Link>
  );
}

function Content({ icon, shortcut, children }: { icon: ReactNode; shortcut: string | undefined; children: ReactNode }) {
  return (
    <>
      {icon}
      {children !== undefined && children !== null && <span className={styles.label}>{children}</span>}
      {shortcut && <Kbd keys={shortcut} />}
    </>
  );
}

function classes(look: ButtonLook = "plain", size: "medium" | "small" = "medium", extra?: string): string {
  return [styles.button, styles[look], styles[size], extra].filter(Boolean).join(" ");
}

/** "g a" is a sequence, which aria-keyshortcuts cannot say; "Shift+1" it can. */
function toAria(shortcut: string): string | undefined {
  if (shortcut.includes(" ")) return undefined;
  return shortcut.replace("Mod", "Control");
}
