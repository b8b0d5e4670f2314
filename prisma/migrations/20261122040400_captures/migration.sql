-- AlterTable
ALTER TABLE "source" ADD COLUMN     "watched" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "capture" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "final_url" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "charset" TEXT,
    "headers" JSONB NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "picture_sha256" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" UUID NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "recheck" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "seen_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recheck_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateIndex
CREATE INDEX "capture_newsroom_id_source_id_idx" ON "capture"("newsroom_id", "source_id");

-- CreateIndex
CREATE INDEX "capture_newsroom_id_file_sha256_idx" ON "capture"("newsroom_id", "file_sha256");

-- CreateIndex
CREATE INDEX "recheck_newsroom_id_source_id_idx" ON "recheck"("newsroom_id", "source_id");

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_newsroom_id_source_id_fkey" FOREIGN KEY ("newsroom_id", "source_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_newsroom_id_file_sha256_fkey" FOREIGN KEY ("newsroom_id", "file_sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_newsroom_id_picture_sha256_fkey" FOREIGN KEY ("newsroom_id", "picture_sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_newsroom_id_taken_by_id_fkey" FOREIGN KEY ("newsroom_id", "taken_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_newsroom_id_source_id_fkey" FOREIGN KEY ("newsroom_id", "source_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_newsroom_id_capture_id_fkey" FOREIGN KEY ("newsroom_id", "capture_id") REFERENCES "capture"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_newsroom_id_seen_id_fkey" FOREIGN KEY ("newsroom_id", "seen_id") REFERENCES "capture"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

