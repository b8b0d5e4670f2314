import type { Actor, Role } from "./actor";

/**
 * What each role may do at all. Rules about who did what before (nobody signs
 * off their own check, nobody verifies what they wrote) sit with the thing they
 * protect and hold for every role, the owner included.
 */
const allowed = {
  "article.read": ["owner", "editor", "checker", "writer", "reader"],
  "article.import": ["owner", "editor", "checker", "writer"],
  "article.revise": ["owner", "editor", "checker", "writer"],
  "article.edit-details": ["owner", "editor", "checker", "writer"],
  "claim.correct": ["owner", "editor", "checker"],
  "claim.check": ["owner", "editor", "checker"],
  "check.sign-off": ["owner", "editor"],
  "claim.review": ["owner", "editor"],
  "review.sign-off": ["owner", "editor"],
  "evidence.add": ["owner", "editor", "checker", "writer"],
  "source.edit": ["owner", "editor", "checker", "writer"],
  "thread.write": ["owner", "editor", "checker", "writer", "reader"],
  "speaker.edit": ["owner", "editor", "checker"],
  "article.close": ["owner", "editor"],
  "article.reopen": ["owner", "editor"],
  "article.publish": ["owner", "editor"],
  "waiver.give": ["owner", "editor"],
  "report.take": ["owner", "editor", "checker", "writer", "reader"],
  "report.take-legal": ["owner", "editor", "reader"],
  "key.rotate": ["owner"],
  "member.manage": ["owner"],
  "newsroom.configure": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

/** Every action there is, for tables and tests. */
export const actions = Object.keys(allowed) as Action[];

/** Whether the actor's role includes an action. */
export function can(actor: Pick<Actor, "role">, action: Action): boolean {
  return (allowed[action] as readonly Role[]).includes(actor.role);
}

const whoMay: Record<Action, string> = {
  "article.read": "Only members can read articles.",
  "article.import": "Readers cannot add articles. Ask a writer, checker or editor.",
  "article.revise": "Readers cannot give an article another draft. Ask a writer, checker or editor.",
  "article.edit-details": "Readers cannot change an article's details.",
  "claim.correct": "Only checkers and editors can correct claims.",
  "claim.check": "Only checkers and editors can check claims.",
  "check.sign-off": "Only an editor can sign a check off.",
  "claim.review": "Only an editor can review attribution.",
  "review.sign-off": "Only an editor can sign an attribution review off.",
  "evidence.add": "Readers cannot add evidence.",
  "source.edit": "Readers cannot change sources.",
  "thread.write": "Only members can write notes.",
  "speaker.edit": "Only checkers and editors can change speakers.",
  "article.close": "Only an editor can close an article.",
  "article.reopen": "Only an editor can reopen an article.",
  "article.publish": "Only an editor can publish how an article was checked, or take that back.",
  "waiver.give": "Only an editor can waive a requirement.",
  "report.take": "Only members can take reports.",
  "report.take-legal": "Only owners, editors and readers can take a legal report.",
  "key.rotate": "Only an owner can change the newsroom’s signing key.",
  "member.manage": "Only an owner can manage members.",
  "newsroom.configure": "Only an owner can change the newsroom.",
};

/** The refusal for a role that lacks an action, as a sentence. */
export function explainForbidden(action: Action): string {
  return whoMay[action];
}
