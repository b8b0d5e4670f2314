import { answerNextAuth } from "@/lib/auth/next-auth-route";

export { answerNextAuth as GET, answerNextAuth as POST };
