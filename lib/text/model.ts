/**
 * What extraction says about a text. Every offset counts UTF-16 code units of
 * the text that was given, half-open. Plain data: it crosses to the database,
 * the command line and the desk as it stands.
 */

/** A stretch of text, half-open, in UTF-16 code units. */
export type Span = { start: number; end: number };

/** What a passage is. Only sentences assert; everything else is nothing to check. */
export const passageKinds = [
  "sentence",
  "headline",
  "standfirst",
  "subhead",
  "byline",
  "dateline",
  "timestamp",
  "caption",
  "credit",
  "promotion",
  "related",
  "listing",
  "disclosure",
] as const;
export type PassageKind = (typeof passageKinds)[number];

/**
 * One stretch of the text. Passages are in order, do not overlap, and together
 * hold every character that is not white space.
 */
export type Passage = Span & {
  kind: PassageKind;
  /** Ordinal of the paragraph (line) the passage stands in, from 0. */
  paragraph: number;
  /** Why there is nothing to check here, as a sentence for a person; null where something is asserted. */
  nothingToCheck: string | null;
};

export const speakerTypes = ["person", "organisation", "group", "document", "anonymous"] as const;
export type SpeakerType = (typeof speakerTypes)[number];

/** Someone the article lets speak, with all the ways it names them. */
export type ExtractedSpeaker = {
  /** The fullest name in the article, without title; others as first described, lower case. */
  name: string;
  type: SpeakerType;
  /** As the article states it ("CIA Director"), if it does. */
  title: string | null;
  /** The organisation the article places the speaker in or lets them speak for, if it does. */
  affiliation: string | null;
  /** Other ways the article names the speaker ("Burns", "the CIA director"); pronouns are left out. */
  aliases: string[];
  /** Why an anonymous source is not named, in the article's words, if it gives a reason. */
  anonymityReason: string | null;
};

export const claimKinds = ["direct", "mixed", "indirect", "own"] as const;
/** How the article gives the words: in quotation marks, partly, in its own words, or as its own assertion. */
export type ClaimKind = (typeof claimKinds)[number];

export const checkableKinds = [
  "number",
  "money",
  "percentage",
  "date",
  "name",
  "title",
  "place",
  "comparison",
  "cause",
  "prediction",
  "opinion",
] as const;
export type CheckableKind = (typeof checkableKinds)[number];

/** A part of a claim that can be checked on its own. */
export type CheckablePart = Span & {
  kind: CheckableKind;
  /** What a relative date comes to against the publication date ("March 2024", "2024-04-14"); null otherwise. */
  resolved: string | null;
};

/** One between the speakers of a claim and its words, or between them and the reader. */
export type ChainLink = {
  /** Tells what the speakers said ("Reuters quoted Holt as saying"), and so stands before them; others they cite. */
  relays: boolean;
  /** The words that name whoever it is. */
  mention: Span[];
  /** Index into `Extraction.speakers`; null for someone whom the article cites and never lets speak. */
  speaker: number | null;
};

/** How far the machine trusts its own attribution. "sure" means 97 in 100 are right. */
export type Doubt = {
  level: "sure" | "likely" | "unsure";
  /** Estimated probability, 0 to 1, that content and every speaker are right. */
  probability: number;
  /** The stage or rule that decided, for `explain`. */
  rule: string;
  /** What it rests on, as a sentence for a person. */
  because: string;
};

/** How pressing a claim is to check: a hint with its reasons, never a verdict. */
export type Priority = { level: "high" | "medium" | "low"; reasons: string[] };

/** One assertion: attributed to speakers, or in the article's own voice (kind "own", no speakers). */
export type ExtractedClaim = {
  /** The words asserted, in order; more than one where the cue splits them. */
  spans: Span[];
  kind: ClaimKind;
  /** The reporting words; empty for own voice and for continuations without a cue of their own. */
  cue: Span[];
  /** The words that name the speaker for this claim; empty where none stands here. */
  mention: Span[];
  /** Indices into `Extraction.speakers`; empty for own voice. */
  speakers: number[];
  /** The statement says that someone was asked and did or did not answer. */
  rightOfReply: boolean;
  /** For own-voice claims that identify a speaker: index into `Extraction.speakers`. */
  about: number | null;
  /** Through whom else the words came, outermost first; empty at first hand. The speakers themselves are not in it. */
  chain: ChainLink[];
  parts: CheckablePart[];
  doubt: Doubt;
  priority: Priority;
};

export type Extraction = {
  text: string;
  passages: Passage[];
  speakers: ExtractedSpeaker[];
  /** In order of their first span. */
  claims: ExtractedClaim[];
};

export type ExtractOptions = {
  /** Publication date, ISO `YYYY-MM-DD`; relative dates are resolved against it. */
  publishedOn?: string;
};
