/** One kind of thing that normalisation did, and how often. */
export type Normalised = {
  what:
    | "byte-order-mark"
    | "line-ends"
    | "control-characters"
    | "bidi-controls-kept"
    | "front-matter"
    | "headings"
    | "emphasis"
    | "links"
    | "images"
    | "quotes-and-lists"
    | "joined-lines";
  count: number;
};

/** What normalisation did, as a phrase to show with the article ("3 line ends made uniform"). */
export function explainNormalised({ what, count }: Normalised): string {
  const n = (one: string, many = `${one}s`) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
  switch (what) {
    case "byte-order-mark":
      return "byte order mark removed";
    case "line-ends":
      return `${n("line end")} made uniform`;
    case "control-characters":
      return `${n("control character")} removed`;
    case "bidi-controls-kept":
      return `${n("direction control")} kept and shown, not obeyed`;
    case "front-matter":
      return "front matter left out";
    case "headings":
      return `${n("heading mark")} taken off`;
    case "emphasis":
      return `${n("emphasis mark")} taken off`;
    case "links":
      return `${n("link")} reduced to its words`;
    case "images":
      return `${n("image")} left out`;
    case "quotes-and-lists":
      return `${n("list or block quote mark")} taken off`;
    case "joined-lines":
      return `${n("line")} joined into paragraphs`;
  }
}
