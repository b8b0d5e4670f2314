-- The orders in which lists are paged, and the ways back from a speaker to its claims.

-- DropIndex
DROP INDEX "speaker_newsroom_id_name_idx";

-- CreateIndex
CREATE INDEX "article_newsroom_id_title_id_idx" ON "article"("newsroom_id", "title", "id");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_about_id_idx" ON "claim"("newsroom_id", "about_id");

-- CreateIndex
CREATE INDEX "speaker_newsroom_id_name_id_idx" ON "speaker"("newsroom_id", "name", "id");

-- CreateIndex
CREATE INDEX "speaker_newsroom_id_merged_into_id_idx" ON "speaker"("newsroom_id", "merged_into_id");
