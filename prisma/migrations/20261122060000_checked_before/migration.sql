-- Likeness of two texts by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';
-- Spans count UTF-16 units and PostgreSQL counts characters, so only texts in which both agree are filled in.
UPDATE "placement" p SET "words" = (
    SELECT string_agg(substring(r."text" FROM p."spans"[i] + 1 FOR p."spans"[i + 1] - p."spans"[i]), ' … ' ORDER BY i)
    FROM generate_series(1, array_length(p."spans", 1), 2) AS i
)
FROM "claim" c, "revision" r
WHERE c."newsroom_id" = p."newsroom_id" AND c."id" = p."claim_id"
  AND r."newsroom_id" = c."newsroom_id" AND r."article_id" = c."article_id" AND r."number" = p."revision"
  AND r."text" !~ '[\U00010000-\U0010FFFF]' AND array_length(p."spans", 1) > 0;
ALTER TABLE "placement" ALTER COLUMN "words" DROP DEFAULT;

-- CreateTable
CREATE TABLE "known_claim" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, words)) STORED,
    "claim_id" UUID,
    "fact_check_id" UUID,

    CONSTRAINT "known_claim_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "fact_check" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "claim" TEXT NOT NULL,
    "claimant" TEXT NOT NULL DEFAULT '',
    "claimed_on" DATE,
    "rating" TEXT NOT NULL,
    "verdict" "verdict",
    "publisher" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "reviewed_on" DATE,
    "language" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "fact_check_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "outside_import" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "article_id" UUID,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "taken" INTEGER NOT NULL,
    "refused" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "outside_import_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- Claims that have their verdict already.
INSERT INTO "known_claim" ("newsroom_id", "id", "words", "claim_id")
SELECT c."newsroom_id", c."id", p."words", c."id"
FROM "claim" c JOIN "placement" p ON p."newsroom_id" = c."newsroom_id" AND p."claim_id" = c."id" AND p."revision" = c."revision"
WHERE c."check_state" IN ('checked', 'signed_off') AND NOT c."withdrawn" AND p."words" <> '';

-- CreateIndex
CREATE INDEX "known_claim_search_idx" ON "known_claim" USING GIN ("search");

-- How rare a word is decides what is searched for; more of the common ones are remembered.
ALTER TABLE "known_claim" ALTER COLUMN "search" SET STATISTICS 1000;

-- CreateIndex
CREATE UNIQUE INDEX "known_claim_newsroom_id_claim_id_key" ON "known_claim"("newsroom_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_claim_newsroom_id_fact_check_id_key" ON "known_claim"("newsroom_id", "fact_check_id");

-- CreateIndex
CREATE INDEX "fact_check_newsroom_id_import_id_idx" ON "fact_check"("newsroom_id", "import_id");

-- AddForeignKey
ALTER TABLE "known_claim" ADD CONSTRAINT "known_claim_newsroom_id_claim_id_fkey" FOREIGN KEY ("newsroom_id", "claim_id") REFERENCES "claim"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_claim" ADD CONSTRAINT "known_claim_newsroom_id_fact_check_id_fkey" FOREIGN KEY ("newsroom_id", "fact_check_id") REFERENCES "fact_check"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_check" ADD CONSTRAINT "fact_check_newsroom_id_import_id_fkey" FOREIGN KEY ("newsroom_id", "import_id") REFERENCES "outside_import"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_import" ADD CONSTRAINT "outside_import_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_import" ADD CONSTRAINT "outside_import_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_import" ADD CONSTRAINT "outside_import_newsroom_id_imported_by_id_fkey" FOREIGN KEY ("newsroom_id", "imported_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_import" ADD CONSTRAINT "outside_import_newsroom_id_undone_by_id_fkey" FOREIGN KEY ("newsroom_id", "undone_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;
