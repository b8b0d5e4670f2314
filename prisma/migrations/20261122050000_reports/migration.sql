-- CreateEnum
CREATE TYPE "report_kind" AS ENUM ('public', 'internal', 'legal');

-- CreateTable
CREATE TABLE "newsroom_key" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "sealed_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "newsroom_key_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "report_request" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "report_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "register_position" INTEGER NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "job_id" UUID,

    CONSTRAINT "report_request_pkey" PRIMARY KEY ("newsroom_id","article_id","number")
);

-- CreateTable
CREATE TABLE "report" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "report_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "ledger_hash" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "key_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("newsroom_id","article_id","number")
);

-- CreateTable
CREATE TABLE "report_file" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("newsroom_id","article_id","number","format")
);

-- CreateIndex
CREATE INDEX "report_file_newsroom_id_sha256_idx" ON "report_file"("newsroom_id", "sha256");

-- AddForeignKey
ALTER TABLE "newsroom_key" ADD CONSTRAINT "newsroom_key_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_newsroom_id_asked_by_id_fkey" FOREIGN KEY ("newsroom_id", "asked_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_newsroom_id_article_id_number_fkey" FOREIGN KEY ("newsroom_id", "article_id", "number") REFERENCES "report_request"("newsroom_id", "article_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_newsroom_id_made_by_id_fkey" FOREIGN KEY ("newsroom_id", "made_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_newsroom_id_key_id_fkey" FOREIGN KEY ("newsroom_id", "key_id") REFERENCES "newsroom_key"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_newsroom_id_article_id_number_fkey" FOREIGN KEY ("newsroom_id", "article_id", "number") REFERENCES "report"("newsroom_id", "article_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_newsroom_id_sha256_fkey" FOREIGN KEY ("newsroom_id", "sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A report once made stays as it was made, by any role the triggers bind.
CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A report is never changed: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER report_frozen BEFORE UPDATE OR DELETE ON "report"
  FOR EACH ROW EXECUTE FUNCTION refuse_report_change();
CREATE TRIGGER report_no_truncate BEFORE TRUNCATE ON "report"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change();
CREATE TRIGGER report_file_frozen BEFORE UPDATE OR DELETE ON "report_file"
  FOR EACH ROW EXECUTE FUNCTION refuse_report_change();
CREATE TRIGGER report_file_no_truncate BEFORE TRUNCATE ON "report_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change();
