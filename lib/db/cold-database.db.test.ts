import { expect, test } from "vitest";
import { testDatabase } from "../testing/database";

const { db } = await testDatabase();
const id = "00000000-0000-4000-8000-000000000001";

/** What a foreign key asks of a row, as PostgreSQL plans it in a database it has no statistics of. */
async function planOf(table: string): Promise<string> {
  const rows = await db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
    `explain select 1 from only ${table} x where newsroom_id = '${id}' and id = '${id}' for key share`,
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

test.each(["claim", "fact_check"])(
  "a new database looks a %s up by its key, not among all of its newsroom",
  async (table) => {
    expect(await planOf(table)).toContain(`Index Scan using ${table}_pkey`);
  },
);

test("a new database looks a claim's speakers up by the claim", async () => {
  const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>`
    explain select s.speaker_id from claim_speaker s
    where s.newsroom_id = ${id}::uuid and s.claim_id = ${id}::uuid order by s.ordinal`;
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("claim_speaker_pkey");
});
