import { expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { SourceId } from "../domain/ids";
import { corroborationOf, explainCorroboration } from "../domain/independence";
import { toReport } from "../domain/report";
import { wordsForCorroboration } from "../formats/report-words";
import { auditLedger } from "../queries/audit-ledger";
import { getDesk } from "../queries/get-desk";
import { getNewsroomDelta } from "../queries/get-desk-delta";
import { getReportFacts } from "../queries/get-report";
import { getSource } from "../queries/get-source";
import { testDatabase } from "../testing/database";
import { checkClaim } from "./check-claim";
import { addCitation, takeCitationOff } from "./cite-source";
import { addEvidence } from "./evidence";

await testDatabase();

/** An article whose first claim rests on sources of these titles, "Title:Origin" where they state one. */
async function restingOn({ checker }: BuiltNewsroom, ...titles: string[]) {
  const { articleId, claimIds } = await buildArticle(checker);
  const claimId = claimIds[0]!;
  for (const [title = "", origin = ""] of titles.map((one) => one.split(":"))) {
    const source = {
      ...{ title, origin, publisher: "", author: "", url: "", publishedOn: null },
      ...{ kind: "document" as const, primary: false },
    };
    const piece = { source, stance: "supports" as const, locator: "p. 1", excerpt: "", note: "", file: null };
    await addEvidence(checker, { articleId, claimId }, piece);
  }
  const claim = async () => (await getDesk(checker, articleId)).claims.find(({ id }) => id === claimId)!;
  const { evidence } = await claim();
  const idOf = (title: string): SourceId => evidence.find(({ source }) => source.title === title)!.source.id;
  const counted = async () => corroborationOf((await claim()).evidence);
  return { articleId, claimId, idOf, counted };
}

test("sources with one origin, and those along a chain, count once on the desk and in the report", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader, owner } = newsroom;
  const { articleId, idOf, counted } = await restingOn(newsroom, "A:Reuters", "B:reuters", "C", "D");
  expect(await counted()).toMatchObject({ sources: 4, independent: 3 });

  await addCitation(checker, { sourceId: idOf("D"), cites: idOf("C") });
  await addCitation(checker, { sourceId: idOf("C"), cites: idOf("A") });
  expect(await counted()).toMatchObject({ sources: 4, independent: 1, shared: [{ name: "Reuters" }] });
  const report = toReport(await getReportFacts(reader, articleId));
  expect(report.claims[0]!.corroboration).toEqual({ sources: 4, independent: 1, roots: ["Reuters"] });
  expect(report.sources.find(({ title }) => title === "D")!.cites).toEqual([{ id: idOf("C"), name: "C" }]);

  const page = await getSource(reader, idOf("C"));
  expect(page).toMatchObject({ cites: [{ title: "A" }], citedBy: [{ title: "D" }], roots: [{ name: "Reuters" }] });
  for await (const { faults } of auditLedger(owner)) expect(faults).toEqual([]);

  await takeCitationOff(checker, { sourceId: idOf("C"), cites: idOf("A") });
  expect(await counted()).toMatchObject({ independent: 2 });
  for await (const { faults } of auditLedger(owner)) expect(faults).toEqual([]);
});

test("a claim called verified on two sources that lead back to a third says that they count once", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { articleId, claimId, idOf, counted } = await restingOn(newsroom, "A", "B");
  const elsewhere = await restingOn(newsroom, "C");
  for (const title of ["A", "B"]) await addCitation(checker, { sourceId: idOf(title), cites: elsewhere.idOf("C") });
  const { claims } = await getDesk(checker, articleId);
  const { version } = claims.find(({ id }) => id === claimId)!;
  await checkClaim(checker, { articleId, claimId, version }, { do: "give", verdict: "verified", note: "" });

  const sentence = "2 sources, but they count once: knowledge leads back to “C”.";
  expect(explainCorroboration(await counted())).toBe(sentence);
  const { check, corroboration } = toReport(await getReportFacts(reader, articleId)).claims[0]!;
  expect(check).toMatchObject({ verdict: "verified" });
  expect(wordsForCorroboration(corroboration!)).toBe(sentence);
});

test("a citation of a source that no evidence names is followed in the report as well", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { articleId, idOf } = await restingOn(newsroom, "A", "B");
  const elsewhere = await restingOn(newsroom, "Wire");
  for (const title of ["A", "B"]) await addCitation(checker, { sourceId: idOf(title), cites: elsewhere.idOf("Wire") });
  const report = toReport(await getReportFacts(reader, articleId));
  expect(report.claims[0]!.corroboration).toEqual({ sources: 2, independent: 1, roots: ["Wire"] });
  expect(report.sources.map(({ title }) => title)).toEqual(["A", "B"]);
});

test("open desks hear of a citation further up the chain", async () => {
  const newsroom = await buildNewsroom();
  const { articleId, claimId, idOf } = await restingOn(newsroom, "A", "B");
  const elsewhere = await restingOn(newsroom, "C", "D");
  await addCitation(newsroom.checker, { sourceId: idOf("A"), cites: elsewhere.idOf("C") });
  await addCitation(newsroom.checker, { sourceId: elsewhere.idOf("C"), cites: elsewhere.idOf("D") });
  const { claims } = await getNewsroomDelta(newsroom.reader, articleId, 1000);
  expect(claims.map(({ id }) => id)).toEqual([claimId]);
  expect(claims[0]!.evidence[0]!.roots).toMatchObject([{ name: "D" }]);
});

test("circles, other newsrooms' sources and readers are refused", async () => {
  const [newsroom, rival] = [await buildNewsroom(), await buildNewsroom()];
  const { checker, reader } = newsroom;
  const { idOf } = await restingOn(newsroom, "A", "B", "C");
  const theirs = await restingOn(rival, "X");
  const [a, b, c, x] = [idOf("A"), idOf("B"), idOf("C"), theirs.idOf("X")];
  await addCitation(checker, { sourceId: a, cites: b });
  await addCitation(checker, { sourceId: b, cites: c });
  await expect(addCitation(checker, { sourceId: c, cites: a })).rejects.toThrow("leads back to this one already");
  await expect(addCitation(checker, { sourceId: a, cites: a })).rejects.toThrow("cannot cite itself");
  await expect(addCitation(checker, { sourceId: a, cites: x })).rejects.toMatchObject({ code: "not-found" });
  await expect(addCitation(rival.owner, { sourceId: x, cites: a })).rejects.toMatchObject({ code: "not-found" });
  await expect(addCitation(reader, { sourceId: a, cites: c })).rejects.toMatchObject({ code: "forbidden" });
  await expect(takeCitationOff(rival.owner, { sourceId: a, cites: b })).rejects.toMatchObject({ code: "not-found" });

  // Two that would close a circle at once: one of them is refused.
  await takeCitationOff(checker, { sourceId: b, cites: c });
  const [one, two] = await Promise.allSettled([
    addCitation(checker, { sourceId: b, cites: c }),
    addCitation(checker, { sourceId: c, cites: a }),
  ]);
  expect([one!.status, two!.status].sort()).toEqual(["fulfilled", "rejected"]);
});
