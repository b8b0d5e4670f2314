import styles from "./kbd.module.css";

const drawn: Record<string, string> = { Shift: "⇧", Mod: "Ctrl", Alt: "Alt", Enter: "↵", Escape: "Esc" };

/** A key as it is drawn on a button: "e", "Shift+1", "g a" (one after the other), "Mod+k". Hidden from screen readers. */
export function Kbd({ keys }: { keys: string }) {
  const parts = keys.split(/(?<=.)[+ ](?=.)/);
  return (
    <span aria-hidden="true" className={styles.place}>
      <kbd className={styles.kbd}>
        {parts
          .map((key) => drawn[key] ?? key.toUpperCase())
          .join(keys.includes(" ") || keys.startsWith("Mod") ? " " : "")}
      </kbd>
    </span>
  );
}
