/**
 * What is wrong with a marked article, each as a sentence; an empty list means
 * it can be trusted as gold. Checks form and agreement only: whether the right
 * words are marked is for a reader.
 */
import { speakerTypes } from "../model";
import { type Mark, marksOf } from "./read-marked";

type Content = Mark & { kind: "content" };

const OPENING = /[“‘"«]|''|(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}…])/u;

export function problemsOf(marked: string): string[] {
  const problems: string[] = [];
  const marks = marksOf(marked);
  const bare = marked.replace(/⟦(?:q\d+ [^;⟧]*;[^;⟧]*;[^;⟧]*;|[vs]\d+;|x;;)[^⟦⟧]*⟧/g, "");
  for (const stray of bare.matchAll(/.{0,30}[⟦⟧].{0,30}/g)) problems.push(`A mark cannot be read: ${stray[0]}`);

  const contents = new Map<string, Content[]>();
  for (const mark of marks) {
    if (mark.words.trim() !== mark.words || mark.words === "")
      problems.push(`A mark has white space at its ends or is empty: ${mark.words}`);
    if (mark.kind === "content") contents.set(mark.id, [...(contents.get(mark.id) ?? []), mark]);
  }
  let last = 0;
  for (const [id, parts] of contents) {
    const number = Number(id.slice(1));
    if (number <= last) problems.push(`${id} comes after q${last}.`);
    last = number;
    problems.push(...agreement(id, parts, marks));
  }
  for (const mark of marks) {
    if ((mark.kind === "cue" || mark.kind === "source") && !contents.has(mark.id)) {
      problems.push(`${mark.kind} ${mark.id.slice(1)} (${mark.words}) belongs to no content.`);
    }
  }
  return problems;
}

function agreement(id: string, parts: readonly Content[], marks: readonly Mark[]): string[] {
  const problems: string[] = [];
  const { claimKind, speaker, type } = parts[0] as Content;
  const words = parts.map((part) => part.words).join(" ");
  if (parts.some((part) => part.claimKind !== claimKind || part.speaker !== speaker || part.type !== type)) {
    problems.push(`${id} changes its kind, speaker or type on its way.`);
  }
  if (!(speakerTypes as readonly string[]).includes(type)) problems.push(`${id} has no such speaker type: ${type}`);
  if (speaker.trim() === "") problems.push(`${id} has no speaker.`);
  if (type === "person" && !/^\p{Lu}/u.test(speaker)) problems.push(`${id} names a person in lower case: ${speaker}`);
  // "that account" is a noun's; "that the account" is the conjunction, which is no content.
  if (
    claimKind !== "direct" &&
    /^that (?:the|an?|he|she|it|they|we|his|her|its|their|there|no|\p{Lu})\b/u.test(words)
  ) {
    problems.push(`${id} holds its "that": ${words.slice(0, 40)}`);
  }
  if (
    claimKind === "indirect" &&
    /[.,;]$/.test(words) &&
    !/\b(?:\p{Lu}\.)+$|\b(?:Jr|Sr|Inc|Ltd|a\.m|p\.m)\.$/u.test(words)
  ) {
    problems.push(`${id} ends in a stop: …${words.slice(-40)}`);
  }
  const quoted = parts.map((part) => OPENING.test(part.words));
  const turn = marks.some((mark) => mark.kind === "content" && mark.speaker === speaker && isTurn(mark, marks));
  if (claimKind === "direct" && !turn && !parts.every((part) => /^(?:[(…\s]*)(?:[“‘"«']|'')/.test(part.words))) {
    problems.push(`${id} is direct and does not open with a quotation mark: ${words.slice(0, 40)}`);
  }
  if (claimKind === "direct" && !turn && parts.some((part) => hasWordsOutside(part.words))) {
    problems.push(`${id} is direct and has words outside its quotation marks: ${words.slice(0, 60)}`);
  }
  if (claimKind === "mixed" && !quoted.includes(true))
    problems.push(`${id} is mixed and quotes nothing: ${words.slice(0, 40)}`);
  if (claimKind === "mixed" && quoted.every(Boolean) && parts.every((part) => !hasWordsOutside(part.words))) {
    problems.push(`${id} is mixed and all quoted: ${words.slice(0, 40)}`);
  }
  if (claimKind === "indirect" && quoted.includes(true))
    problems.push(`${id} is indirect and quotes: ${words.slice(0, 60)}`);
  if (!/^(direct|mixed|indirect)$/.test(claimKind)) problems.push(`${id} has no such kind: ${claimKind}`);
  return problems;
}

/** A transcript's turn: the cue is a colon alone. */
function isTurn(content: Content, marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.kind === "cue" && mark.id === content.id && mark.words === ":");
}

/** Words before the first or after the last quotation, or between two; nested marks and unclosed paragraphs are fine. */
function hasWordsOutside(words: string): boolean {
  const open = words[0] ?? "";
  const close = { "“": "”", "‘": "’", "«": "»", '"': '"', "'": "'" }[open];
  if (!close) return true;
  const end = words.lastIndexOf(close);
  if (end <= 0) return false; // a paragraph that leaves its quotation open
  if (open !== "‘" && open !== "'" && words.slice(1, end).includes(close)) return true;
  return /[\p{L}\p{N}]/u.test(words.slice(end + 1)) && open !== "‘" && open !== "'";
}
