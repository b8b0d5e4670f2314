/** An article that people have worked on through every kind of command, for reports and audits. */
import { checkClaim } from "../../lib/commands/check-claim";
import { giveWaiver } from "../../lib/commands/close-article";
import { correctClaim } from "../../lib/commands/correct-claim";
import { addEvidence, removeEvidence } from "../../lib/commands/evidence";
import { withdrawClaim } from "../../lib/commands/reshape-claims";
import { reviewClaim } from "../../lib/commands/review-claim";
import { setPassage } from "../../lib/commands/set-passage";
import { addComment, openThread } from "../../lib/commands/threads";
import { undoChange } from "../../lib/commands/undo-change";
import { getDesk } from "../../lib/queries/get-desk";
import { type BuiltArticle, buildArticle, type Sentence } from "./article";
import type { BuiltNewsroom } from "./newsroom";

const sentences: Sentence[] = [
  { words: "The bridge opened in 1932." },
  { words: "it needs 4 million in repairs", by: "Ana Petrova" },
  { words: "it does not", by: "the mayor’s office" },
  { words: "The river is wide." },
  { words: "The road behind it was resurfaced in 2019." },
];

/** What a thread in it says: internal, so no report may show it. */
export const internalNote = "Petrova asked us not to say how we reached her.";

/**
 * An open article: claim 1 verified and signed off with evidence, 2 inaccurate
 * and its attribution confirmed, 3 corrected, 4 withdrawn, 5 waived.
 */
export async function buildCheckedArticle({ editor, checker, owner }: BuiltNewsroom): Promise<BuiltArticle> {
  const built = await buildArticle(editor, { title: "A bridge and its price", sentences });
  const { articleId, claimIds } = built;
  const [first, second, third, fourth, fifth] = claimIds.map((claimId) => ({ articleId, claimId }));
  const source = {
    ...{ title: "Register of bridges", publisher: "Roads office", author: "", url: "https://roads.example/bridges" },
    ...{ publishedOn: "2025-03-01", kind: "dataset" as const, primary: true, origin: "Roads office" },
  };
  const piece = {
    source,
    stance: "supports" as const,
    locator: "row 12",
    excerpt: "opened 1932",
    note: "",
    file: null,
  };

  await addEvidence(checker, first!, piece);
  await checkClaim(checker, first!, { do: "give", verdict: "verified", note: "" });
  await checkClaim(editor, first!, { do: "sign-off" });
  await addEvidence(checker, second!, { ...piece, stance: "refutes", locator: "row 12, column F" });
  await addEvidence(checker, second!, { ...piece, locator: "row 13" });
  const { claims } = await getDesk(checker, articleId);
  const mistaken = claims[1]!.evidence.at(-1)!;
  await removeEvidence(checker, { ...second!, evidenceId: mistaken.id });
  await checkClaim(checker, second!, { do: "give", verdict: "inaccurate", note: "The register says 3 million." });
  await reviewClaim(editor, second!, { do: "give", finding: "confirmed", note: "" });
  await openThread(checker, second!, { kind: "question", body: internalNote });
  const { claims: asked } = await getDesk(owner, articleId);
  await addComment(owner, { ...second!, threadId: asked[1]!.threads[0]!.id }, "Understood.");
  await correctClaim(checker, third!, { speakers: [{ name: "Ana Petrova", type: "person" }] });
  await checkClaim(checker, third!, { do: "take" });
  await undoChange(checker, { articleId });
  await withdrawClaim(editor, fourth!, "Nobody needs to check how wide it is.");
  await setPassage(editor, { articleId }, 4, "An aside.");
  await giveWaiver(owner, { articleId }, { requirement: `verdict:${fifth!.claimId}`, reason: "The archive is shut." });
  return built;
}
