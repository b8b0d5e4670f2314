-- What was wrong with a file's stored bytes when they were last read; null while they were whole.
alter table "blob" add column "fault" text;
