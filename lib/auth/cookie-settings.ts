import { findEnv } from "../env";

/** Whether Stet is reached by https; then the cookie is bound to this very host. */
export function isSecure(): boolean {
  return findEnv("NEXTAUTH_URL")?.startsWith("https://") ?? false;
}

export function sessionCookie() {
  const secure = isSecure();
  return {
    name: secure ? "__Host-stet.session" : "stet.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
