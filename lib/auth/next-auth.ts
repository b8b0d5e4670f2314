import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { requireEnv } from "../env";
import { AppError } from "../errors";
import { logError } from "../log";
import { logRefusal } from "../refusal";
import { toNetwork } from "./client-origin";
import { isSecure, sessionCookie } from "./cookie-settings";
import { findSession } from "./live-session";
import { sessionMaxAgeSeconds, toSessionId } from "./session-token";
import { endSession, PasswordSignIn, signInWithPassword } from "./sign-in";

declare module "next-auth/jwt" {
  interface JWT {
    /** Our session's id: all the token says. */
    sid?: string;
  }
}

/**
 * next-auth's routes under /api/auth, for programs and for its own client. The
 * pages sign in by actions that end in the same functions and the same cookie.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: requireEnv("NEXTAUTH_SECRET"),
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      Credentials({
        id: "password",
        name: "e-mail and password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, { headers }) {
          const input = PasswordSignIn.safeParse(credentials);
          if (!input.success) return null;
          const origin = {
            network: toNetwork(headers?.["x-forwarded-for"] ?? ""),
            userAgent: headers?.["user-agent"] ?? "",
          };
          try {
            // next-auth's "user" is here the session that was opened; `jwt` below keeps its id.
            return { id: await signInWithPassword(input.data, origin) };
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            logRefusal(error);
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const sid = user?.id ?? token.sid;
        return sid ? { sid } : {};
      },
      // The browser's scripts can read this answer, so it holds a name and nothing that opens doors.
      async session({ token, session }) {
        const id = toSessionId(token.sid);
        const live = id && (await findSession(id));
        return live ? { user: { name: live.name, email: live.email }, expires: session.expires } : { expires: "" };
      },
      redirect: ({ url, baseUrl }) => (URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl),
    },
    events: {
      async signOut({ token }) {
        const id = toSessionId(token?.sid);
        if (id) await endSession(id);
      },
    },
    logger: {
      error: (code, metadata) => logError(`next-auth ${code}`, "error" in metadata ? metadata.error : metadata),
      warn: () => {},
      debug: () => {},
    },
  };
}
