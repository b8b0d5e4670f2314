import { remember } from "../remember";

/** What the name of a rule says of the content it finds; asked at every report, so answered once for each name. */
export type Shape = {
  /** A clause, with "that" or without. */
  tells: boolean;
  /** A clause in any form, a question, an infinitive or an object with what is said of it: all that an outer comment can report. */
  whole: boolean;
  nounPhrase: boolean;
  gerund: boolean;
  /** A gerund or an infinitive, with or without an object before it. */
  verbal: boolean;
  /** A phrase, which ends with its own words. */
  phrase: boolean;
  /** "accused of": the verb still needs what stands behind its object. */
  objectOf: boolean;
  /** The report itself hangs on as a participle or a noun. */
  hangsOn: boolean;
  endsInClause: boolean;
  /** A clause, a question or what stands behind the verb, none of which a plain past form need go on. */
  closed: boolean;
};

export const shapeOf = remember(
  (rule): Shape => ({
    tells: /that|clause/.test(rule),
    whole: /clause|question|^infinitive|^object/.test(rule),
    nounPhrase: /noun-phrase$/.test(rule),
    gerund: /gerund$/.test(rule),
    verbal: /(?:gerund|infinitive)$/.test(rule),
    phrase: /(?:noun-phrase|object-complement|object-of|object-as|relative|^infinitive)$/.test(rule),
    objectOf: /object-of$/.test(rule),
    hangsOn: /^(?:tail|noun|aside)-/.test(rule),
    endsInClause: /clause$/.test(rule),
    closed: /(?:clause|question|after|and-that)$/.test(rule),
  }),
);
