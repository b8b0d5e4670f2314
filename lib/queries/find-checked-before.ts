import "server-only";
import { findClaimWords } from "../db/claim-words";
import { db } from "../db/client";
import {
  listCheckedBefore,
  listLexemes,
  readFrequencies,
  searchKnownClaims,
  type WordFrequencies,
} from "../db/known-claims";
import type { Actor } from "../domain/actor";
import { type ArticleId, type ClaimId, isId } from "../domain/ids";
import { compareClaims, readFeatures } from "../domain/likeness/compare-claims";
import type { FoundBefore } from "../domain/likeness/found-before";
import { toSearchQueries } from "../domain/likeness/search-query";
import { can, explainForbidden } from "../domain/permissions";
import { AppError, notFound } from "../errors";

/** Less in common than this is another matter; a claim that says something else has to be nearer to be at odds. */
const alike = 0.35;
const alikeThoughOtherwise = 0.5;
const looked = 60;

/**
 * Claims with a verdict that say what this claim says, or something at odds
 * with it: the newsroom's own from other articles, and imported fact checks;
 * the likest first.
 */
export async function findCheckedBefore(
  actor: Actor,
  { articleId, claimId }: { articleId: ArticleId; claimId: ClaimId },
): Promise<FoundBefore[]> {
  requireReader(actor);
  if (!isId(articleId) || !isId(claimId)) throw notFound("claim");
  const words = await findClaimWords(db(), actor.newsroomId, articleId, claimId);
  if (words === null) throw notFound("claim");
  return findLike(actor, words, articleId);
}

/** The same for any words; those of `except` are left out. */
export async function findLike(
  actor: Actor,
  words: string,
  except: ArticleId | null = null,
  limit = 5,
): Promise<FoundBefore[]> {
  requireReader(actor);
  const { newsroomId } = actor;
  const [lexemes, frequencies] = await Promise.all([listLexemes(db(), words), frequenciesNow()]);
  const queries = toSearchQueries(lexemes, frequencies);
  if (queries.length === 0) return [];

  const found = await searchKnownClaims(db(), newsroomId, { words, queries, except, limit: looked });
  const ours = readFeatures(words);
  const likest = found
    .map((known) => ({ ...known, ...compareClaims(ours, readFeatures(known.words)) }))
    .filter(({ likeness, differences }) => likeness >= (differences.length > 0 ? alikeThoughOtherwise : alike))
    .sort((a, b) => b.likeness - a.likeness || a.differences.length - b.differences.length)
    .slice(0, limit);
  const details = await listCheckedBefore(
    db(),
    newsroomId,
    likest.map(({ id }) => id),
  );
  return likest.flatMap(({ id, words, likeness, differences }) => {
    const detail = details.find((one) => one.id === id);
    return detail ? [{ ...detail, words, likeness, differences }] : [];
  });
}

// How common words are changes slowly; PostgreSQL itself only looks again now and then.
const freshFor = 5 * 60_000;
let kept: { at: number; frequencies: Promise<WordFrequencies> } | null = null;

function frequenciesNow(): Promise<WordFrequencies> {
  if (!kept || Date.now() - kept.at > freshFor) {
    const frequencies = readFrequencies(db());
    kept = { at: Date.now(), frequencies };
    frequencies.catch(() => {
      kept = null;
    });
  }
  return kept.frequencies;
}

function requireReader(actor: Actor): void {
  if (!can(actor, "article.read")) throw new AppError("forbidden", explainForbidden("article.read"));
}
