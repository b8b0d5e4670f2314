"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireActorHere } from "@/app/(newsroom)/actor-here";
import { type ActionState, toActionState } from "@/lib/action-state";
import { publishArticle, unpublishArticle } from "@/lib/commands/publish-article";
import { queueReport } from "@/lib/commands/report-job";
import type { ArticleId, PublicationId } from "@/lib/domain/ids";
import { reportKinds } from "@/lib/domain/report-kind";

const MakeReport = z.object({ articleId: z.string(), kind: z.enum(reportKinds, { error: "Choose for whom it is." }) });

export async function makeReportOf(_previous: ActionState, form: FormData): Promise<ActionState> {
  let message: string;
  try {
    const actor = await requireActorHere();
    const input = MakeReport.parse(Object.fromEntries(form));
    const articleId = input.articleId as ArticleId;
    const { number, made } = await queueReport(actor, { articleId, kind: input.kind });
    message = made
      ? `Nothing changed since report ${number}, so that one stands. It is in the list.`
      : `Report ${number} is being made. It appears in the list.`;
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message };
}

const Publish = z.object({ articleId: z.string(), listed: z.literal("on").optional() });

/** Put how a closed article was checked on a page for everyone who has its link. */
export async function publish(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const actor = await requireActorHere();
    const { articleId, listed } = Publish.parse(Object.fromEntries(form));
    await publishArticle(actor, { articleId: articleId as ArticleId }, { listed: listed === "on" });
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

const Unpublish = z.object({ articleId: z.string(), publicationId: z.string() });

export async function unpublish(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const actor = await requireActorHere();
    const { articleId, publicationId } = Unpublish.parse(Object.fromEntries(form));
    await unpublishArticle(actor, { articleId: articleId as ArticleId }, publicationId as PublicationId);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "The page is withdrawn. Its link leads nowhere now." };
}
