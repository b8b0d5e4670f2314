/**
 * Who belongs to a newsroom and as what. A newsroom always keeps an owner:
 * without one nobody could ever let anyone in again.
 */
import type { Role } from "./actor";
import type { UserId } from "./ids";

/** A member as the rules see them. */
export type Membership = { userId: UserId; role: Role };

export type MembershipRefusal =
  | { kind: "not-a-member" }
  | { kind: "same-role"; role: Role }
  | { kind: "last-owner" }
  | { kind: "already-a-member" };

export type MembershipDecision = { kind: "allowed"; before: Role } | MembershipRefusal;

/** Whether a member can get another role. `members` are all who belong to the newsroom now. */
export function decideRoleChange(members: readonly Membership[], userId: UserId, role: Role): MembershipDecision {
  const member = members.find((one) => one.userId === userId);
  if (!member) return { kind: "not-a-member" };
  if (member.role === role) return { kind: "same-role", role };
  if (isLastOwner(members, member)) return { kind: "last-owner" };
  return { kind: "allowed", before: member.role };
}

/** Whether a member can go, or be removed. */
export function decideRemoval(members: readonly Membership[], userId: UserId): MembershipDecision {
  const member = members.find((one) => one.userId === userId);
  if (!member) return { kind: "not-a-member" };
  if (isLastOwner(members, member)) return { kind: "last-owner" };
  return { kind: "allowed", before: member.role };
}

function isLastOwner(members: readonly Membership[], { userId, role }: Membership): boolean {
  return role === "owner" && !members.some((other) => other.role === "owner" && other.userId !== userId);
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainMembershipRefusal(refusal: MembershipRefusal): string {
  switch (refusal.kind) {
    case "not-a-member":
      return "This person is not a member any more.";
    case "same-role":
      return `They have the role ${refusal.role} already.`;
    case "last-owner":
      return "A newsroom needs an owner. Make someone else an owner first.";
    case "already-a-member":
      return "You are a member of this newsroom already.";
  }
}
