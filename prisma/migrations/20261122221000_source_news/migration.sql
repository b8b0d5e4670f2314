-- AlterTable
ALTER TABLE "source" ADD COLUMN     "news" TEXT;

-- What the visits so far brought to light, where nobody captured the page anew since.
UPDATE "source" AS s SET "news" = r."outcome"
FROM (
  SELECT DISTINCT ON ("newsroom_id", "source_id") "newsroom_id", "source_id", "capture_id", "outcome"
  FROM "recheck" WHERE "outcome" <> 'unreachable' ORDER BY "newsroom_id", "source_id", "id" DESC
) AS r
WHERE s."newsroom_id" = r."newsroom_id" AND s."id" = r."source_id" AND r."outcome" IN ('changed', 'gone')
  AND NOT EXISTS (
    SELECT FROM "capture" AS c WHERE c."newsroom_id" = r."newsroom_id" AND c."source_id" = r."source_id" AND c."id" > r."capture_id"
      AND NOT EXISTS (
        SELECT FROM "recheck" AS x WHERE x."newsroom_id" = c."newsroom_id" AND x."source_id" = c."source_id" AND x."seen_id" = c."id"
      )
  );
