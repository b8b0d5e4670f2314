import "server-only";
import NextAuth from "next-auth";
import { authOptions } from "./next-auth";

/** Answer a request under /api/auth. The casts bridge next-auth's own types to a route handler's. */
export async function answerNextAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions());
}
