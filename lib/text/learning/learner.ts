import type { Entity } from "../entity";

/** Whoever learns from the choices there were; see the trainers. */
export type Learner = {
  /** By what to choose meanwhile, in the order of the pieces. */
  readonly weights: readonly number[];
  /** Somebody is looked for at this token, perhaps once more. */
  asked(token: number): void;
  /** These can be meant. The evidence is overwritten with the next. */
  met(entities: readonly Entity[], evidence: ArrayLike<number>): void;
};
