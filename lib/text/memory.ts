import type { Cast } from "./cast";
import type { Entity } from "./entity";
import type { Learner } from "./learning/learner";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/** Who spoke, where: what pronouns and cueless quotations go on with. */
export type SpokenTurn = { entities: Entity[]; sentence: number };

/** What resolving a mention can look back on; turns stand last first. */
export type Memory = {
  readonly tokens: readonly Token[];
  readonly cast: Cast;
  readonly sentences: readonly Sentence[];
  readonly turns: SpokenTurn[];
  /** Who asks in the sentence that is being read: "Asked by Holt whether it rained, he said" is not Holt. */
  readonly asker: Entity | null;
  /** Token from which on this sentence says what is reported: who is named there is spoken of; -1 where nothing is. */
  readonly spokenOf: number;
  /** Set where somebody else was nearly as likely to be meant. */
  contested: boolean;
  /** Told who can be meant, while weights for that are learnt; nobody whenever else. */
  readonly learners: Learners;
};

/** Who learns whom he and she mean, whom a role, and who says a quotation without a cue. */
export type Learners = { readonly heOrShe?: Learner; readonly theMinister?: Learner; readonly whoseTurn?: Learner };

/** How many sentences back each way of meaning someone looks; bounded, so that an article of any length takes its length in time. */
export const REACH = { pronoun: 40, pair: 40, thing: 12, role: 400 } as const;
