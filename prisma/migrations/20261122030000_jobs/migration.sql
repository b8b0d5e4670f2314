-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "job" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "file_sha256" TEXT,
    "state" "job_state" NOT NULL DEFAULT 'waiting',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "doing" TEXT NOT NULL DEFAULT '',
    "result" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "losses" INTEGER NOT NULL DEFAULT 0,
    "cancel_asked" BOOLEAN NOT NULL DEFAULT false,
    "dismissed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "job_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateIndex
CREATE INDEX "job_newsroom_id_asked_by_id_asked_at_idx" ON "job"("newsroom_id", "asked_by_id", "asked_at");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_newsroom_id_asked_by_id_fkey" FOREIGN KEY ("newsroom_id", "asked_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_newsroom_id_file_sha256_fkey" FOREIGN KEY ("newsroom_id", "file_sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;
