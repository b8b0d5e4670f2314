import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { findCheckedPage } from "@/lib/queries/find-checked-page";

/** What a link leads to, once a request; a withdrawn one is answered like one that never was. */
export const getPublished = cache(async (newsroomId: string, token: string) => {
  // Never kept drawn: a page that is withdrawn is gone at once.
  await connection();
  return (await findCheckedPage(newsroomId, token)) ?? notFound();
});

/** The address is a secret where the publisher wants it so: it is told to nobody whom the page links to. */
export function metadataOf(title: string, listed: boolean): Metadata {
  return { title: { absolute: title }, referrer: "no-referrer", robots: { index: listed, follow: listed } };
}
