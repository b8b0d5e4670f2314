/** Words that say nothing of what a claim is about. */
const empty = new Set(
  (
    "a an the this that these those of in on at by for from to with within into onto over under about as than then and or but " +
    "it its he she his her him they their them we our us you your i my me who whom whose which what when where there here " +
    "is are was were be been being am do does did done has have had having will would can could may might shall should must " +
    "s t re ve ll d m so such also just only very more most much many any some each every all both out up down off per " +
    "among during since between after before because while if had been still already one people said says say"
  ).split(" "),
);

/**
 * What some words are about: their content words, endings taken off so that
 * "exports" and "exported" meet. Light on purpose: it only has to put claims in
 * order that the search has already found.
 */
export function stemsOf(words: string): Set<string> {
  const found =
    words
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/\p{L}[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => !empty.has(word)).map(stemOf));
}

/** One word without its ending. */
export function stemOf(word: string): string {
  const irregular = irregulars.get(word);
  if (irregular) return irregular;
  const base = word
    .replace(/(?:ational|ation|ations)$/, "ate")
    .replace(/ies$/, "y")
    .replace(/(?<=[a-z]{2}(?:s|x|ch|sh))es$|(?<=[a-z]{2}[^s])s$/, "")
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, "")
    .replace(/(?<=[a-z]{4})(?:ly|ment|er|or)$/, "");
  // "stopped" is "stop"; "raise" and "raising" are "rais".
  return base
    .replace(/([bdfgmnprt])\1$/, "$1")
    .replace(/(?<=[a-z]{3})e$/, "")
    .replace(/(?<=[a-z]{3})i$/, "y");
}

const irregulars = new Map(
  Object.entries({
    ...{ rose: "ris", risen: "ris", fell: "fall", fallen: "fall", grew: "grow", grown: "grow", shrank: "shrink" },
    ...{ won: "win", lost: "los", knew: "know", known: "know", kept: "keep", held: "hold", paid: "pay", sold: "sell" },
    ...{ told: "tell", took: "tak", taken: "tak", wrote: "writ", written: "writ", met: "meet", made: "mak" },
    ...{ built: "build", found: "find", sent: "send", spent: "spend", froze: "freez", frozen: "freez", shot: "shoot" },
    ...{ began: "begin", begun: "begin", gave: "giv", given: "giv", went: "go", gone: "go", left: "leav", led: "lead" },
    ...{ slept: "sleep", drew: "draw", drawn: "draw", threw: "throw", thrown: "throw", swam: "swim", women: "woman" },
    ...{ men: "man", wolves: "wolf", children: "child", lives: "liv", lived: "liv" },
  }),
);
