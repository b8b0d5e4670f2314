/**
 * The desk in the browser: one article as the page shows it, outside React, so
 * that a change re-draws only what it touches however many claims there are.
 *
 * What the server confirmed and what was just asked (`expect`) are kept apart:
 * a key shows its effect at once, and a refusal takes exactly that back.
 */
import type {
  ArticleView,
  ClaimView,
  DeskDelta,
  DeskView,
  PassageView,
  PresenceView,
  WaiverView,
} from "@/lib/domain/desk";
import type { ClaimId, SpeakerId, UserId } from "@/lib/domain/ids";
import { emptyFilter, type Filter, matches } from "./filter";
import type { Panel } from "./panel";
import type { Paragraph } from "./paragraphs";
import { sectionSize } from "./sections";
import { TextLayers } from "./text-layers";
import { type TextMarks, toTextMarks } from "./text-marks";
import { type Topic, Topics } from "./topics";

/** Where a person is: at a claim, at a passage that bears none, or nowhere yet. */
export type Place = { claim: ClaimId } | { passage: number } | null;

/** What one asked on a claim that someone else changed meanwhile. */
export type Conflict = { wanted: string; message: string; again: () => void };

/** What a command will make of things, drawn until the server answers. */
export type Expected = { claims: ClaimView[]; passages: PassageView[] };

/** Paragraphs that arrive with their marks: more than any window shows. */
const firstScreens = 3 * sectionSize;

export class Desk {
  readonly topics = new Topics();
  readonly text: string;
  /** What the document said beside the text, if it came as one. */
  readonly marks: DeskView["marks"];
  /** The same, by paragraph; most have none. */
  readonly marksIn: ReadonlyMap<number, TextMarks>;
  /** The revision whose text this is. */
  readonly revision: number;
  /** Another draft came into force; who put it there. This page's text is no longer the article's. */
  replaced: { by: UserId | null } | null = null;
  readonly me: DeskView["me"];
  readonly people: Map<UserId, DeskView["people"][number]>;
  readonly speakers: Map<SpeakerId, DeskView["speakers"][number]>;
  article: ArticleView;
  policy: DeskView["policy"];
  waivers: WaiverView[];
  seq: number;
  /** The position of the newest change shown that this page's person made, here or elsewhere. */
  ownSeq = 0;
  place: Place = null;
  panel: Panel = null;
  filter: Filter = emptyFilter;
  /** Whether the live stream stands; until it was first opened it is taken to. */
  connected = true;
  /** Who else has the article open, and where they are. */
  others: PresenceView[] = [];
  /** What others did since the page was opened, newest first; enough to tell it. */
  news: DeskDelta["changes"] = [];
  /** Claims that somebody else just changed, with the position they did it at. */
  readonly fresh = new Map<ClaimId, number>();
  readonly conflicts = new Map<ClaimId, Conflict>();
  /** What is being written and not yet sent, by form; kept when a claim is left and when a form is refused. */
  readonly drafts = new Map<string, string>();
  /** How many paragraphs are drawn with their marks; the rest is plain text, until `markMore`. */
  marked: number;
  readonly #layers: TextLayers;
  /** What was asked and not answered yet, by the key it was asked under. */
  readonly #asked = new Map<string, Expected>();

  constructor(view: DeskView) {
    this.text = view.text;
    this.marks = view.marks;
    this.revision = view.article.revision;
    this.me = view.me;
    this.policy = view.policy;
    this.article = view.article;
    this.waivers = view.waivers;
    this.seq = view.seq;
    this.people = new Map(view.people.map((person) => [person.id, person]));
    this.speakers = new Map(view.speakers.map((speaker) => [speaker.id, speaker]));
    this.#layers = new TextLayers(view.passages, view.claims);
    this.marksIn = toTextMarks(view.marks, this.paragraphs);
    this.marked = Math.min(this.paragraphs.length, firstScreens);
  }

  get passages(): readonly PassageView[] {
    return this.#layers.passages;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#layers.paragraphs;
  }

  /** Standing claims in order of place. */
  get order(): readonly ClaimId[] {
    return this.#layers.order;
  }

  /** A claim as the person sees it. */
  claim(id: ClaimId): ClaimView | undefined {
    return this.#layers.claim(id);
  }

  /** A claim as the server last told it, whatever is being asked. */
  confirmed(id: ClaimId): ClaimView | undefined {
    return this.#layers.confirmed(id);
  }

  /** Every claim as the person sees it, withdrawn ones included, in no order. */
  all(): ClaimView[] {
    return this.#layers.all();
  }

  /** The standing claims that pass the filter, in order of place. */
  shown(): readonly ClaimId[] {
    if (this.filter === emptyFilter) return this.order;
    return this.order.filter((id) => matches(this.claim(id)!, this.filter, this));
  }

  /** Draw what a command will bring until `settle`. */
  expect(key: string, expected: Expected): void {
    this.#asked.set(key, expected);
    const touched = new Set<Topic>();
    for (const claim of expected.claims) this.#layers.expect(claim.id, claim, touched);
    this.#layers.setPassages(expected.passages, touched);
    this.topics.touch(touched);
  }

  /** The answer came: drop what was expected, and show what the server says (or what stood before). */
  settle(key: string, delta: DeskDelta | null, before: PassageView[] = []): void {
    const touched = new Set<Topic>();
    const expected = this.#asked.get(key);
    this.#asked.delete(key);
    if (delta) this.#apply(delta, touched);
    else this.#layers.setPassages(before, touched);
    for (const { id } of expected?.claims ?? []) {
      const still = [...this.#asked.values()].flatMap((one) => one.claims).findLast((one) => one.id === id);
      this.#layers.expect(id, still ?? null, touched);
    }
    this.topics.touch(touched);
  }

  /** What changed, from the live stream. Deltas that the page already shows are passed over. */
  apply(delta: DeskDelta): void {
    const touched = new Set<Topic>();
    this.#apply(delta, touched);
    this.topics.touch(touched);
  }

  /** One claim as it stands, from a conflict's answer. */
  correct(claim: ClaimView): void {
    const touched = new Set<Topic>();
    if (claim.version > (this.confirmed(claim.id)?.version ?? 0)) this.#layers.confirm(claim, touched);
    this.topics.touch(touched);
  }

  /** Draw paragraphs with their marks, in whole sections, at least up to the `n`th. @return whether any are left without. */
  markUpTo(n: number): boolean {
    if (n > this.marked) {
      this.marked = Math.min(this.paragraphs.length, Math.ceil(n / sectionSize) * sectionSize);
      this.topics.touch(["marked"]);
    }
    return this.marked < this.paragraphs.length;
  }

  connect(connected: boolean): void {
    if (this.connected === connected) return;
    this.connected = connected;
    this.topics.touch(["connection"]);
  }

  meet(present: PresenceView[]): void {
    this.others = present.filter(({ userId }) => userId !== this.me.id);
    this.topics.touch(["presence"]);
  }

  set<Key extends "place" | "panel" | "filter">(key: Key, value: this[Key], topics: Iterable<Topic>): void {
    this[key] = value;
    this.topics.touch(topics);
  }

  #apply(delta: DeskDelta, touched: Set<Topic>): void {
    // What the newsroom's own chain says moves no article's position, so it comes with the one shown already.
    if (delta.people && delta.seq >= this.seq && !this.replaced) this.#applyNewsroom(delta, touched);
    if (delta.seq <= this.seq || this.replaced) return;
    const revised = delta.changes.findLast(({ type }) => type.startsWith("revision."));
    if (revised && delta.article && delta.article.revision !== this.revision) {
      // Places in the new text mean nothing in this one: the page keeps what it shows, and offers the new draft.
      this.replaced = { by: revised.actor };
      touched.add("article");
      return;
    }
    this.seq = delta.seq;
    for (const speaker of delta.speakers) this.speakers.set(speaker.id, speaker);
    if (delta.speakers.length > 0) touched.add("names");
    const foreign = delta.changes.filter(({ actor }) => actor !== this.me.id);
    for (const { seq, claimIds } of foreign) for (const id of claimIds) this.fresh.set(id, seq);
    for (const { seq, actor, claimIds } of delta.changes) {
      if (actor !== this.me.id) continue;
      this.ownSeq = seq;
      for (const id of claimIds) this.fresh.delete(id);
    }
    for (const claim of delta.claims) this.#layers.confirm(claim, touched);
    this.#layers.setPassages(delta.passages, touched);
    if (delta.article) this.article = delta.article;
    if (delta.waivers) this.waivers = delta.waivers;
    if (delta.article || delta.waivers) touched.add("article").add("totals");
    if (foreign.length > 0) {
      this.news = [...foreign].reverse().concat(this.news).slice(0, 20);
      touched.add("news");
    }
  }

  /** Every stream begins with what the newsroom says; most of it is known, and only what is not is drawn anew. */
  #applyNewsroom(delta: DeskDelta, touched: Set<Topic>): void {
    for (const speaker of delta.speakers) {
      if (isSame(this.speakers.get(speaker.id), speaker)) continue;
      this.speakers.set(speaker.id, speaker);
      touched.add("names");
    }
    for (const person of delta.people ?? []) {
      if (isSame(this.people.get(person.id), person)) continue;
      this.people.set(person.id, person);
      touched.add("names");
    }
    for (const claim of delta.claims) {
      if (!isSame(this.confirmed(claim.id), claim)) this.#layers.confirm(claim, touched);
    }
    if (!delta.policy || isSame(this.policy, delta.policy)) return;
    this.policy = delta.policy;
    touched.add("article").add("totals");
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
