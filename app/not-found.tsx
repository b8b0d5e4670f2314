import type { Metadata } from "next";
import { connection } from "next/server";
import { NotFound } from "@/components/shell/not-found";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFoundPage() {
  // Drawn at the request, for its scripts need the nonce of its answer.
  await connection();
  return <NotFound />;
}
