/** Ledger types, as a sentence that begins with a name. A type not listed is told by its own name. */
const told: Record<string, string> = {
  "article.imported": "handed the article in",
  "check.taken": "took the check",
  "check.released": "released the check",
  "check.given": "gave a verdict",
  "check.reopened": "reopened the check",
  "check.signed-off": "signed the check off",
  "review.given": "reviewed the attribution",
  "review.reopened": "reopened the attribution review",
  "review.signed-off": "signed the attribution review off",
  "reading.corrected": "corrected the reading",
  "reading.settled": "agreed with the machine’s reading",
  "claim.added": "added the claim",
  "claim.split": "split the claim",
  "claim.merged": "merged claims",
  "claim.withdrawn": "withdrew the claim",
  "claim.restored": "restored the claim",
  "passage.set-aside": "set a passage aside",
  "passage.reopened": "took a passage back",
  "change.undone": "undid a change",
  "evidence.added": "added evidence",
  "evidence.changed": "changed evidence",
  "evidence.removed": "removed evidence",
  "evidence.restored": "restored evidence",
  "thread.opened": "wrote a note or question",
  "comment.added": "answered",
  "thread.resolved": "resolved a thread",
  "thread.reopened": "reopened a thread",
  "waiver.given": "waived a requirement",
  "waiver.withdrawn": "withdrew a waiver",
  "article.closed": "closed the article",
  "article.reopened": "reopened the article",
  "article.details-changed": "changed the article’s details",
};

export function entryWords(type: string): string {
  return told[type] ?? type;
}
