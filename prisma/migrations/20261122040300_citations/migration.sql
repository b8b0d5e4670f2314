-- CreateTable
CREATE TABLE "source_citation" (
    "newsroom_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "cites_id" UUID NOT NULL,

    CONSTRAINT "source_citation_pkey" PRIMARY KEY ("newsroom_id","source_id","cites_id")
);

-- CreateIndex
CREATE INDEX "source_citation_newsroom_id_cites_id_idx" ON "source_citation"("newsroom_id", "cites_id");

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_newsroom_id_source_id_fkey" FOREIGN KEY ("newsroom_id", "source_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_newsroom_id_cites_id_fkey" FOREIGN KEY ("newsroom_id", "cites_id") REFERENCES "source"("newsroom_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

