/**
 * From pressing the button to claims that can be shown: importing the sample
 * article, against its extraction and one commit alone.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { root } from "../lib/cli/root";
import { importArticle } from "../lib/commands/import-article";
import { db, disconnect } from "../lib/db/client";
import { migrate } from "../lib/db/migrate";
import { getDesk } from "../lib/queries/get-desk";
import { databaseAt, openTestServer, order } from "../lib/testing/server";
import { extract } from "../lib/text/extract";
import { buildNewsroom } from "../prisma/factories/newsroom";
import { readSampleText, sampleArticles } from "../prisma/sample/sample";
import type { Measurement } from ".";
import { median, time } from "./floor/clock";

const rounds = 40;
const warmUp = 5;
const limit = 3;

export async function run(): Promise<Measurement[]> {
  // What a commit costs is part of the floor, so it is one that is kept.
  const server = await openTestServer({ durable: true });
  try {
    const name = `stet_bench_${randomBytes(4).toString("hex")}`;
    await order(server.admin, `create database ${name}`);
    const url = databaseAt(server.admin, name);
    await migrate(url, path.join(root, "prisma/migrations"));
    process.env.DATABASE_URL = url;
    return [await measure()];
  } finally {
    await disconnect();
    await server.close();
  }
}

async function measure(): Promise<Measurement> {
  const sample = sampleArticles[0]!;
  const { title, publishedOn } = sample;
  const text = readSampleText(sample);
  const whole: number[] = [];
  const least: number[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    // A newsroom that has nothing yet, so that every import adds its speakers.
    const { editor } = await buildNewsroom();
    const [imported, extracted, committed] = [
      await time(async () => {
        const { articleId } = await importArticle(editor, { title, publishedOn, given: { text } });
        await getDesk(editor, articleId);
      }),
      await time(async () => extract(text, { publishedOn })),
      await time(() =>
        db().$transaction((tx) => tx.newsroom.update({ where: { id: editor.newsroomId }, data: { name: title } })),
      ),
    ];
    if (i < warmUp) continue;
    whole.push(imported);
    least.push(extracted + committed);
  }
  const [ours, floor] = [median(whole), median(least)];
  const detail = `import and desk of the sample, median ${ours.toFixed(1)}; extraction and one commit ${floor.toFixed(1)}`;
  return { name: "import: sample to claims", ratio: ours / floor, limit, detail };
}
