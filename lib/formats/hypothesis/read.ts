import { z } from "zod";
import { AppError } from "../../errors";
import { type Incoming, type IncomingAnnotation, inShort, parseJson, readEach } from "../incoming";

const Selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const Row = z.looseObject({
  id: z.string().min(1),
  created: z.string().default(""),
  user: z.string().default(""),
  user_info: z.looseObject({ display_name: z.string().nullish() }).nullish(),
  uri: z.string().default(""),
  text: z.string().default(""),
  tags: z.array(z.string()).default([]),
  target: z.array(z.looseObject({ selector: z.array(Selector).optional() })).default([]),
  references: z.array(z.string()).optional(),
});
type Row = z.infer<typeof Row>;

const Export = z.union([
  z.looseObject({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
  z.looseObject({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  z.array(z.unknown()),
]);

/**
 * Annotations of Hypothesis: the file its client exports, or an answer of its
 * search. Replies are gathered under the annotation they answer; notes on a
 * whole page point at no words and are refused.
 */
export function readHypothesis(text: string): Incoming<IncomingAnnotation> {
  const parsed = Export.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AppError(
      "invalid-input",
      "This is neither an export of Hypothesis nor an answer of Citron: it lists no annotations and no quotes.",
    );
  }
  const replies: { line: number; row: Row; root: string }[] = [];
  const result = readEach<IncomingAnnotation | null>(parsed.data, (item, line) => {
    const row = Row.safeParse(item);
    if (!row.success) return { what: `Item ${line}`, why: "It lacks what an annotation has: an id and a text." };
    const { data } = row;
    const root = data.references?.[0];
    if (root !== undefined) {
      replies.push({ line, row: data, root });
      return null;
    }
    return toAnnotation(data, line);
  });

  const taken = result.taken.filter((annotation) => annotation !== null);
  const refused = [...result.refused];
  const byId = new Map(taken.map((annotation) => [annotation.id, annotation]));
  for (const { line, row, root } of replies) {
    const thread = byId.get(root);
    if (thread) thread.replies.push({ id: row.id, author: authorOf(row), body: row.text, at: row.created });
    else refused.push({ line, what: inShort(row.text), why: "It answers an annotation that is not in this file." });
  }
  for (const { replies } of taken) replies.sort((a, b) => (a.at < b.at ? -1 : 1));
  return { taken, refused: refused.sort((a, b) => a.line - b.line) };
}

function toAnnotation(row: Row, line: number): IncomingAnnotation | { what: string; why: string } {
  const quotes = row.target.flatMap(({ selector }) => selector ?? []);
  const quote = quotes.find(({ type, exact }) => type === "TextQuoteSelector" && exact?.trim());
  const what = inShort(row.text || quote?.exact || `Annotation ${row.id}`);
  if (!quote?.exact) return { what, why: "It is a note on the whole page and points at no words." };
  return {
    ...{ line, id: row.id },
    quote: { exact: quote.exact, prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" },
    ...{ body: row.text, tags: row.tags, author: authorOf(row), at: row.created, page: row.uri, replies: [] },
  };
}

/** "acct:ada@hypothes.is" is ada, unless she gave a name. */
function authorOf({ user, user_info }: Row): string {
  return user_info?.display_name || user.replace(/^acct:/, "").replace(/@[^@]*$/, "");
}
