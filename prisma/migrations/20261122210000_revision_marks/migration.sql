-- What a document said beside the words of a draft: footnotes, tracked changes, comments on no claim.

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "marks" JSONB;
