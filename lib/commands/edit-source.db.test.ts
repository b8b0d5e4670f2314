import { describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { db } from "../db/client";
import { listEntries } from "../db/ledger-entries";
import { newId, type SourceId } from "../domain/ids";
import { getSource } from "../queries/get-source";
import { testDatabase } from "../testing/database";
import { editSource, SourceChanged } from "./edit-source";

await testDatabase();

const fields = {
  ...{ title: "Bridge register", publisher: "The council", author: "", url: "https://example.org/register" },
  ...{ publishedOn: "2024-01-31", kind: "dataset" as const, primary: true, origin: "The council’s survey" },
};

async function twoSources() {
  const newsroom = await buildNewsroom();
  const add = async (title: string, urlKey: string) => {
    const by = { addedById: newsroom.checker.userId, addedAt: new Date() };
    const id = newId<SourceId>();
    const url = urlKey && `https://${urlKey}`;
    await db().source.create({ data: { newsroomId: newsroom.id, id, title, url, urlKey, ...by } });
    return id;
  };
  return { newsroom, sourceId: await add("Register", ""), other: await add("Minutes", "example.org/minutes") };
}

describe("editing a source", () => {
  test("records it before and after, in the newsroom's chain", async () => {
    const { newsroom, sourceId } = await twoSources();

    await editSource(newsroom.writer, { sourceId, version: 1 }, fields);

    expect((await getSource(newsroom.reader, sourceId)).source).toMatchObject({ ...fields, version: 2 });
    const entries = await listEntries(db(), newsroom.id, newsroom.id);
    expect(entries.at(-1)!.event).toMatchObject({
      type: "source.changed",
      before: { title: "Register" },
      after: fields,
    });
  });

  test("answers an older version with how the source stands; of two at once, one is taken", async () => {
    const { newsroom, sourceId } = await twoSources();

    const saves = await Promise.allSettled(
      ["One", "Two"].map((title) => editSource(newsroom.editor, { sourceId, version: 1 }, { ...fields, title })),
    );

    const refused = saves.find((save): save is PromiseRejectedResult => save.status === "rejected")!;
    const { source } = await getSource(newsroom.reader, sourceId);
    expect(refused.reason).toBeInstanceOf(SourceChanged);
    expect(refused.reason.current).toMatchObject({ title: source.title, version: 2 });
  });

  test("refuses an address that another source has, however it is written", async () => {
    const { newsroom, sourceId } = await twoSources();
    const edit = editSource(
      newsroom.editor,
      { sourceId, version: 1 },
      { ...fields, url: "https://www.Example.org/minutes/#page=2" },
    );

    await expect(edit).rejects.toThrow("“Minutes” has this address already");
  });

  test("is not for readers, and knows no other newsroom's sources", async () => {
    const { newsroom, sourceId } = await twoSources();
    const rival = await buildNewsroom();

    await expect(editSource(newsroom.reader, { sourceId, version: 1 }, fields)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(editSource(rival.owner, { sourceId, version: 1 }, fields)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
