-- In a database that PostgreSQL knows nothing of yet, an index that leads with
-- the newsroom looks as good as the key to it, and a claim was looked up by
-- going through all of the newsroom's: each import took longer than the last.

-- DropIndex
DROP INDEX "claim_newsroom_id_about_id_idx";

-- DropIndex
DROP INDEX "claim_newsroom_id_article_id_idx";

-- DropIndex
DROP INDEX "claim_speaker_newsroom_id_speaker_id_idx";

-- DropIndex
DROP INDEX "fact_check_newsroom_id_import_id_idx";

-- CreateIndex
CREATE INDEX "claim_article_id_idx" ON "claim"("article_id");

-- CreateIndex
CREATE INDEX "claim_about_id_idx" ON "claim"("about_id");

-- CreateIndex
CREATE INDEX "claim_speaker_speaker_id_idx" ON "claim_speaker"("speaker_id");

-- CreateIndex
CREATE INDEX "fact_check_import_id_idx" ON "fact_check"("import_id");
