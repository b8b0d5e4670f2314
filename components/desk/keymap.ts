/**
 * Every deed of the desk with its key and its words: read by the key handler,
 * the buttons, the palette and the help sheet, so that none can differ.
 *
 * Keys: a letter or sign; "Shift+…"; "Mod+…" (Ctrl, or ⌘ on a Mac); "g a" is one after the other.
 */
export const groups = [
  "Move",
  "Is it true?",
  "Was it said?",
  "Evidence and notes",
  "The desk",
  "Correct the machine",
] as const;
export type Group = (typeof groups)[number];

type Entry = { keys: string; words: string; group: Group };

export const keymap = {
  next: { keys: "j", words: "Next claim", group: "Move" },
  previous: { keys: "k", words: "Previous claim", group: "Move" },
  "next-open": { keys: "n", words: "Next open one", group: "Move" },
  "previous-open": { keys: "Shift+N", words: "Previous open one", group: "Move" },
  "next-passage": { keys: "Shift+J", words: "Next passage without a claim", group: "Move" },
  "previous-passage": { keys: "Shift+K", words: "Previous passage without a claim", group: "Move" },
  "next-of-speaker": { keys: "Shift+S", words: "Next claim by this speaker", group: "Move" },
  "jump-to-speaker": { keys: "f", words: "Jump to a speaker", group: "Move" },
  "go-articles": { keys: "g a", words: "Go to articles", group: "Move" },
  "go-speakers": { keys: "g s", words: "Go to speakers", group: "Move" },
  "go-sources": { keys: "g o", words: "Go to sources", group: "Move" },
  "go-members": { keys: "g m", words: "Go to members", group: "Move" },
  "go-report": { keys: "g r", words: "Go to the report", group: "Move" },

  verified: { keys: "1", words: "Verified", group: "Is it true?" },
  inaccurate: { keys: "2", words: "Inaccurate", group: "Is it true?" },
  disputed: { keys: "3", words: "Disputed", group: "Is it true?" },
  unverifiable: { keys: "4", words: "Unverifiable", group: "Is it true?" },
  "not-checkable": { keys: "5", words: "Not checkable", group: "Is it true?" },
  take: { keys: "t", words: "Take or release the check", group: "Is it true?" },
  "sign-off-check": { keys: "o", words: "Sign off the check", group: "Is it true?" },
  "reopen-check": { keys: "r", words: "Reopen the check", group: "Is it true?" },

  confirmed: { keys: "Shift+1", words: "Confirmed", group: "Was it said?" },
  misquoted: { keys: "Shift+2", words: "Misquoted", group: "Was it said?" },
  misattributed: { keys: "Shift+3", words: "Misattributed", group: "Was it said?" },
  unsupported: { keys: "Shift+4", words: "Unsupported", group: "Was it said?" },
  "sign-off-review": { keys: "Shift+O", words: "Sign off the attribution review", group: "Was it said?" },
  "reopen-review": { keys: "Shift+R", words: "Reopen the attribution review", group: "Was it said?" },

  evidence: { keys: "e", words: "Add evidence", group: "Evidence and notes" },
  "take-over": { keys: "b", words: "Take over the evidence of what was checked before", group: "Evidence and notes" },
  note: { keys: "c", words: "Write a note", group: "Evidence and notes" },
  question: { keys: "q", words: "Ask a question", group: "Evidence and notes" },
  transcript: { keys: "v", words: "Compare with the transcript", group: "Evidence and notes" },
  history: { keys: "h", words: "Show the history", group: "Evidence and notes" },

  agree: { keys: "y", words: "Agree with the machine’s reading", group: "Correct the machine" },
  "how-read": { keys: "Shift+Y", words: "Show how the machine read it", group: "Correct the machine" },
  speaker: { keys: "s", words: "Change the speaker", group: "Correct the machine" },
  chain: { keys: "d", words: "Change whom the words came through", group: "Correct the machine" },
  kind: { keys: "i", words: "Change the kind", group: "Correct the machine" },
  cue: { keys: "w", words: "Change the cue", group: "Correct the machine" },
  "shrink-end": { keys: "[", words: "Shrink by a word", group: "Correct the machine" },
  "extend-end": { keys: "]", words: "Extend by a word", group: "Correct the machine" },
  "extend-start": { keys: "Shift+[", words: "Start a word earlier", group: "Correct the machine" },
  "shrink-start": { keys: "Shift+]", words: "Start a word later", group: "Correct the machine" },
  split: { keys: "p", words: "Split the claim", group: "Correct the machine" },
  merge: { keys: "m", words: "Merge with the next claim", group: "Correct the machine" },
  add: { keys: "a", words: "Make words a claim", group: "Correct the machine" },
  withdraw: { keys: "x", words: "Withdraw or restore the claim", group: "Correct the machine" },
  "set-aside": { keys: "z", words: "Nothing to check here, or take it back", group: "Correct the machine" },
  undo: { keys: "u", words: "Undo", group: "Correct the machine" },

  filter: { keys: "/", words: "Filter the claims", group: "The desk" },
  "clear-filter": { keys: "Shift+F", words: "Show every claim", group: "The desk" },
  palette: { keys: "Mod+k", words: "Find an action, a claim or a speaker", group: "The desk" },
  close: { keys: "Shift+C", words: "What stands before closing", group: "The desk" },
  help: { keys: "?", words: "Show all keys", group: "The desk" },
} as const satisfies Record<string, Entry>;

export type DeedId = keyof typeof keymap;
export const deedIds = Object.keys(keymap) as DeedId[];

const byKeys = new Map<string, DeedId>(deedIds.map((id) => [keymap[id].keys, id]));
const firsts = new Set(
  deedIds.flatMap((id) => (keymap[id].keys.includes(" ") ? [keymap[id].keys.split(" ")[0]!] : [])),
);

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;
export type Meant = { kind: "deed"; id: DeedId } | { kind: "first"; keys: string } | { kind: "nothing" };

/** What a pressed key means, after the `first` key of a sequence or without one. Pure. */
export function meaningOf(pressed: Pressed, first: string | null): Meant {
  const keys = nameOf(pressed);
  if (!keys) return { kind: "nothing" };
  const id = byKeys.get(first ? `${first} ${keys}` : keys);
  if (id) return { kind: "deed", id };
  return !first && firsts.has(keys) ? { kind: "first", keys } : { kind: "nothing" };
}

/** A pressed key by its name in the map; digits by place, so that every layout has them. */
function nameOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string | null {
  // AltGr says Ctrl and Alt; it writes brackets where they have no key of their own.
  if ((ctrlKey || metaKey) && !altKey) return shiftKey ? null : `Mod+${key.toLowerCase()}`;
  if (key === "[" || key === "]") return key;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (digit) return altKey ? null : shiftKey ? `Shift+${digit}` : digit;
  if (key === "{") return "Shift+[";
  if (key === "}") return "Shift+]";
  if (key.length !== 1) return null;
  if (/[a-z]/i.test(key)) return altKey ? null : shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
  return key;
}
