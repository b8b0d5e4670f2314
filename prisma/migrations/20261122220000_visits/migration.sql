-- AlterTable
ALTER TABLE "newsroom" ADD COLUMN     "visits" TEXT NOT NULL DEFAULT 'off',
ADD COLUMN     "visits_due_at" TIMESTAMPTZ(3);
