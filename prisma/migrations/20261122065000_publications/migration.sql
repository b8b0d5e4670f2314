-- CreateTable
CREATE TABLE "publication" (
    "newsroom_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "page" JSONB NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("newsroom_id","id")
);

-- CreateIndex
CREATE INDEX "publication_newsroom_id_article_id_idx" ON "publication"("newsroom_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_newsroom_id_token_hash_key" ON "publication"("newsroom_id", "token_hash");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_newsroom_id_article_id_fkey" FOREIGN KEY ("newsroom_id", "article_id") REFERENCES "article"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_newsroom_id_published_by_id_fkey" FOREIGN KEY ("newsroom_id", "published_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_newsroom_id_withdrawn_by_id_fkey" FOREIGN KEY ("newsroom_id", "withdrawn_by_id") REFERENCES "member"("newsroom_id", "user_id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- A page once published stays as it was published; it can only be withdrawn, once and for good.
CREATE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
    AND to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by_id' = to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by_id'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A published page is never changed: % is refused.', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER publication_frozen BEFORE UPDATE OR DELETE ON "publication"
  FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();
CREATE TRIGGER publication_no_truncate BEFORE TRUNCATE ON "publication"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change();
