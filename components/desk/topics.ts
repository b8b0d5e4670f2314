import { afterFrame } from "./after-frame";

/**
 * Who wants to hear of what. A topic is a name ("claim:…", "cursor"); its
 * version grows whenever it changes. "totals" is whatever counts the whole
 * article, and is told of once the change itself has been painted.
 */
export type Topic =
  | `claim:${string}`
  | `paragraph:${number}`
  | "marked"
  | "order"
  | "totals"
  | "article"
  | "names"
  | "cursor"
  | "panel"
  | "filter"
  | "presence"
  | "connection"
  | "news";

export class Topics {
  readonly #listeners = new Map<Topic, Set<() => void>>();
  readonly #versions = new Map<Topic, number>();
  #counting = false;

  /** Call `listener` whenever one of the topics changes, until the answer is called. */
  subscribe(topics: readonly Topic[], listener: () => void): () => void {
    for (const topic of topics) {
      const set = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, set.add(listener));
    }
    return () => {
      for (const topic of topics) this.#listeners.get(topic)?.delete(listener);
    };
  }

  /** A number that is the same exactly as long as none of the topics changed. */
  version(topics: readonly Topic[]): number {
    return topics.reduce((sum, topic) => sum + (this.#versions.get(topic) ?? 0), 0);
  }

  /** Tell whoever listens to any of these, each once. */
  touch(topics: Iterable<Topic>): void {
    const touched = new Set(topics);
    if (touched.delete("totals") && !this.#counting) {
      this.#counting = true;
      afterFrame(() => {
        this.#counting = false;
        this.#tell(["totals"]);
      });
    }
    this.#tell(touched);
  }

  #tell(topics: Iterable<Topic>): void {
    const told = new Set<() => void>();
    for (const topic of topics) {
      this.#versions.set(topic, (this.#versions.get(topic) ?? 0) + 1);
      for (const listener of this.#listeners.get(topic) ?? []) told.add(listener);
    }
    for (const listener of told) listener();
  }
}
