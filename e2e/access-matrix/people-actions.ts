import type { ActionRows } from "./action-row";
import { linkTokenOf, openInvitation, sessionOf } from "./setup";

const everyone = "oecwr";

/** Signing in, joining, one's account, and who works in the newsroom. */
export const peopleActions: ActionRows = {
  "app/(public)/sign-in/actions.ts": {
    signIn: {
      page: () => "/sign-in",
      form: () => ({ email: `nobody-${Math.random()}@example.org`, password: "not the password", next: "/articles" }),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
    signOut: {
      page: () => "/sign-in",
      form: () => ({}),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
  },
  "app/(public)/sign-in/link/[token]/actions.ts": {
    signInByLink: {
      page: () => "/sign-in/link/x",
      form: async (scene) => ({ token: await linkTokenOf(scene.newsroom.reader) }),
      may: everyone,
      rival: "passes",
      signedOut: "passes",
    },
  },
  "app/(public)/join/[newsroomId]/[token]/actions.ts": {
    joinAsNew: {
      page: () => "/join/x/y",
      form: (scene) => ({
        newsroomId: scene.newsroom.id,
        token: "made-up",
        name: "Ben Ito",
        email: "ben@example.org",
        password: "copper window thirty geese",
      }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "not found",
    },
    joinSignedIn: {
      page: () => "/join/x/y",
      form: (scene) => ({ newsroomId: scene.newsroom.id, token: "made-up" }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/account/actions.ts": {
    rename: {
      page: () => "/account",
      form: () => ({ name: "Someone Else" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
    choosePassword: {
      page: () => "/account",
      form: () => ({ password: "copper window thirty geese" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
    endOneSession: {
      page: () => "/account",
      form: async (scene) => ({ sessionId: await sessionOf(scene.colleague) }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
    // Both lead to the sign-in page, having done what was asked.
    endAllSessions: {
      page: () => "/account",
      form: () => ({}),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
    lookAt: {
      page: () => "/account",
      form: (scene) => ({ newsroomId: scene.newsroom.id }),
      may: everyone,
      rival: "not found",
      signedOut: "sign in",
    },
    foundNewsroom: {
      page: () => "/account",
      form: () => ({ name: "Their own" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/members/actions.ts": {
    invite: {
      page: () => "/members",
      form: () => ({ role: "owner", email: "" }),
      may: "o",
      // Into their own newsroom.
      rival: "passes",
      signedOut: "sign in",
    },
    takeBackInvitation: {
      page: () => "/members",
      form: async (scene) => ({ invitationId: await openInvitation(scene) }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    giveRole: {
      page: () => "/members",
      form: (scene) => ({ userId: scene.colleague.userId, role: "reader" }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    remove: {
      page: () => "/members",
      form: (scene) => ({ userId: scene.colleague.userId }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    configure: {
      page: () => "/members",
      form: () => ({ name: "Renamed", visits: "weekly" }),
      may: "o",
      rival: "passes",
      signedOut: "sign in",
    },
  },
};
