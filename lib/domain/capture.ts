/**
 * Captured pages, and what visiting their address again brings to light.
 */
import type { CaptureId, SourceId } from "./ids";

/** A page as it was sent at one moment. */
export type CaptureView = {
  id: CaptureId;
  sourceId: SourceId;
  /** As it was asked for, and where it came from in the end. */
  url: string;
  finalUrl: string;
  status: number;
  mediaType: string;
  title: string;
  fileSha256: string;
  pictureSha256: string | null;
  fetchedAt: string;
  takenBy: string;
};

export const recheckOutcomes = ["unchanged", "changed", "gone", "unreachable"] as const;
/** `gone`: the address answers that there is nothing any more. `unreachable`: it could not be asked, which says nothing of the page. */
export type RecheckOutcome = (typeof recheckOutcomes)[number];

export const recheckWords: Record<RecheckOutcome, string> = {
  unchanged: "Unchanged",
  changed: "Changed",
  gone: "Gone",
  unreachable: "Could not be reached",
};

/** What became of a source since it was captured; null where nothing is known to have. */
export type SourceNews = "changed" | "gone";

/** Said after what it is about: "the page …". */
export const newsWords: Record<SourceNews, string> = {
  changed: "changed since it was captured",
  gone: "is gone since it was captured",
};

/** The gravest news of the sources that some evidence rests on. */
export function newsOf(evidence: readonly { news: SourceNews | null }[]): SourceNews | null {
  const all = evidence.map(({ news }) => news);
  return all.includes("gone") ? "gone" : all.includes("changed") ? "changed" : null;
}

/**
 * What is known of a source after one more visit: one that could not be made
 * tells nothing new. A person who captures the page anew has seen what it says
 * by then, and there is no news of it any more.
 */
export function newsAfter(before: SourceNews | null, outcome: RecheckOutcome): SourceNews | null {
  switch (outcome) {
    case "unreachable":
      return before;
    case "unchanged":
      return null;
    case "changed":
    case "gone":
      return outcome;
  }
}

/** What is there now, as far as it was answered. */
export type Seen = { status: number; sha256: string; text: string };

/**
 * What became of a captured page. Pages are compared by what there is to read
 * in them, for their markup changes with every visit; what is not read, byte by
 * byte.
 */
export function decideRecheck(captured: Seen, now: Seen | null): RecheckOutcome {
  if (now === null) return "unreachable";
  if (now.status === 404 || now.status === 410) return "gone";
  if (now.status >= 400) return "unreachable";
  if (now.sha256 === captured.sha256) return "unchanged";
  return captured.text !== "" && sameWords(captured.text, now.text) ? "unchanged" : "changed";
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}

/** A passage of a captured text as a locator: its first and last words. */
export function toPassageLocator(passage: string): string {
  const words = passage.trim().split(/\s+/);
  if (words.length <= 8) return `at “${words.join(" ")}”`;
  return `at “${words.slice(0, 4).join(" ")} … ${words.slice(-3).join(" ")}”`;
}
