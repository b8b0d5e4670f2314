import { z } from "zod";
import { dayOf, type Incoming, type IncomingFactCheck, inShort, parseJson, readEach } from "../incoming";
import { verdictOfRating } from "./rating";

const Text = z.string().catch("");
const Numeric = z.coerce.number().nullable().catch(null);
/** schema.org lets nearly everything be one or several, a name or a thing. */
const Name = z
  .preprocess(
    (given) => [given].flat().map((one) => (typeof one === "object" && one !== null && "name" in one ? one.name : one)),
    z.array(z.string()),
  )
  .transform((names) => names.join(", "))
  .catch("");
const Address = z
  .preprocess((given) => {
    const one = [given].flat()[0];
    return typeof one === "object" && one !== null && "url" in one ? one.url : one;
  }, z.string())
  .catch("");

const Review = z.looseObject({
  claimReviewed: z.string().min(1),
  url: Address,
  datePublished: Text,
  inLanguage: Text,
  name: Text,
  headline: Text,
  reviewBody: Text,
  author: Name,
  itemReviewed: z.looseObject({ author: Name, datePublished: Text }).catch({ author: "", datePublished: "" }),
  reviewRating: z
    .looseObject({ alternateName: Name, name: Text, ratingValue: Numeric, bestRating: Numeric, worstRating: Numeric })
    .nullable()
    .catch(null),
});

const Found = z.looseObject({
  text: z.string().min(1),
  claimant: Text,
  claimDate: Text,
  claimReview: z
    .array(
      z.looseObject({
        publisher: z.looseObject({ name: Text, site: Text }).catch({ name: "", site: "" }),
        ...{ url: Text, title: Text, reviewDate: Text, textualRating: Text, languageCode: Text },
      }),
    )
    .min(1),
});

/**
 * Fact checks in schema.org's ClaimReview (one, a list, a graph, a DataFeed) or
 * in the shape of a fact-check search's answer, as claims checked before.
 */
export function readFactChecks(text: string): Incoming<IncomingFactCheck> {
  return readEach(listItems(parseJson(text)), (item, line) => {
    const review = Review.safeParse(item);
    if (review.success) return fromReview(review.data, line);
    const found = Found.safeParse(item);
    if (found.success) return fromSearch(found.data, line);
    return { what: nameOf(item, line), why: "It is no fact check: it does not say which claim was reviewed." };
  });
}

type Branch = Record<string, unknown>;

/** The items of a document, whichever of the known wrappings they come in. */
function listItems(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(listItems);
  if (typeof document !== "object" || document === null) return [document];
  const { "@graph": graph, dataFeedElement, item, claims } = document as Branch;
  const inner = graph ?? dataFeedElement ?? item ?? claims;
  return Array.isArray(inner) ? inner.flatMap(listItems) : isBranch(inner) ? listItems(inner) : [document];
}

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

function fromReview(review: z.infer<typeof Review>, line: number): IncomingFactCheck | { what: string; why: string } {
  const { reviewRating: rated, itemReviewed, claimReviewed, url } = review;
  const rating = rated ? rated.alternateName || rated.name : "";
  const value = rated?.ratingValue ?? null;
  if (rating === "" && value === null) return { what: inShort(claimReviewed), why: "It has no rating." };
  const scale = { value, best: rated?.bestRating ?? null, worst: rated?.worstRating ?? null };
  return {
    line,
    claim: claimReviewed,
    claimant: itemReviewed.author,
    claimedOn: dayOf(itemReviewed.datePublished),
    rating: rating || `${value} of ${scale.best ?? "?"}`,
    verdict: verdictOfRating({ words: rating, ...scale }),
    publisher: review.author,
    url,
    title: review.headline || review.name,
    summary: review.reviewBody,
    reviewedOn: dayOf(review.datePublished),
    language: review.inLanguage,
  };
}

function fromSearch(found: z.infer<typeof Found>, line: number): IncomingFactCheck {
  const review = found.claimReview[0]!;
  return {
    line,
    claim: found.text,
    claimant: found.claimant,
    claimedOn: dayOf(found.claimDate),
    rating: review.textualRating,
    verdict: verdictOfRating({ words: review.textualRating, value: null, best: null, worst: null }),
    publisher: review.publisher.name || review.publisher.site,
    url: review.url,
    title: review.title,
    summary: "",
    reviewedOn: dayOf(review.reviewDate),
    language: review.languageCode,
  };
}

function nameOf(item: unknown, line: number): string {
  const named = isBranch(item) ? (item.name ?? item.headline ?? item["@type"]) : item;
  return typeof named === "string" && named !== "" ? inShort(named) : `Item ${line}`;
}
