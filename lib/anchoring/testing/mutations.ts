import type { Extraction, Passage, Span } from "../../text/model";

/**
 * What a writer does to a draft, one deed at a time, with what it touches. This
 * knows nothing of how drafts are compared: it judges that from outside.
 */
export type Mutation = {
  kind: MutationKind;
  text: string;
  /** Stretches of the old text whose sentences are no longer what they were, or no longer alone. */
  touched: Span[];
  /** Places of the old text before or behind which other words stand now: edits, and where sentences left and came to. */
  stirred: Span[];
  /** Speakers, by name, of whom the text now names another in one place or more. */
  renamed: string[];
};

export const mutationKinds = [
  "number",
  "negation",
  "name",
  "title",
  "cue",
  "speaker",
  "introduction",
  "hedge",
  "quote",
  "swap",
  "shift",
  "duplicate",
  "repeat",
  "delete",
  "insert",
  "paragraph",
  "rewrite",
  "style",
  "several",
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** A stream of numbers from 0 to before 1, the same for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Edit = Span & { by: string };

/** One mutation of a kind, or null where the text offers no place for it. */
export function mutate(kind: MutationKind, reading: Extraction, chance: Chance): Mutation | null {
  const { text } = reading;
  const sentences = reading.passages.filter((passage) => passage.kind === "sentence");
  if (sentences.length < 6) return null;
  const edited = (edits: Edit[], touched: Span[] = edits, renamed: string[] = []): Mutation | null =>
    edits.length === 0 ? null : { kind, text: apply(text, edits), touched, stirred: edits, renamed };
  const within = (pattern: RegExp, by: (found: RegExpExecArray) => string | null) =>
    edited(editOne(text, sentences, pattern, by, chance));

  switch (kind) {
    case "number":
      return within(/\d/g, ([digit]) => String((Number(digit) + 1 + Math.floor(chance() * 8)) % 10));
    case "negation":
      return chance() < 0.3
        ? within(/ (?:not|never)\b|n[’']t\b/g, () => "")
        : within(/\b(?:is|was|are|were|would|will|could|had|has|have)\b/g, ([word]) => `${word} not`);
    case "name":
      return within(/(?<=[a-z,] )\p{Lu}[\p{L}-]{2,}/gu, () => pick(NAMES, chance));
    case "title":
      return within(TITLE, ([word]) => other(TITLES, word, chance));
    case "hedge":
      return within(
        / (?:may|might|could|about|nearly|almost|probably|perhaps|reportedly|allegedly|likely|around)\b/g,
        () => "",
      );
    case "cue": {
      const cue = pick(
        reading.claims.filter((claim) => claim.cue.length > 0),
        chance,
      )?.cue[0];
      return cue ? edited([{ ...cue, by: other(CUES, text.slice(cue.start, cue.end), chance) }]) : null;
    }
    case "speaker": {
      const claim = pick(
        reading.claims.filter((one) => one.mention.length > 0),
        chance,
      );
      if (!claim) return null;
      const by = `${pick(GIVEN, chance)} ${pick(NAMES, chance)}`;
      return edited([{ ...claim.mention[0]!, by }]);
    }
    case "introduction": {
      const speaker = pick(
        reading.speakers.filter(({ name }) => /^\p{Lu}\S+ \p{Lu}\S+$/u.test(name)),
        chance,
      );
      const start = speaker ? text.indexOf(speaker.name) : -1;
      if (!speaker || start < 0) return null;
      const by = `${pick(GIVEN, chance)} ${pick(NAMES, chance)}`;
      return edited([{ start, end: start + speaker.name.length, by }], undefined, [speaker.name]);
    }
    case "quote":
      return within(/(?<=[“"]\p{L}+ (?:\p{L}+ )*)\p{L}+ (?=(?:\p{L}+ )*\p{L}+[,.]?[”"])/gu, () => "");
    case "delete": {
      const at = Math.floor(chance() * sentences.length);
      return edited([{ ...withGap(text, sentences, at), by: "" }]);
    }
    case "insert": {
      const { end } = pick(sentences, chance)!;
      return edited([{ start: end, end, by: ` ${pick(INSERTED, chance)}` }], []);
    }
    case "duplicate": {
      const { start, end } = pick(sentences, chance)!;
      return edited([{ start: end, end, by: ` ${text.slice(start, end)}` }], [{ start, end }]);
    }
    case "repeat": {
      const [{ start, end }, there] = [pick(sentences, chance)!, pick(sentences, chance)!];
      return edited([{ start: there.end, end: there.end, by: ` ${text.slice(start, end)}` }], [{ start, end }]);
    }
    case "swap": {
      const at = Math.floor(chance() * (sentences.length - 1));
      const [a, b] = [sentences[at]!, sentences[at + 1]!];
      const edits = [
        { start: a.start, end: a.end, by: text.slice(b.start, b.end) },
        { start: b.start, end: b.end, by: text.slice(a.start, a.end) },
      ];
      return edited(edits, []);
    }
    case "shift": {
      const at = Math.floor(chance() * sentences.length);
      const there = pick(sentences, chance)!;
      const { start, end } = sentences[at]!;
      if (there.start === start) return null;
      const cut = { ...withGap(text, sentences, at), by: "" };
      if (there.end >= cut.start && there.end <= cut.end) return null;
      return edited([cut, { start: there.end, end: there.end, by: ` ${text.slice(start, end)}` }], []);
    }
    case "paragraph": {
      const paragraphs = [...text.matchAll(/[^\n]+\n?/g)].map((match) => ({
        ...{ start: match.index, end: match.index + match[0].length },
      }));
      if (paragraphs.length < 6) return null;
      const [from, to] = [0, 0].map(() => 3 + Math.floor(chance() * (paragraphs.length - 3)));
      if (from === to) return null;
      const [moved, there] = [paragraphs[from!]!, paragraphs[to!]!];
      const by = `${text.slice(moved.start, moved.end).trim()}\n`;
      const edits = [
        { ...moved, by: "" },
        { start: there.start, end: there.start, by },
      ];
      return edited(edits, []);
    }
    case "rewrite":
      return edited(
        sentences.map((sentence) => ({ ...sentence, by: rewritten(text.slice(sentence.start, sentence.end)) })),
      );
    case "style":
      return { kind, text: restyled(text), touched: [], stirred: [], renamed: [] };
    case "several":
      return several(reading, chance);
  }
}

/** Three single edits in three different sentences at once. */
function several(reading: Extraction, chance: Chance): Mutation | null {
  const kinds: MutationKind[] = ["number", "negation", "hedge", "cue", "quote", "name"];
  let text = "";
  const touched: Span[] = [];
  const edits: Edit[] = [];
  for (let tries = 0; edits.length < 3 && tries < 12; tries++) {
    const one = mutate(pick(kinds, chance)!, reading, chance);
    const at = one?.touched[0];
    if (!one || !at || touched.some((other) => Math.abs(other.start - at.start) < 600)) continue;
    const length = one.text.length - reading.text.length + (at.end - at.start);
    edits.push({ ...at, by: one.text.slice(at.start, at.start + length) });
    touched.push(at);
  }
  text = apply(reading.text, edits);
  return edits.length < 2 ? null : { kind: "several", text, touched, stirred: touched, renamed: [] };
}

function editOne(
  text: string,
  sentences: readonly Passage[],
  pattern: RegExp,
  by: (found: RegExpExecArray) => string | null,
  chance: Chance,
): Edit[] {
  const found: Edit[] = [];
  for (const { start, end } of sentences) {
    for (const match of text.slice(start, end).matchAll(pattern)) {
      const replacement = by(match as RegExpExecArray);
      if (replacement === null || replacement === match[0]) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length, by: replacement });
    }
  }
  const edit = pick(found, chance);
  return edit ? [edit] : [];
}

function apply(text: string, edits: readonly Edit[]): string {
  let edited = "";
  let at = 0;
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + by;
    at = end;
  }
  return edited + text.slice(at);
}

/** A sentence with the white space that parts it from its neighbour in the paragraph, or its line. */
function withGap(text: string, sentences: readonly Passage[], at: number): Span {
  const { start, end, paragraph } = sentences[at]!;
  if (sentences[at + 1]?.paragraph === paragraph) return { start, end: sentences[at + 1]!.start };
  if (sentences[at - 1]?.paragraph === paragraph) return { start: sentences[at - 1]!.end, end };
  return { start, end: text[end] === "\n" ? end + 1 : end };
}

function rewritten(sentence: string): string {
  return `Anew: ${sentence
    .split(" ")
    .reverse()
    .join(" ")
    .replace(/[.“”"]/g, "")}.`;
}

function restyled(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ ?— ?/g, " – ")
    .replace(/ /g, (space, at: number) => (at % 37 === 0 ? "  " : at % 41 === 0 ? " " : space));
}

function pick<Item extends string>(items: readonly Item[], chance: Chance): Item;
function pick<Item>(items: readonly Item[], chance: Chance): Item | undefined;
function pick<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}

function other(items: readonly string[], not: string, chance: Chance): string {
  return pick(
    items.filter((item) => item.toLowerCase() !== not.toLowerCase()),
    chance,
  );
}

const NAMES = ["Ratcliffe", "Okonkwo", "Halvorsen", "Mbeki", "Lindqvist", "Tarrow", "Castellane"];
const GIVEN = ["John", "Adaeze", "Ingrid", "Thabo", "Elsa", "Piet"];
const CUES = ["said", "denied", "claimed", "suggested", "joked", "conceded", "doubted"];
const TITLES = ["President", "Secretary", "Minister", "Director", "Senator", "Governor", "Mayor", "Judge", "Professor"];
const TITLE =
  /\b(?:President|Secretary|Minister|Director|Senator|Governor|Mayor|Judge|Professor|chief|director|president|minister|manager|spokesman|spokeswoman|professor|secretary)\b/g;
const INSERTED = [
  "The weather stayed dry all week.",
  "Ingrid Halvorsen disagreed.",
  "It was the third such case in 14 months.",
  "“That is not how it happened,” said Thabo Mbeki, a former clerk.",
  "Nobody answered the telephone at the company on Tuesday.",
];
