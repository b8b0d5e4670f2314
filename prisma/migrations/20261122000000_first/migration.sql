-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'editor', 'checker', 'writer', 'reader');

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('direct', 'mixed', 'indirect', 'own');

-- CreateEnum
CREATE TYPE "check_state" AS ENUM ('unchecked', 'in_progress', 'checked', 'signed_off');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('verified', 'inaccurate', 'disputed', 'unverifiable', 'not_checkable');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('unreviewed', 'reviewed', 'signed_off');

-- CreateEnum
CREATE TYPE "finding" AS ENUM ('confirmed', 'misquoted', 'misattributed', 'unsupported');

-- CreateEnum
CREATE TYPE "speaker_type" AS ENUM ('person', 'organisation', 'group', 'document', 'anonymous');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('document', 'page', 'recording', 'dataset', 'interview', 'law', 'other');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('note', 'question');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "newsroom_id" UUID,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "newsroom_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("newsroom_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "role" "role" NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "outlet" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "state" "article_state" NOT NULL DEFAULT 'open',
    "current_revision" INTEGER NOT NULL DEFAULT 1,
    "text_sha256" TEXT NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "article_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "article_writer" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "article_writer_pkey" PRIMARY KEY ("newsroom_id","article_id","user_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "normalisation" JSONB NOT NULL DEFAULT '[]',
    "file_name" TEXT NOT NULL DEFAULT '',
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("newsroom_id","article_id","number")
);

-- CreateTable
CREATE TABLE "passage" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "nothing_to_check" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("newsroom_id","article_id","revision","ordinal")
);

-- CreateTable
CREATE TABLE "claim" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "right_of_reply" BOOLEAN NOT NULL DEFAULT false,
    "about_id" UUID,
    "settled" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_why" TEXT NOT NULL DEFAULT '',
    "parts" JSONB NOT NULL DEFAULT '[]',
    "part_kinds" TEXT[],
    "doubt" JSONB,
    "priority" JSONB,
    "check_state" "check_state" NOT NULL DEFAULT 'unchecked',
    "checker_id" UUID,
    "check_at" TIMESTAMPTZ(3),
    "verdict" "verdict",
    "verdict_note" TEXT,
    "check_signer_id" UUID,
    "check_signed_at" TIMESTAMPTZ(3),
    "review_state" "review_state" NOT NULL DEFAULT 'unreviewed',
    "reviewer_id" UUID,
    "review_at" TIMESTAMPTZ(3),
    "finding" "finding",
    "review_note" TEXT,
    "review_signer_id" UUID,
    "review_signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "spans" INTEGER[],
    "cue" INTEGER[],
    "mention" INTEGER[],

    CONSTRAINT "placement_pkey" PRIMARY KEY ("newsroom_id","claim_id","revision")
);

-- CreateTable
CREATE TABLE "claim_speaker" (
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "speaker_id" UUID NOT NULL,

    CONSTRAINT "claim_speaker_pkey" PRIMARY KEY ("newsroom_id","claim_id","ordinal")
);

-- CreateTable
CREATE TABLE "speaker" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "speaker_type" NOT NULL,
    "anonymity_reason" TEXT NOT NULL DEFAULT '',
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "speaker_alias" (
    "newsroom_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,

    CONSTRAINT "speaker_alias_pkey" PRIMARY KEY ("newsroom_id","speaker_id","alias")
);

-- CreateTable
CREATE TABLE "speaker_post" (
    "newsroom_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "affiliation" TEXT NOT NULL DEFAULT '',
    "as_of" DATE,
    "article_id" UUID,

    CONSTRAINT "speaker_post_pkey" PRIMARY KEY ("newsroom_id","speaker_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "url_key" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "kind" "source_kind" NOT NULL DEFAULT 'other',
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "origin" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "blob" (
    "newsroom_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("newsroom_id","sha256")
);

-- CreateTable
CREATE TABLE "evidence" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "locator" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "file_sha256" TEXT,
    "file_name" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" "thread_kind" NOT NULL,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "newsroom_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("newsroom_id","thread_id","id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("newsroom_id","article_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "newsroom_id" UUID NOT NULL,
    "chain_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "type" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "claim_ids" UUID[],
    "salt" TEXT NOT NULL,
    "event_hash" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("newsroom_id","chain_id","seq")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "newsroom_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("newsroom_id","key")
);

-- CreateTable
CREATE TABLE "presence" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tab" TEXT NOT NULL,
    "claim_id" UUID,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("newsroom_id","article_id","user_id","tab")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_newsroom_id_token_hash_key" ON "invitation"("newsroom_id", "token_hash");

-- CreateIndex
CREATE INDEX "article_newsroom_id_text_sha256_idx" ON "article"("newsroom_id", "text_sha256");

-- CreateIndex
CREATE INDEX "article_newsroom_id_imported_at_idx" ON "article"("newsroom_id", "imported_at");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_article_id_idx" ON "claim"("newsroom_id", "article_id");

-- CreateIndex
CREATE INDEX "claim_speaker_newsroom_id_speaker_id_idx" ON "claim_speaker"("newsroom_id", "speaker_id");

-- CreateIndex
CREATE INDEX "speaker_newsroom_id_name_idx" ON "speaker"("newsroom_id", "name");

-- CreateIndex
CREATE INDEX "source_newsroom_id_url_key_idx" ON "source"("newsroom_id", "url_key");

-- CreateIndex
CREATE INDEX "evidence_newsroom_id_article_id_idx" ON "evidence"("newsroom_id", "article_id");

-- CreateIndex
CREATE INDEX "evidence_newsroom_id_claim_id_idx" ON "evidence"("newsroom_id", "claim_id");

-- CreateIndex
CREATE INDEX "evidence_newsroom_id_source_id_idx" ON "evidence"("newsroom_id", "source_id");

-- CreateIndex
CREATE INDEX "thread_newsroom_id_article_id_idx" ON "thread"("newsroom_id", "article_id");

-- CreateIndex
CREATE INDEX "thread_newsroom_id_claim_id_idx" ON "thread"("newsroom_id", "claim_id");

-- CreateIndex
CREATE INDEX "ledger_entry_claim_ids_idx" ON "ledger_entry" USING GIN ("claim_ids");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_newsroom_id_invited_by_id_fkey" FOREIGN KEY ("newsroom_id", "invited_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom_id_imported_by_id_fkey" FOREIGN KEY ("newsroom_id", "imported_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom_id_closed_by_id_fkey" FOREIGN KEY ("newsroom_id", "closed_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_writer" ADD CONSTRAINT "article_writer_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_writer" ADD CONSTRAINT "article_writer_newsroom_id_user_id_fkey" FOREIGN KEY ("newsroom_id", "user_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_newsroom_id_imported_by_id_fkey" FOREIGN KEY ("newsroom_id", "imported_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_checker_id_fkey" FOREIGN KEY ("newsroom_id", "checker_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_check_signer_id_fkey" FOREIGN KEY ("newsroom_id", "check_signer_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_reviewer_id_fkey" FOREIGN KEY ("newsroom_id", "reviewer_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_review_signer_id_fkey" FOREIGN KEY ("newsroom_id", "review_signer_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_about_id_fkey" FOREIGN KEY ("newsroom_id", "about_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_newsroom_id_claim_id_fkey" FOREIGN KEY ("newsroom_id", "claim_id") REFERENCES "claim"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_speaker" ADD CONSTRAINT "claim_speaker_newsroom_id_claim_id_fkey" FOREIGN KEY ("newsroom_id", "claim_id") REFERENCES "claim"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_speaker" ADD CONSTRAINT "claim_speaker_newsroom_id_speaker_id_fkey" FOREIGN KEY ("newsroom_id", "speaker_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_newsroom_id_merged_into_id_fkey" FOREIGN KEY ("newsroom_id", "merged_into_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_alias" ADD CONSTRAINT "speaker_alias_newsroom_id_speaker_id_fkey" FOREIGN KEY ("newsroom_id", "speaker_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_post" ADD CONSTRAINT "speaker_post_newsroom_id_speaker_id_fkey" FOREIGN KEY ("newsroom_id", "speaker_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_newsroom_id_added_by_id_fkey" FOREIGN KEY ("newsroom_id", "added_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blob" ADD CONSTRAINT "blob_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_newsroom_id_claim_id_fkey" FOREIGN KEY ("newsroom_id", "claim_id") REFERENCES "claim"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_newsroom_id_source_id_fkey" FOREIGN KEY ("newsroom_id", "source_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_newsroom_id_file_sha256_fkey" FOREIGN KEY ("newsroom_id", "file_sha256") REFERENCES "blob"("newsroom_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_newsroom_id_added_by_id_fkey" FOREIGN KEY ("newsroom_id", "added_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_newsroom_id_claim_id_fkey" FOREIGN KEY ("newsroom_id", "claim_id") REFERENCES "claim"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_newsroom_id_opened_by_id_fkey" FOREIGN KEY ("newsroom_id", "opened_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_newsroom_id_thread_id_fkey" FOREIGN KEY ("newsroom_id", "thread_id") REFERENCES "thread"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_newsroom_id_author_id_fkey" FOREIGN KEY ("newsroom_id", "author_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_newsroom_id_given_by_id_fkey" FOREIGN KEY ("newsroom_id", "given_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_newsroom_id_user_id_fkey" FOREIGN KEY ("newsroom_id", "user_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The ledger is append-only: no row of it is ever changed or removed, by any role the trigger binds.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is append-only: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "ledger_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
