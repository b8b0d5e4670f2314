-- CreateTable
CREATE TABLE "transcript" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "times" JSONB NOT NULL DEFAULT '[]',
    "file_sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "transcript_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "transcript_speaker" (
    "newsroom_id" UUID NOT NULL,
    "transcript_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,

    CONSTRAINT "transcript_speaker_pkey" PRIMARY KEY ("newsroom_id","transcript_id","speaker_id")
);

-- CreateIndex
CREATE INDEX "transcript_newsroom_id_source_id_idx" ON "transcript"("newsroom_id", "source_id");

-- CreateIndex
CREATE INDEX "transcript_speaker_newsroom_id_speaker_id_idx" ON "transcript_speaker"("newsroom_id", "speaker_id");

-- AddForeignKey
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_newsroom_id_source_id_fkey" FOREIGN KEY ("newsroom_id", "source_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_newsroom_id_file_sha256_fkey" FOREIGN KEY ("newsroom_id", "file_sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_newsroom_id_added_by_id_fkey" FOREIGN KEY ("newsroom_id", "added_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_speaker" ADD CONSTRAINT "transcript_speaker_newsroom_id_transcript_id_fkey" FOREIGN KEY ("newsroom_id", "transcript_id") REFERENCES "transcript"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_speaker" ADD CONSTRAINT "transcript_speaker_newsroom_id_speaker_id_fkey" FOREIGN KEY ("newsroom_id", "speaker_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

