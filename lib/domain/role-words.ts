import type { Role } from "./actor";

/** What each role is for, in a sentence for whoever gives it. */
export const roleWords: Record<Role, string> = {
  owner: "runs the newsroom: members, roles, policy",
  editor: "reviews attribution, signs off, closes",
  checker: "checks claims against evidence",
  writer: "hands in articles, answers queries, supplies sources",
  reader: "reads everything, comments, takes reports",
};
