-- CreateTable
CREATE TABLE "claim_chain" (
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relays" BOOLEAN NOT NULL,
    "speaker_id" UUID,
    "mention" INTEGER[],

    CONSTRAINT "claim_chain_pkey" PRIMARY KEY ("newsroom_id","claim_id","revision","ordinal")
);

-- CreateIndex
CREATE INDEX "claim_chain_speaker_id_idx" ON "claim_chain"("speaker_id");

-- AddForeignKey
ALTER TABLE "claim_chain" ADD CONSTRAINT "claim_chain_newsroom_id_claim_id_revision_fkey" FOREIGN KEY ("newsroom_id", "claim_id", "revision") REFERENCES "placement"("newsroom_id", "claim_id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_chain" ADD CONSTRAINT "claim_chain_newsroom_id_speaker_id_fkey" FOREIGN KEY ("newsroom_id", "speaker_id") REFERENCES "speaker"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
