import { z } from "zod";

/**
 * What the Web Annotation Data Model says an annotation must be
 * (https://www.w3.org/TR/annotation-model/, sections 3 and 4), as far as Stet
 * reads or writes it. Members it does not speak of may be there.
 */
const context = "http://www.w3.org/ns/anno.jsonld";
const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "not an IRI");
const Instant = z.iso.datetime({ offset: true });

function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item).min(1)]);
}

function typed(name: string) {
  return z.union([z.literal(name), z.array(z.string()).refine((types) => types.includes(name))]);
}

const motivations = [
  ...["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"],
  ...["identifying", "linking", "moderating", "questioning", "replying", "tagging"],
] as const;

const Agent = z.union([
  Iri,
  z.looseObject({ id: Iri.optional(), type: oneOrMore(z.string()).optional(), name: oneOrMore(z.string()).optional() }),
]);

const Selector = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z
    .looseObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) })
    .refine(({ start, end }) => start <= end),
]);

const State = z.looseObject({
  type: z.literal("TimeState"),
  sourceDate: oneOrMore(Instant).optional(),
  cached: oneOrMore(Iri).optional(),
});

const SpecificResource = z.looseObject({
  id: Iri.optional(),
  type: typed("SpecificResource").optional(),
  source: z.union([Iri, z.looseObject({ id: Iri })]),
  purpose: oneOrMore(z.enum(motivations)).optional(),
  selector: oneOrMore(z.union([Iri, Selector])).optional(),
  state: oneOrMore(State).optional(),
});

const TextualBody = z.looseObject({
  id: Iri.optional(),
  type: typed("TextualBody"),
  value: z.string(),
  format: z.string().optional(),
  language: z.string().optional(),
  purpose: oneOrMore(z.enum(motivations)).optional(),
});

const External = z.looseObject({ id: Iri });

export const AnnotationMusts = z
  .looseObject({
    "@context": z.union([z.literal(context), z.array(z.unknown()).refine((all) => all.includes(context))]),
    id: Iri,
    type: typed("Annotation"),
    motivation: oneOrMore(z.enum(motivations)).optional(),
    body: oneOrMore(z.union([Iri, TextualBody, SpecificResource, External])).optional(),
    bodyValue: z.string().optional(),
    target: oneOrMore(z.union([Iri, SpecificResource, External])),
    creator: oneOrMore(Agent).optional(),
    created: Instant.optional(),
    modified: Instant.optional(),
  })
  .refine((annotation) => !("body" in annotation && "bodyValue" in annotation), "body and bodyValue together");

export const CollectionMusts = z.looseObject({
  "@context": z.literal(context),
  id: Iri,
  type: typed("AnnotationCollection"),
  label: oneOrMore(z.string()).optional(),
  total: z.int().min(0).optional(),
  first: z.union([
    Iri,
    z.looseObject({
      id: Iri,
      type: typed("AnnotationPage"),
      partOf: z.union([Iri, External]).optional(),
      startIndex: z.int().min(0).optional(),
      items: z.array(AnnotationMusts).min(1),
    }),
  ]),
});
