import { expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { editSpeaker } from "../commands/edit-speaker";
import { openThread } from "../commands/threads";
import { testDatabase } from "../testing/database";
import { getOpenNames } from "./find-open-names";
import { getDesk } from "./get-desk";

await testDatabase();

test("whoever may make a report learns where a kept name was written, and a rival nothing", async () => {
  const { editor, checker } = await buildNewsroom();
  const rival = await buildNewsroom();
  const sentences = [{ words: "the bridge needs repair", by: "A roads officer" }];
  const { articleId, claimIds } = await buildArticle(editor, { sentences });
  expect(await getOpenNames(checker, articleId)).toEqual({ public: [], internal: [] });

  const { speakers } = await getDesk(editor, articleId);
  const officer = speakers.find(({ name }) => name === "A roads officer")!;
  const details = { name: "Zacharias Quill", type: "anonymous" as const, anonymityReason: "", aliases: [] };
  await editSpeaker(editor, { speakerId: officer.id, version: 1 }, details);
  const target = { articleId, claimId: claimIds[0]! };
  await openThread(checker, target, { kind: "note", body: "Quill will not confirm it." });

  expect(await getOpenNames(checker, articleId)).toEqual({
    public: [],
    internal: ["the notes and questions on claim 1"],
  });
  await expect(getOpenNames(rival.editor, articleId)).rejects.toMatchObject({ code: "not-found" });
});
