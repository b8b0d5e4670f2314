/**
 * What frames a claim, beyond the sentences its words, cue and mention stand
 * in: the sentence before, where that asks, announces or is pointed back at;
 * the sentence that carries the cue, for words that go on without one; and who
 * is meant by he or she. docs/decisions/0016 says why these and no others.
 */
import { type Changes, namesBefore } from "./antecedent";
import type { Draft } from "./draft";
import { namingsIn } from "./namings";
import type { Reason } from "./outcome";
import { type Match, type Said, sameSpeaker } from "./same-speaker";
import type { Side } from "./side";
import { readAt, type Voiced } from "./voices";

/** Why a claim whose sentences stand word for word in the new draft is not the same claim there; null where it is. */
export function changedFrame(old: Side, fresh: Side, said: Said, match: Match, changes: Changes): Reason | null {
  if (!sameSpeaker(old, fresh, said, match, changes)) return "speaker";
  if (cueSentence(old, said, 0, match.old) !== cueSentence(fresh, said, match.shift, match.fresh)) return "cue";
  if (said.cites && !sameChain(chainsAt(old, said, 0, match.old), chainsAt(fresh, said, match.shift, match.fresh)))
    return "speaker";
  const opener = said.mention[0]?.from;
  if (
    leadIn(old.draft, match.old.first, opener) !==
    leadIn(fresh.draft, match.fresh.first, opener && opener + match.shift)
  )
    return "lead-in";
  if (personMeant(old.draft, match.old, said, 0) !== personMeant(fresh.draft, match.fresh, said, match.shift))
    return "antecedent";
  return null;
}

/** Those whom the words came through, as they are read at a place. */
function chainsAt({ voices }: Side, said: Said, shift: number, place: Match["old"]): string[] {
  return readAt(voices, said.ranges, shift, place).flatMap(({ chain }) => chain);
}

/** Words that mean a speaker in one draft mean nobody else in the other. */
function sameChain(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.length === after.length &&
    before.every((name, index) => name === "" || after[index] === "" || name === after[index])
  );
}

/** For attributed words without a cue of their own: the words of the sentence that carries it. */
function cueSentence(side: Side, said: Said, shift: number, place: Match["old"]): string {
  const read = readAt(side.voices, said.ranges, shift, place).filter(({ speakers }) => speakers.length > 0);
  let cue = "";
  for (const voiced of read) {
    if (voiced.cueSentence >= 0) continue;
    const carrier = carrierOf(side.voices.claims, voiced);
    cue += carrier === null ? "?" : side.draft.sentences[carrier.cueSentence]!.key;
  }
  return cue;
}

/** The nearest claim before it that has a cue and the same speakers. */
function carrierOf(claims: readonly Voiced[], { index, speakers }: Voiced): Voiced | null {
  const who = speakers.join("|");
  for (let i = index - 1; i >= 0 && index - i < 30; i--) {
    const before = claims[i]!;
    if (before.cueSentence >= 0 && before.speakers.join("|") === who) return before;
  }
  return null;
}

const POINTS_BACK = /^(?:This|That|These|Those|It|They|Both|Neither|Such)$/;
const JOINS = /^(?:["'(-]|And|But|Yet|So|Or)$/;

/** The sentence before, where it ends in a question mark or colon, or where this one begins by pointing back at it. */
function leadIn(draft: Draft, first: number, mention: number | undefined): string {
  const before = draft.sentences[first - 1];
  if (!before) return "";
  let end = before.to - 1;
  while (end > before.from && /^["')\]]$/.test(draft.words[end]!.key)) end--;
  if (/^[?:]$/.test(draft.words[end]?.key ?? "")) return before.key;
  const { from, to } = draft.sentences[first]!;
  let opener = from;
  while (opener < to - 1 && JOINS.test(draft.words[opener]!.key)) opener++;
  if (opener === mention) return "";
  return POINTS_BACK.test(draft.words[opener]!.key) ? before.key : "";
}

const PERSON = /^(?:he|she|him|his|her|hers|himself|herself)$/i;

/** Who could be meant by a he or she before which the claim's own sentences name nobody. */
function personMeant(draft: Draft, { first, last }: Match["old"], said: Said, shift: number): string {
  const { from } = draft.sentences[first]!;
  const { to } = draft.sentences[last]!;
  for (let i = from; i < to; i++) {
    if (!PERSON.test(draft.words[i]!.key)) continue;
    if (said.mention.some((mention) => mention.from + shift <= i && i < mention.to + shift)) continue;
    return namingsIn(draft, from, i).length > 0 ? "" : namesBefore(draft, first);
  }
  return "";
}
