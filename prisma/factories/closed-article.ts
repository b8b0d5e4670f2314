/** A closed article with something private in every place where people write, for what is made public of it. */
import { checkClaim } from "../../lib/commands/check-claim";
import { closeArticle, giveWaiver } from "../../lib/commands/close-article";
import { correctClaim } from "../../lib/commands/correct-claim";
import { addEvidence } from "../../lib/commands/evidence";
import { reviewClaim } from "../../lib/commands/review-claim";
import { openThread } from "../../lib/commands/threads";
import { type BuiltArticle, buildArticle, type Sentence } from "./article";
import type { BuiltNewsroom } from "./newsroom";

/** What colleagues wrote for one another: nothing public may hold a word of it. */
export const privateWords = [
  "zebrafinch thread",
  "yellowhammer verdict note",
  "wheatear review note",
  "turnstone waiver reason",
  "sandpiper evidence note",
  "redshank interview",
  "Oriole Ptarmigan",
  "nuthatch reason",
];

const sentences: Sentence[] = [
  { words: "The viaduct opened in 1932." },
  { words: "it needs 4 million in repairs", by: "Ana Petrova" },
  { words: "the books were kept twice", by: "a clerk" },
  { words: "The road behind it was resurfaced in 2019." },
];

/**
 * Claim 1 in the article's own voice and verified; 2 inaccurate and said by a
 * named person, so that it can be a fact check; 3 of an anonymous source and
 * verified by an interview; 4 waived.
 */
export async function buildClosedArticle({ editor, checker, owner }: BuiltNewsroom): Promise<BuiltArticle> {
  const url = "https://paper.example/viaduct";
  const built = await buildArticle(editor, { title: "A viaduct and its price", sentences, url });
  const { articleId, claimIds } = built;
  const [first, second, third, fourth] = claimIds.map((claimId) => ({ articleId, claimId }));
  const register = {
    ...{ title: "Register of viaducts", publisher: "Roads office", author: "", url: "https://roads.example/viaducts" },
    ...{ publishedOn: "2025-03-01", kind: "dataset" as const, primary: true, origin: "" },
  };
  const interview = {
    ...{ title: "redshank interview", publisher: "", author: "Oriole Ptarmigan", url: "", publishedOn: null },
    ...{ kind: "interview" as const, primary: true, origin: "" },
  };
  const piece = { stance: "supports" as const, excerpt: "", note: "sandpiper evidence note", file: null };
  await addEvidence(checker, first!, { ...piece, source: register, locator: "row 12", excerpt: "opened 1932" });
  await addEvidence(checker, second!, { ...piece, source: register, stance: "refutes", locator: "row 12, column F" });
  const asked = { ...piece, source: interview, locator: "minute 3", excerpt: "redshank interview says so" };
  await addEvidence(checker, third!, asked);
  const source = { name: "Oriole Ptarmigan", type: "anonymous" as const, anonymityReason: "nuthatch reason" };
  await correctClaim(checker, third!, { speakers: [source] });
  await openThread(checker, second!, { kind: "note", body: "zebrafinch thread" });

  const note = "yellowhammer verdict note";
  await checkClaim(checker, first!, { do: "give", verdict: "verified", note });
  await checkClaim(checker, second!, { do: "give", verdict: "inaccurate", note });
  await checkClaim(checker, third!, { do: "give", verdict: "verified", note });
  for (const claim of [second!, third!]) {
    await reviewClaim(editor, claim, { do: "give", finding: "confirmed", note: "wheatear review note" });
  }
  for (const claim of [first!, second!, third!]) await checkClaim(editor, claim, { do: "sign-off" });
  const reason = "turnstone waiver reason";
  await giveWaiver(owner, { articleId }, { requirement: `verdict:${fourth!.claimId}`, reason });
  await closeArticle(editor, { articleId });
  return built;
}
