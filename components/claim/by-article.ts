/** Claims in the order given, gathered under the article each stands in. */
export function byArticle<C extends { article: { id: string } }>(
  claims: readonly C[],
): { article: C["article"]; claims: C[] }[] {
  const groups: { article: C["article"]; claims: C[] }[] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last?.article.id === claim.article.id) last.claims.push(claim);
    else groups.push({ article: claim.article, claims: [claim] });
  }
  return groups;
}
