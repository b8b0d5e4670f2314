import type { Entity } from "./entity";
import type { Memory } from "./memory";

/**
 * "“Why not?” Ms Orr asked. “Nobody asked,” the witness replied.": who was
 * heard last and neither asks nor judges, where the article calls nobody a
 * witness; null where nobody was. Looks back twelve sentences.
 */
export function theWitness({ turns, asker }: Memory, sentence: number): Entity | null {
  for (const { entities, sentence: said } of turns) {
    if (sentence - said > REACH) return null;
    const [entity] = entities;
    if (entities.length === 1 && entity!.type === "person" && entity !== asker && !asksOrJudges(entity!))
      return entity!;
  }
  return null;
}

function asksOrJudges({ nouns }: Entity): boolean {
  for (const noun of nouns.keys()) if (ASK_OR_JUDGE.has(noun)) return true;
  return false;
}

const ASK_OR_JUDGE = new Set(
  "counsel barrister solicitor prosecutor attorney lawyer advocate judge justice magistrate coroner".split(" "),
);
/** Sentences. */
const REACH = 12;
