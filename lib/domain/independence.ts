/**
 * How many independent sources stand behind something.
 *
 * A source that repeats another knows no more than that one does: both lead
 * back to one *root*, and corroborate once. Roots are found by following what
 * each source cites to its end; a source that cites nothing and states no
 * origin is its own root, and two that state the same origin share it.
 *
 * The count never says more than there is: of sources that share roots only
 * some in part, a set without any overlap is counted, never a larger number.
 */

/** A source as this rule sees it. `origin` is where it says its knowledge comes from; empty where it does not. */
export type SourceNode = { id: string; title: string; origin: string };

/** Which sources each source cites. */
export type Citations = ReadonlyMap<string, readonly string[]>;

/** What knowledge leads back to: `key` is compared, `name` is shown. */
export type Root = { key: string; name: string };

/** Where a source's knowledge comes from in the end; a circle ends where it began. */
export function rootsOf(id: string, sources: ReadonlyMap<string, SourceNode>, cites: Citations): Root[] {
  const roots = new Map<string, Root>();
  const seen = new Set<string>();
  const follow = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const source = sources.get(at);
    const origin = source?.origin.trim() ?? "";
    if (origin !== "") {
      const key = `origin:${origin.normalize("NFKC").replace(/\s+/g, " ").toLowerCase()}`;
      roots.set(key, { key, name: origin });
    }
    const cited = cites.get(at) ?? [];
    for (const next of cited) follow(next);
    if (origin === "" && cited.length === 0) {
      roots.set(`source:${at}`, { key: `source:${at}`, name: source?.title ?? "" });
    }
  };
  follow(id);
  if (roots.size === 0) {
    // Sources that only cite each other in a circle know nothing but each other.
    const first = [...seen].sort()[0]!;
    roots.set(`source:${first}`, { key: `source:${first}`, name: sources.get(first)?.title ?? "" });
  }
  return [...roots.values()];
}

/** How many sources there are, and how many of them stand for themselves; `shared` are the roots that more than one leads back to. */
export type Corroboration = { sources: number; independent: number; shared: Root[] };

/** Count sources by their roots. A source that is named twice is one. */
export function corroboration(sources: ReadonlyMap<string, readonly Root[]>): Corroboration {
  const used = new Set<string>();
  let independent = 0;
  // Those with the fewest roots first: they leave the most room for others.
  for (const roots of [...sources.values()].sort((a, b) => a.length - b.length)) {
    if (roots.some(({ key }) => used.has(key))) continue;
    for (const { key } of roots) used.add(key);
    independent++;
  }
  const counts = new Map<string, { root: Root; times: number }>();
  for (const root of [...sources.values()].flat()) {
    counts.set(root.key, { root, times: (counts.get(root.key)?.times ?? 0) + 1 });
  }
  const shared = [...counts.values()].filter(({ times }) => times > 1).map(({ root }) => root);
  return { sources: sources.size, independent, shared };
}

/** How the supporting pieces of a claim's evidence corroborate it; a source that gives several pieces is one. */
export function corroborationOf(
  evidence: readonly { source: { id: string }; stance: string; roots: readonly Root[] }[],
): Corroboration {
  const supporting = evidence.filter(({ stance }) => stance === "supports");
  return corroboration(new Map(supporting.map(({ source, roots }) => [source.id, roots])));
}

/** Said where sources count for less than their number; null where each stands for itself. */
export function explainCorroboration({ sources, independent, shared }: Corroboration): string | null {
  if (independent >= sources) return null;
  const counted = independent === 1 ? "they count once" : `they count as ${independent}`;
  const back = shared.map(({ name }) => `“${name}”`);
  const named = back.length > 2 ? `${back.slice(0, 2).join(", ")} and ${back.length - 2} more` : back.join(" and ");
  // A public account counts, and does not say whose knowledge it is.
  return `${sources} sources, but ${counted}: knowledge leads back to ${named || "the same origin"}.`;
}

/** Whether citing would make a circle: what is cited leads back to the source itself. */
export function wouldCircle(source: string, cited: string, cites: Citations): boolean {
  const seen = new Set<string>();
  const reaches = (at: string): boolean => {
    if (at === source) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return (cites.get(at) ?? []).some(reaches);
  };
  return reaches(cited);
}
