import "server-only";
import { accessChannel } from "../db/access";
import { ledgerChannel } from "../db/ledger";
import { presenceChannel } from "../db/presence";
import { reportsChannel } from "../db/reports";
import type { Actor } from "../domain/actor";
import type { DeskDelta, PresenceView } from "../domain/desk";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { ReportCount } from "../domain/report-count";
import { logError } from "../log";
import { type EventStream, encode } from "./event-stream";
import { listen, type StopListening } from "./listener";

/** What the hub asks of the rest: it holds the streams, and knows no tables and no rules. */
export type LiveSources = {
  /** What changed on an article after a position. */
  readDelta: (actor: Actor, articleId: ArticleId, after: number) => Promise<DeskDelta>;
  /** The same, with the speakers and people that the newsroom's own chain changes. */
  readNewsroomDelta: (actor: Actor, articleId: ArticleId, after: number) => Promise<DeskDelta>;
  readPresence: (newsroomId: NewsroomId, articleId: ArticleId) => Promise<PresenceView[]>;
  readReports: (newsroomId: NewsroomId, articleId: ArticleId) => Promise<ReportCount>;
  /** The newest position of each of these chains. */
  readHeads: (
    chains: readonly { newsroomId: NewsroomId; chain: ArticleId | NewsroomId }[],
  ) => Promise<Map<string, number>>;
  /** Whether what the newsroom's own chain says after a position shows on any desk. */
  showsOnDesks: (newsroomId: NewsroomId, after: number) => Promise<boolean>;
  /** Who is behind a stream's session now; null once it no longer holds. */
  findActor: (actor: Actor) => Promise<Actor | null>;
};

/** One open page. */
export type Viewer = { actor: Actor; articleId: ArticleId; stream: EventStream /** What it has seen. */; seq: number };

/** The longest a lost nudge can delay anything. */
const catchUpMs = 4_000;

type Room = {
  newsroomId: NewsroomId;
  articleId: ArticleId;
  viewers: Set<Viewer>;
  pumping: boolean;
  again: boolean;
  /** Who was here, and which reports there were, when pages were last told. */
  told: Record<Standing, string>;
};

/** What pages are told whole whenever it is another; it has no place in the article's ledger, or not all of it has. */
type Standing = "presence" | "reports";

/**
 * The open pages of this process, by article. A nudge makes it read the ledger
 * after what the pages have seen, once for all that have seen the same; nothing
 * hangs on a nudge arriving, since every few seconds it looks by itself.
 */
export class LiveHub {
  readonly #rooms = new Map<string, Room>();
  /** How far each newsroom's own chain was read. */
  readonly #newsrooms = new Map<NewsroomId, number>();
  readonly #sources: LiveSources;
  readonly #stop: StopListening;
  readonly #timer: NodeJS.Timeout;

  constructor(databaseUrl: string, sources: LiveSources) {
    this.#sources = sources;
    this.#stop = listen(databaseUrl, [ledgerChannel, accessChannel, presenceChannel, reportsChannel], {
      heard: ({ channel, payload }) => this.#hear(channel, payload),
      resumed: () => this.#catchUp(),
    });
    this.#timer = setInterval(() => this.#catchUp(), catchUpMs);
    this.#timer.unref();
  }

  /** Let a page in: it gets what it missed at once, then whatever happens. */
  async enter(viewer: Viewer): Promise<void> {
    const { actor, articleId } = viewer;
    const { newsroomId } = actor;
    const key = `${newsroomId}/${articleId}`;
    const empty = { newsroomId, articleId, viewers: new Set<Viewer>(), pumping: false, again: false };
    const room = this.#rooms.get(key) ?? { ...empty, told: { presence: "", reports: "" } };
    // In the room before reading, so that what commits meanwhile is not missed; a delta twice does no harm.
    this.#rooms.set(key, room);
    room.viewers.add(viewer);
    this.#send(viewer, await this.#sources.readNewsroomDelta(actor, articleId, viewer.seq));
    await this.#tell(room, "presence", viewer);
    await this.#tell(room, "reports", viewer);
  }

  leave(viewer: Viewer): void {
    const key = `${viewer.actor.newsroomId}/${viewer.articleId}`;
    const room = this.#rooms.get(key);
    room?.viewers.delete(viewer);
    if (room?.viewers.size === 0) this.#rooms.delete(key);
  }

  /** End every stream; pages come back, to another process if there is one. */
  close(): void {
    this.#stop();
    clearInterval(this.#timer);
    for (const viewer of this.#viewers()) viewer.stream.end();
  }

  #hear(channel: string, payload: string): void {
    if (channel === accessChannel) {
      const [kind, id] = payload.split(":");
      const concerned = (viewer: Viewer) =>
        kind === "session" ? viewer.actor.sessionId === id : `${viewer.actor.newsroomId}/${viewer.actor.userId}` === id;
      for (const viewer of this.#viewers()) if (concerned(viewer)) void this.#checkAccess(viewer);
      return;
    }
    const room = this.#rooms.get(payload);
    if (channel === presenceChannel || channel === reportsChannel) {
      const what = channel === presenceChannel ? "presence" : "reports";
      if (room) void this.#guard(() => this.#tell(room, what));
    } else if (room) {
      void this.#pump(room);
    } else {
      const [newsroomId, chain] = payload.split("/");
      if (newsroomId === chain) void this.#guard(() => this.#readNewsroom(newsroomId as NewsroomId));
    }
  }

  /** Send every page of the room what it has not seen; one reading for all that stand at the same place. */
  async #pump(room: Room): Promise<void> {
    if (room.pumping) {
      room.again = true;
      return;
    }
    room.pumping = true;
    await this.#guard(async () => {
      do {
        room.again = false;
        for (const [after, viewers] of bySeq(room.viewers)) {
          const delta = await this.#sources.readDelta(viewers[0]!.actor, room.articleId, after);
          if (delta.seq === after) continue;
          const message = encode({ event: "delta", id: delta.seq, data: delta });
          for (const viewer of viewers) {
            // Who came in meanwhile was given it there.
            if (viewer.seq < delta.seq && viewer.stream.send(message)) viewer.seq = delta.seq;
          }
        }
      } while (room.again);
    });
    room.pumping = false;
  }

  /** Where the newsroom's own chain says something that shows on desks, pages of all its articles get it. */
  async #readNewsroom(newsroomId: NewsroomId): Promise<void> {
    const rooms = [...this.#rooms.values()].filter((room) => room.newsroomId === newsroomId);
    if (rooms.length === 0) return;
    const head = (await this.#sources.readHeads([{ newsroomId, chain: newsroomId }])).get(newsroomId) ?? 0;
    const after = this.#newsrooms.get(newsroomId) ?? head - 1;
    if (head <= after) return;
    this.#newsrooms.set(newsroomId, head);
    if (!(await this.#sources.showsOnDesks(newsroomId, after))) return;
    for (const { viewers, articleId } of rooms) {
      for (const [seen, group] of bySeq(viewers)) {
        const delta = await this.#sources.readNewsroomDelta(group[0]!.actor, articleId, seen);
        for (const viewer of group) this.#send(viewer, delta);
      }
    }
  }

  #send(viewer: Viewer, delta: DeskDelta): void {
    const sent = viewer.stream.send({ event: "delta", id: delta.seq, data: delta });
    if (sent) viewer.seq = Math.max(viewer.seq, delta.seq);
  }

  /** Tell who is here, or which reports there are: everybody where that changed, and a newcomer in any case. */
  async #tell(room: Room, what: Standing, newcomer?: Viewer): Promise<void> {
    const read = { presence: this.#sources.readPresence, reports: this.#sources.readReports }[what];
    const data = await read(room.newsroomId, room.articleId);
    const message = encode({ event: what, data });
    const now = JSON.stringify(data);
    const changed = room.told[what] !== now;
    room.told[what] = now;
    for (const viewer of room.viewers) if (changed || viewer === newcomer) viewer.stream.send(message);
  }

  /** End the stream of someone who signed out, was removed, or has another role or newsroom now. */
  async #checkAccess(viewer: Viewer): Promise<void> {
    await this.#guard(async () => {
      const now = await this.#sources.findActor(viewer.actor);
      const { newsroomId, role } = viewer.actor;
      if (now?.newsroomId === newsroomId && now.role === role) return;
      viewer.stream.send({ event: "ended", data: { why: "access" } });
      viewer.stream.end();
    });
  }

  #catchUp(): void {
    const rooms = [...this.#rooms.values()];
    if (rooms.length === 0) return;
    for (const viewer of this.#viewers()) void this.#checkAccess(viewer);
    void this.#guard(async () => {
      const chains = rooms.map(({ newsroomId, articleId }) => ({ newsroomId, chain: articleId }));
      const heads = await this.#sources.readHeads(chains);
      for (const room of rooms) {
        const head = heads.get(room.articleId) ?? 0;
        if ([...room.viewers].some(({ seq }) => seq < head)) void this.#pump(room);
        await this.#tell(room, "presence");
        await this.#tell(room, "reports");
      }
      for (const newsroomId of new Set(rooms.map((room) => room.newsroomId))) await this.#readNewsroom(newsroomId);
    });
  }

  /** A database that is away for a while ends no stream: the next look finds what was missed. */
  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      logError("A live update could not be read", error);
    }
  }

  *#viewers(): Generator<Viewer> {
    for (const { viewers } of this.#rooms.values()) yield* viewers;
  }
}

function bySeq(viewers: ReadonlySet<Viewer>): Map<number, Viewer[]> {
  const groups = new Map<number, Viewer[]>();
  for (const viewer of viewers) groups.set(viewer.seq, [...(groups.get(viewer.seq) ?? []), viewer]);
  return groups;
}
