import { anyOf } from "../word-lists";
import { askWord } from "../words";
import { anyKey } from "./any-key";
import type { Token } from "./tokens";

const REACH = 10;
const looksAhead = anyKey(
  "will won't might may could can shall 'll would due scheduled expected plans plan planned set next hopes intends aims must wants",
);
/** The present tense of a timetable: "the trial starts July 1". */
const isTimetable = anyOf(
  "starts begins opens ends expires lapses resumes meets closes returns votes runs takes launches",
);
const looksBack = anyOf(
  "was were had did said told wrote began met fell rose came went took won lost gave made got became found ran left sent saw held led shot spoke paid sold bought hit killed died since",
);

/**
 * Whether the words around a date speak of what is to come. Looks back from
 * the date to the nearest word that decides, then ahead ("On Friday the court
 * will …"); "by Friday" is future unless something past stands before it.
 */
export function speaksOfFuture(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const decided = tense(tokens[i]!);
    if (decided) return decided === "future";
    if (endsClause(tokens[i]!.word)) break;
  }
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const decided = tense(tokens[i]!);
    if (decided) return decided === "future";
    if (endsClause(tokens[i]!.word)) break;
  }
  return tokens[from - 1]?.lower === "by";
}

const endsClause = anyOf(". ? ! ;");

function tense({ kind, word }: Token): "past" | "future" | null {
  if (kind !== "word") return null;
  if (looksAhead(word) || isTimetable(word) || endsInWill(word)) return "future";
  return looksBack(word) || endsInEd(word) ? "past" : null;
}

const endsInWill = askWord(({ lower }) => /['’]ll$/.test(lower));
const endsInEd = askWord(({ lower }) => /[^e]ed$/.test(lower));
