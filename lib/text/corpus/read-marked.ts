/**
 * Reads an article whose attributions are marked in the text itself:
 *
 *   ⟦q1 direct;Denise Pruitt;person;“We count quarters,”⟧ ⟦v1;said⟧ ⟦s1;Councilwoman Denise Pruitt⟧.
 *   ⟦x;;By Dana Whitlock⟧
 *
 * q is a content (kind; speakers, joined by " & "; type; words), v its cue, s
 * its source, x text that asserts nothing. An id that returns continues its
 * mark as a further span. Marks do not nest. The answer has the shape of a
 * line of gold, offsets in UTF-16 code units of the text without marks.
 */
import type { ClaimKind, SpeakerType } from "../model";

export type Stretch = { spans: [number, number][]; text: string };

export type GoldAttribution = {
  speakers: string[];
  speakerType: SpeakerType;
  kind: Exclude<ClaimKind, "own">;
  optional: boolean;
  source: Stretch | null;
  cue: Stretch | null;
  content: Stretch;
  id: string;
};

export type GoldArticle = {
  id: string;
  text: string;
  attributions: GoldAttribution[];
  notAssertions: [number, number][];
};

/** One mark as written: where it stands in the file, and what it says. */
export type Mark =
  | { kind: "content"; id: string; claimKind: string; speaker: string; type: string; words: string; at: number }
  | { kind: "cue"; id: string; words: string; at: number }
  | { kind: "source"; id: string; words: string; at: number }
  | { kind: "nothing"; words: string; at: number };

const MARK = /⟦(?:(q\d+) ([^;⟧]*);([^;⟧]*);([^;⟧]*);|([vs])(\d+);|(x);;)([^⟦⟧]*)⟧/g;

/** The marks of a file in order. Anything between ⟦ and ⟧ that is no mark is passed over; problems.ts reports it. */
export function marksOf(marked: string): Mark[] {
  return [...marked.matchAll(MARK)].map((match): Mark => {
    const [, contentId, claimKind = "", speaker = "", type = "", role, number, nothing, words = ""] = match;
    if (contentId) return { kind: "content", id: contentId, claimKind, speaker, type, words, at: match.index };
    if (nothing) return { kind: "nothing", words, at: match.index };
    return { kind: role === "v" ? "cue" : "source", id: `q${number}`, words, at: match.index };
  });
}

/** The article and its gold. Assumes a file without problems (see problems.ts). */
export function readMarked(id: string, marked: string): GoldArticle {
  let text = "";
  let end = 0;
  const attributions = new Map<string, GoldAttribution>();
  const sources = new Map<string, Stretch>();
  const cues = new Map<string, Stretch>();
  const notAssertions: [number, number][] = [];
  for (const mark of marksOf(marked)) {
    text += marked.slice(end, mark.at);
    const span: [number, number] = [text.length, text.length + mark.words.length];
    text += mark.words;
    end = marked.indexOf("⟧", mark.at) + 1;
    if (mark.kind === "nothing") notAssertions.push(span);
    else if (mark.kind === "cue") extend(cues, mark.id, span, mark.words);
    else if (mark.kind === "source") extend(sources, mark.id, span, mark.words);
    else {
      const begun = attributions.get(mark.id);
      if (begun) {
        begun.content.spans.push(span);
        begun.content.text += ` ${mark.words}`;
      } else attributions.set(mark.id, begin(mark, span));
    }
  }
  text += marked.slice(end);
  for (const attribution of attributions.values()) {
    attribution.source = sources.get(attribution.id) ?? null;
    attribution.cue = cues.get(attribution.id) ?? null;
  }
  return { id, text, attributions: [...attributions.values()], notAssertions };
}

function begin(mark: Mark & { kind: "content" }, span: [number, number]): GoldAttribution {
  return {
    speakers: mark.speaker.split(" & "),
    speakerType: mark.type as SpeakerType,
    kind: mark.claimKind as GoldAttribution["kind"],
    optional: false,
    source: null,
    cue: null,
    content: { spans: [span], text: mark.words },
    id: mark.id,
  };
}

function extend(stretches: Map<string, Stretch>, id: string, span: [number, number], words: string): void {
  const begun = stretches.get(id);
  if (begun) {
    begun.spans.push(span);
    begun.text += ` ${words}`;
  } else stretches.set(id, { spans: [span], text: words });
}
