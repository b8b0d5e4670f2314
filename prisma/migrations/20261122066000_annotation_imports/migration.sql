-- Threads that came with a file of annotations, so that the file can be taken back as one.

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "import_id" UUID;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_newsroom_id_import_id_fkey" FOREIGN KEY ("newsroom_id", "import_id") REFERENCES "outside_import"("newsroom_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
