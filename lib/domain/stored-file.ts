/** What can be wrong with stored bytes: they are not those that were stored, or they are not there. */
export type FileFault = "altered" | "missing";

/** What to tell a person who asked for such a file. */
export function explainFileFault(fault: FileFault): string {
  switch (fault) {
    case "altered":
      return "This file was altered where it is stored: it no longer matches its SHA-256, so it is not shown. Upload the original again.";
    case "missing":
      return "This file is gone from where it was stored. Upload the original again.";
  }
}
