import type { ClaimReview } from "../claim-review/write";
import type { CheckedPage, PageClaim } from "./page";

/** Where a published page stands: with whoever it is of, and behind its own secret. */
export type PageLink = { newsroomId: string; token: string };

export function pagePath({ newsroomId, token }: PageLink): string {
  return `/checked/${newsroomId}/${token}`;
}

/** A fact check stands alone on its page. */
export function claimPath(link: PageLink, number: number): string {
  return `${pagePath(link)}/claims/${number}`;
}

export function embedPath(link: PageLink): string {
  return `${pagePath(link)}/embed`;
}

/** Every fact check a newsroom lets be found. */
export function feedPath(newsroomId: string): string {
  return `/checked/${newsroomId}/fact-checks`;
}

/** A claim's fact check with the address where it stands. */
export function reviewAt(claim: PageClaim, origin: string, link: PageLink): ClaimReview | null {
  return claim.review && { ...claim.review, url: `${origin}${claimPath(link, claim.number)}` };
}

/** What another site pastes to show the summary. */
export function embedSnippet({ title }: Pick<CheckedPage, "title">, address: string): string {
  const named = `How we checked: ${title}`.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<iframe src="${address}" title="${named}" loading="lazy" style="width:100%;height:15rem;border:0"></iframe>`;
}
