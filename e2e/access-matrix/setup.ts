import { createSignInLink } from "../../lib/auth/sign-in-link";
import { acceptRevision } from "../../lib/commands/accept-revision";
import { addPost } from "../../lib/commands/add-post";
import { askForReport } from "../../lib/commands/ask-for-report";
import { addCitation } from "../../lib/commands/cite-source";
import { addEvidence } from "../../lib/commands/evidence";
import { importFactChecks } from "../../lib/commands/import-fact-checks";
import { inNewsroom } from "../../lib/commands/in-newsroom";
import { inviteMember } from "../../lib/commands/invite-member";
import { recordCapture } from "../../lib/commands/keep-page";
import { makeReport } from "../../lib/commands/make-report";
import { mergeSpeakers } from "../../lib/commands/merge-speakers";
import { publishArticle } from "../../lib/commands/publish-article";
import { readDraft } from "../../lib/commands/read-draft";
import { storeFile } from "../../lib/commands/store-file";
import { attachTranscript } from "../../lib/commands/transcripts";
import { db, inTransaction } from "../../lib/db/client";
import { insertJob } from "../../lib/db/jobs";
import { openSession } from "../../lib/db/sessions";
import type { Actor } from "../../lib/domain/actor";
import { type ArticleId, type JobId, newId, type SourceId } from "../../lib/domain/ids";
import { getDesk } from "../../lib/queries/get-desk";
import { getPublication } from "../../lib/queries/get-publication";
import { getMembers } from "../../lib/queries/list-members";
import { buildClosedArticle } from "../../prisma/factories/closed-article";
import { actorOf, type Scene, type Visitor } from "./scene";

/** Things of the scene's newsroom, made when an attempt needs one. Each answers with its id. */

export async function linkTokenOf({ userId }: Actor): Promise<string> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  return (await createSignInLink(email)).split("/").at(-1)!;
}

export async function sessionOf({ userId }: Actor): Promise<string> {
  return inTransaction((tx) => openSession(tx, userId, "another device", new Date()));
}

export async function openInvitation({ newsroom }: Scene): Promise<string> {
  await inviteMember(newsroom.owner, { role: "reader", email: "" });
  return (await getMembers(newsroom.owner)).invitations![0]!.id;
}

/** The scene's article with a second draft in force, which nothing was done after. */
export async function secondDraftOf({ colleague, articleId, desk }: Scene): Promise<string> {
  const draft = readDraft({ text: `${desk.text}\nThe mill closed in 1950.` });
  await acceptRevision(colleague, { articleId }, { draft, seen: null, choices: "gone" });
  return articleId;
}

export async function mergedSpeaker({ colleague, desk }: Scene): Promise<string> {
  const [speaker, into] = desk.speakers;
  await mergeSpeakers(colleague, { speakerId: speaker!.id, into: into!.id });
  return speaker!.id;
}

export async function titleOf({ colleague, desk }: Scene): Promise<string> {
  const post = { title: "engineer", affiliation: "", asOf: null };
  return (await addPost(colleague, { speakerId: desk.speakers[0]!.id }, post)).postId;
}

export async function sourceOf(
  { colleague, articleId, desk }: Scene,
  title = "Quernstone register",
  url = "",
): Promise<string> {
  const source = {
    title,
    publisher: "",
    author: "",
    url,
    publishedOn: null,
    kind: "document",
    primary: true,
    origin: "",
  } as const;
  const evidence = { source, stance: "supports", locator: "page 4", excerpt: "", note: "", file: null } as const;
  await addEvidence(colleague, { articleId, claimId: desk.claims[0]!.id }, evidence);
  const { claims } = await getDesk(colleague, articleId);
  return claims[0]!.evidence.at(-1)!.source.id;
}

export async function citationOf(scene: Scene): Promise<{ sourceId: string; cites: string }> {
  const citation = { sourceId: await sourceOf(scene), cites: await sourceOf(scene, "Quernstone survey") };
  await addCitation(scene.colleague, citation as { sourceId: SourceId; cites: SourceId });
  return citation;
}

export async function fileOf({ colleague, newsroom }: Scene): Promise<string> {
  async function* bytes() {
    yield new TextEncoder().encode(`Quernstone ledger of ${newsroom.id}`);
  }
  return (await storeFile(colleague, bytes())).sha256;
}

export async function transcriptOf(scene: Scene): Promise<string> {
  const { colleague, desk } = scene;
  return attachTranscript(colleague, {
    source: { id: await sourceOf(scene) },
    file: { sha256: await fileOf(scene), name: "said.txt" },
    speakers: [desk.speakers[0]!.id],
  });
}

/** A closed article without a public page. */
export async function closedArticleOf({ newsroom }: Scene): Promise<string> {
  return (await buildClosedArticle(newsroom)).articleId;
}

/** A closed article, and the page of it that anyone may find. */
export async function publicationOf(scene: Scene) {
  const { editor } = scene.newsroom;
  const articleId = (await closedArticleOf(scene)) as ArticleId;
  await publishArticle(editor, { articleId }, { listed: true });
  const { standing } = await getPublication(editor, articleId, "");
  return { articleId, publicationId: standing!.id as string, path: standing!.link!.page, feed: standing!.feed! };
}

/** A file of fact checks that was taken in, but for one item. */
export async function importOf({ colleague }: Scene): Promise<string> {
  const url = `https://desk.example/${newId()}`;
  const review = { claimReviewed: "The mill closed in 1949.", url, reviewRating: { alternateName: "False" } };
  const bytes = new TextEncoder().encode(JSON.stringify([review, { name: "Quernstone soup" }]));
  return (await importFactChecks(colleague, { fileName: "checks.json", bytes })).importId;
}

/** A job that a member asked for and that waits until tomorrow; the colleague's where an outsider asks. */
export async function jobOf(scene: Scene, visitor: Visitor = "rival"): Promise<string> {
  const outsider = visitor === "rival" || visitor === "signed out";
  const askedBy = (outsider ? scene.colleague : actorOf(scene, visitor)!).userId;
  const id = newId<JobId>();
  const runAt = new Date(Date.now() + 24 * 60 * 60 * 1000);
  const job = { id, kind: "test.waits", lane: "short" as const, input: null, fileSha256: null, askedBy, runAt };
  await inTransaction((tx) => insertJob(tx, scene.newsroom.id, job));
  return id;
}

/** A page of the scene's source, kept as if it had been fetched: nothing is, while the matrix asks. */
/** A source with an address that nothing answers at. */
export async function addressedSourceOf(scene: Scene): Promise<string> {
  return sourceOf(scene, "Quernstone page", "https://quernstone.example/");
}

/** The same, with a page of it that was captured. */
export async function capturedSourceOf(scene: Scene): Promise<string> {
  const sourceId = await addressedSourceOf(scene);
  await captureOf(scene, sourceId);
  return sourceId;
}

export async function captureOf(scene: Scene, of?: string): Promise<string> {
  const { colleague } = scene;
  const sourceId = (of ?? (await sourceOf(scene))) as SourceId;
  const fileSha256 = await fileOf(scene);
  return inNewsroom(colleague, "evidence.add", (at) =>
    recordCapture(at, {
      sourceId,
      url: "https://quernstone.example/",
      fetched: {
        ...{ kind: "fetched", finalUrl: "https://quernstone.example/", redirects: [], status: 200, headers: {} },
        ...{ bytes: new Uint8Array(), mediaType: "text/plain", charset: null, fetchedAt: new Date().toISOString() },
      },
      kept: { fileSha256, pictureSha256: null, title: "Quernstone register", text: "Quernstone ledger" },
    }),
  );
}

export async function pictureOf({ colleague, newsroom }: Scene): Promise<string> {
  async function* bytes() {
    yield new TextEncoder().encode(`%PDF-1.7 Quernstone ledger of ${newsroom.id}`);
  }
  return (await storeFile(colleague, bytes())).sha256;
}

export async function reportOf({ colleague, articleId }: Scene): Promise<number> {
  const { number } = await askForReport(colleague, { articleId, kind: "internal" });
  await makeReport(colleague, { articleId, number }, () => {});
  return number;
}
