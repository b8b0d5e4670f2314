/**
 * Finding what was checked before among a million claims: the whole answer
 * (frequencies, candidates, comparison, details) against the bare search
 * statement on a connection of its own, in turn.
 */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { root } from "../lib/cli/root";
import { db } from "../lib/db/client";
import { listLexemes, readFrequencies } from "../lib/db/known-claims";
import { migrate } from "../lib/db/migrate";
import { claimPairs } from "../lib/domain/likeness/pairs";
import { toSearchQueries } from "../lib/domain/likeness/search-query";
import { say } from "../lib/log";
import { findLike } from "../lib/queries/find-checked-before";
import { databaseAt, openTestServer, order } from "../lib/testing/server";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";
import { time } from "./floor/clock";
import { percentile } from "./floor/percentile";

const archive = 1_000_000;
const limit = 5;
/** Milliseconds that a person does not notice while a claim opens. */
const unnoticed = 50;

export async function run(): Promise<Measurement[]> {
  const server = await openTestServer();
  const name = `stet_bench_${randomBytes(4).toString("hex")}`;
  await order(server.admin, `create database ${name}`);
  const url = databaseAt(server.admin, name);
  await migrate(url, path.join(root, "prisma/migrations"));
  process.env.DATABASE_URL = url;
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  try {
    const { id, reader } = await buildNewsroom();
    say(`Filling an archive with ${archive.toLocaleString("en")} claims.`);
    await fill(bare, id);
    const questions = [...claimPairs.map(({ paraphrase }) => paraphrase), ...readSentences().slice(0, 300)];
    await findLike(reader, questions[0]!);

    const frequencies = await readFrequencies(db());
    const whole: number[] = [];
    const least: number[] = [];
    let found = 0;
    for (const [index, words] of questions.entries()) {
      const queries = toSearchQueries(await listLexemes(db(), words), frequencies);
      // Whoever asks second finds the pages in memory, so they take turns at that.
      const measures = [
        async () =>
          whole.push(
            await time(async () => {
              const answers = await findLike(reader, words);
              if (answers.some((answer) => claimPairs[index]?.claim === answer.words)) found++;
            }),
          ),
        async () => least.push(await time(() => bare.query(search, [id, queries, words]))),
      ];
      for (const measure of index % 2 === 0 ? measures : measures.reverse()) await measure();
    }
    const [ours, floor] = [percentile(whole, 0.95), percentile(least, 0.95)];
    const detail =
      `${questions.length} questions: p50 ${percentile(whole, 0.5).toFixed(1)}, p95 ${ours.toFixed(1)}; ` +
      `bare SQL p50 ${percentile(least, 0.5).toFixed(1)}, p95 ${floor.toFixed(1)}; ` +
      `${found} of ${claimPairs.length} paraphrases found among the first five`;
    return [
      { name: "checked before: p95 at a million claims", ratio: ours / floor, limit, detail },
      { name: "checked before: p95 unnoticed", ratio: ours / unnoticed, limit: 1, detail: `against ${unnoticed} ms` },
      {
        name: "checked before: paraphrases missed",
        ...{ ratio: (claimPairs.length - found) / (claimPairs.length / 10), limit: 1 },
        detail: "against one in ten",
      },
    ];
  } finally {
    await bare.end();
    await db().$disconnect();
    await server.close();
  }
}

const search = `
  select distinct k.id, k.words, similarity(k.words, $3) from unnest($2::text[]) q(query) cross join lateral (
    select id, words from known_claim where newsroom_id = $1 and search @@ q.query::tsquery limit 100
  ) k order by similarity(k.words, $3) desc, k.id limit 60`;

/**
 * Sentences of the corpus, each many times over with other words put in, as
 * common or rare as words are in the corpus; and among them the hundred claims.
 */
async function fill(client: pg.Client, newsroomId: string): Promise<void> {
  const sentences = readSentences();
  const words = sentences.flatMap((sentence) => sentence.split(" "));
  const random = seeded(1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  await client.query("drop index known_claim_search_idx");
  const insert = "insert into known_claim (newsroom_id, id, words) select $1, gen_random_uuid(), unnest($2::text[])";
  await client.query(insert, [newsroomId, claimPairs.map(({ claim }) => claim)]);
  for (let done = 0; done < archive; done += 20_000) {
    const batch = Array.from({ length: 20_000 }, () =>
      pick(sentences)
        .split(" ")
        .map((word) => (random() < 0.4 ? pick(words) : word))
        .join(" "),
    );
    await client.query(insert, [newsroomId, batch]);
  }
  await client.query("create index known_claim_search_idx on known_claim using gin (search)");
  await client.query("vacuum analyze known_claim");
}

function readSentences(): string[] {
  const folder = path.join(root, "lib/text/corpus");
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(path.join(folder, file), "utf8").replace(/⟦[^⟧;]*;(?:[^⟧;]*;)*([^⟧;]*)⟧/g, "$1"));
  return texts
    .flatMap((text) => text.split(/(?<=[.?!]["”’]?)\s+|\n+/))
    .map((sentence) =>
      sentence
        .replace(/[[\]{}<>|#]/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((sentence) => sentence.split(" ").length >= 6 && sentence.split(" ").length <= 40);
}

/** The same archive in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
