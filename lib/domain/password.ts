/**
 * Which passwords are refused. Length is what counts, so nothing is asked of
 * the characters; what a guesser tries first is refused however long it is:
 * a well-known word with numbers around it, a run along the keyboard, one piece
 * repeated, or the person's own name or address.
 */
export const passwordMinimum = 12;
export const passwordMaximum = 1_000;

export type PasswordFault = { kind: "short" } | { kind: "long" } | { kind: "common" };

/** Why a password cannot be used, or null. `about` holds words a guesser would know of the person. */
export function faultOfPassword(password: string, about: readonly string[]): PasswordFault | null {
  const characters = [...password.normalize("NFC")].length;
  if (characters < passwordMinimum) return { kind: "short" };
  if (characters > passwordMaximum) return { kind: "long" };
  return isEasilyGuessed(password, about) ? { kind: "common" } : null;
}

export function explainPasswordFault(fault: PasswordFault): string {
  switch (fault.kind) {
    case "short":
      return `Use at least ${passwordMinimum} characters. A few words in a row do well.`;
    case "long":
      return `Keep it under ${passwordMaximum.toLocaleString("en")} characters.`;
    case "common":
      return "That is among the first that guessers try. Use a few words that have nothing to do with each other.";
  }
}

// From published lists of leaked passwords: the words most of them are built on.
const wellKnown =
  "password passwort passw0rd letmein welcome iloveyou qwerty azerty qwertz administrator admin login master dragon monkey football baseball sunshine princess superman batman starwars trustno shadow michael jennifer computer internet changeme default secret summer winter spring autumn january february march april june july august september october november december monday friday google facebook whatever hello charlie newsroom stet";
const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb",
];
// Letters that people write as figures or signs.
const disguises: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** Whether, once everything guessable is taken out, too little is left to stand on. */
function isEasilyGuessed(password: string, about: readonly string[]): boolean {
  const plain = password.normalize("NFC").toLowerCase();
  if (isRepeated(plain)) return true;
  const known = [...about.flatMap(wordsOf), ...wellKnown.split(" ")].sort((a, b) => b.length - a.length);
  return weightOf(withoutRuns(withoutWords(plain, known))) < 4;
}

/** Takes the words out also where they are disguised; the disguise has as many characters, so places agree. */
function withoutWords(plain: string, words: readonly string[]): string {
  const rest = plain.split("");
  for (const form of [plain, rest.map((character) => disguises[character] ?? character).join("")]) {
    for (const word of words) {
      for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) rest.fill(" ", at, at + word.length);
    }
  }
  return rest.join("");
}

/** A letter counts one, anything else a half: figures and signs at the end are what guessers add first. */
function weightOf(rest: string): number {
  const letters = rest.replace(/[^\p{L}]/gu, "").length;
  const others = rest.replace(/[\p{L}\s]/gu, "").length;
  return letters + others / 2;
}

function isRepeated(plain: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(plain);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 4);
}

function withoutRuns(text: string): string {
  let rest = text;
  for (const run of runs) {
    for (const line of [run, [...run].reverse().join("")]) {
      for (let length = line.length; length >= 4; length--) {
        for (let from = 0; from + length <= line.length; from++)
          rest = rest.replaceAll(line.slice(from, from + length), " ");
      }
    }
  }
  return rest;
}
