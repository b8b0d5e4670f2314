import { z } from "zod";
import { verdicts } from "../../domain/claim";
import { line } from "../../domain/written";

/** What is asked of a file that another system exported. */
export const OutsideImport = z.object({
  /** The article that its annotations belong to; null for fact checks, which are the newsroom's. */
  articleId: z.string().nullable(),
  fileName: line(255).catch(""),
  /** To say what taking it in would do, or to do it. */
  deed: z.enum(["look", "import"]),
  /** Which of several places a person picked, by the item's line. */
  choices: z.record(z.string(), z.int()),
});
export type OutsideImport = z.infer<typeof OutsideImport>;

const Left = z.object({ line: z.number(), what: z.string(), why: z.string() });
/** What could not be taken: the first of them, how many they are, and all of them as CSV where those are not all. */
const Refusals = z.object({ first: z.array(Left), count: z.int(), csv: z.string().default("") });

const FactChecks = z.object({
  about: z.literal("fact-checks"),
  count: z.int(),
  first: z.array(
    z.object({
      ...{ line: z.number(), claim: z.string(), rating: z.string(), verdict: z.enum(verdicts).nullable() },
      ...{ claimant: z.string(), publisher: z.string(), reviewedOn: z.string() },
    }),
  ),
});

const placings = ["on-claim", "new-claim", "ambiguous", "nowhere"] as const;
const Annotations = z.object({
  about: z.literal("annotations"),
  /** How many there are of each kind. */
  counts: z.record(z.enum(placings), z.int()),
  first: z.array(
    z.object({
      ...{ line: z.number(), what: z.string(), placing: z.enum(placings), why: z.string() },
      /** The words it is about, and those of the claim it goes to. */
      ...{ quoted: z.string(), claim: z.string() },
      /** The places to choose from, with some of the text before and behind each. */
      choices: z.array(z.object({ at: z.number(), before: z.string(), words: z.string(), after: z.string() })),
    }),
  ),
});

/**
 * What came of it, as the screen shows it: of thousands of items the first, and
 * how many they are. A job keeps it until the page asks.
 */
export const OutsideAnswer = z.discriminatedUnion("deed", [
  z.object({
    deed: z.literal("look"),
    found: z.discriminatedUnion("about", [FactChecks, Annotations]),
    refused: Refusals,
  }),
  z.object({ deed: z.literal("import"), said: z.string() }),
]);
export type OutsideAnswer = z.infer<typeof OutsideAnswer>;
export type FoundFactChecks = z.infer<typeof FactChecks>;
export type FoundAnnotations = z.infer<typeof Annotations>;
export type Refusals = z.infer<typeof Refusals>;
