/**
 * The newsroom that a first start finds: people in every role, the two sample
 * articles, and the first steps of checking them, so that the desk is alive.
 */
import { importArticle } from "../lib/commands/import-article";
import { db } from "../lib/db/client";
import { buildNewsroom } from "./factories/newsroom";
import { beginChecking } from "./sample/begin-checking";
import { readSampleText, sampleArticles } from "./sample/sample";

/**
 * Load the sample newsroom; does nothing once there is any newsroom.
 *
 * @return the owner's address, for a first sign-in link; null where nothing was loaded.
 */
export async function loadSample(): Promise<{ ownerEmail: string } | null> {
  if ((await db().newsroom.count()) > 0) return null;
  const ownerEmail = "owner@example.org";
  const newsroom = await buildNewsroom({
    name: "The Desk",
    people: {
      owner: { name: "Robin Okafor", email: ownerEmail },
      editor: { name: "Ines Halvorsen", email: "editor@example.org" },
      checker: { name: "Tomasz Reed", email: "checker@example.org" },
      writer: { name: "Marit Solano", email: "writer@example.org" },
      reader: { name: "Priya Lindqvist", email: "reader@example.org" },
    },
  });
  for (const sample of sampleArticles) {
    const { slug, title, byline, outlet, url, publishedOn } = sample;
    const { articleId } = await importArticle(newsroom.editor, {
      ...{ title, byline, outlet, url: url ?? "", publishedOn },
      writers: byline === "Marit Solano" ? [newsroom.writer.userId] : [],
      given: { text: readSampleText(sample) },
      key: `sample-${slug}`,
    });
    if (sample === sampleArticles[0]) await beginChecking(newsroom, articleId);
  }
  return { ownerEmail };
}
