import type { NewsroomId, SessionId, UserId } from "./ids";

export const roles = ["owner", "editor", "checker", "writer", "reader"] as const;
export type Role = (typeof roles)[number];

/** Who acts, in which newsroom, as what. Made from the session only, never from a request's own words. */
export type Actor = {
  userId: UserId;
  newsroomId: NewsroomId;
  role: Role;
  /** Null for the command line, which acts for the owner of the machine. */
  sessionId: SessionId | null;
};
