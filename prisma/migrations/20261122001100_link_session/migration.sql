-- Which session a one-time link opened: that session may choose a password without knowing the former one.
-- AlterTable
ALTER TABLE "sign_in_link" ADD COLUMN     "session_id" UUID;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
