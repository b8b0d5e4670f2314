-- What was answered on a claim before its words or their frame changed in another draft, to be shown with it.
ALTER TABLE "claim" ADD COLUMN "was" JSONB;
