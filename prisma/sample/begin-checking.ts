import { checkClaim } from "../../lib/commands/check-claim";
import { addEvidence } from "../../lib/commands/evidence";
import { reviewClaim } from "../../lib/commands/review-claim";
import { addComment, openThread } from "../../lib/commands/threads";
import type { ClaimView, DeskView } from "../../lib/domain/desk";
import type { ArticleId } from "../../lib/domain/ids";
import { getDesk } from "../../lib/queries/get-desk";
import type { BuiltNewsroom } from "../factories/newsroom";

const record = {
  title: "Court record, United States v. Cabrera Fuentes",
  publisher: "U.S. District Court, Southern District of Florida",
  author: "",
  url: "",
  publishedOn: null,
  kind: "document",
  primary: true,
  origin: "The court",
} as const;

const hearing = {
  title: "Hearing of the Senate Armed Services Committee, March 2022 (recording)",
  publisher: "U.S. Senate",
  author: "",
  url: "https://www.armed-services.senate.gov/hearings",
  publishedOn: null,
  kind: "recording",
  primary: true,
  origin: "The hearing",
} as const;

/**
 * What colleagues have done on the first sample before its owner first looks:
 * a verdict with its evidence, a claim taken, attributions reviewed, a question
 * asked and answered. Claims are found by their words, so that a better
 * extraction does not break the sample; what is not found is left out.
 */
export async function beginChecking(newsroom: BuiltNewsroom, articleId: ArticleId): Promise<void> {
  const { editor, checker, writer } = newsroom;
  const desk = await getDesk(editor, articleId);
  const find = (words: string) => desk.claims.find((claim) => wordsOf(desk, claim).includes(words));
  const at = (claim: ClaimView) => ({ articleId, claimId: claim.id });

  const pleaded = find("pleaded guilty");
  if (pleaded) {
    await addEvidence(checker, at(pleaded), {
      ...{ source: record, stance: "supports", locator: "Plea agreement", excerpt: "" },
      ...{ note: "Year and charge agree with the article.", file: null },
    });
    await checkClaim(checker, at(pleaded), {
      do: "give",
      verdict: "verified",
      note: "The plea is in the court record.",
    });
    await checkClaim(editor, at(pleaded), { do: "sign-off" });
  }
  const presence = find("was present in Mexico");
  if (presence) {
    await addEvidence(checker, at(presence), {
      ...{ source: hearing, stance: "context", locator: "The general’s answers on Mexico", excerpt: "" },
      ...{ note: "He says it of one moment; check whether the article keeps that.", file: null },
    });
    await checkClaim(checker, at(presence), { do: "take" });
  }
  const dozens = find("dozens of additional people");
  if (dozens) {
    await openThread(checker, at(dozens), {
      kind: "question",
      body: "Where does “dozens” come from? The list of accredited diplomats?",
    });
    const [thread] = (await getDesk(checker, articleId)).claims.find(({ id }) => id === dozens.id)?.threads ?? [];
    const body = "Two officials, separately. I am asking the foreign ministry for the list.";
    if (thread) await addComment(writer, { ...at(dozens), threadId: thread.id }, body);
  }
  for (const words of ["sharply focused", "a very benign environment", "no information"]) {
    const claim = find(words);
    if (!claim || claim.reading.kind === "own") continue;
    await reviewClaim(editor, at(claim), { do: "give", finding: "confirmed", note: "" });
  }
}

function wordsOf({ text }: DeskView, { reading }: ClaimView): string {
  return reading.spans.map(({ start, end }) => text.slice(start, end)).join(" ");
}
