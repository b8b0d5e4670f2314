import type { DeskCommand } from "../../lib/api/desk-command";
import type { ClaimView } from "../../lib/domain/desk";
import type { Scene, Step } from "./scene";

/** A desk command in the matrix: who may ask it (initials of the roles), what has to be there before, and what is asked. */
export type DeskRow = { may: string; before?: Step[]; ask: (scene: Scene) => DeskCommand };

const claim = ({ desk }: Scene, index: number): ClaimView => {
  const standing = desk.claims.filter(({ reading }) => reading.withdrawn === null);
  return standing[index]!;
};
const claimId = (scene: Scene, index: number) => claim(scene, index).id;
const by = (ask: Step["ask"]): Step => ({ ask });

const source = {
  title: "Register of bridges",
  publisher: "",
  author: "",
  url: "",
  publishedOn: null,
  kind: "document",
  primary: true,
  origin: "",
} as const;
const evidence = { source, stance: "supports", locator: "page 4", excerpt: "", note: "", file: null } as const;

const taken = by((scene) => ({ do: "check.take", claimId: claimId(scene, 0) }));
const checked = by((scene) => ({ do: "check.give", claimId: claimId(scene, 0), verdict: "disputed", note: "1931." }));
const reviewed = by((scene) => ({ do: "review.give", claimId: claimId(scene, 2), finding: "confirmed", note: "" }));
const withdrawn = by((scene) => ({ do: "claim.withdraw", claimId: claimId(scene, 0), reason: "Said twice." }));
const setAside = by(() => ({ do: "passage.set-aside", ordinal: 1, reason: "Said twice." }));
const evident = by((scene) => ({ do: "evidence.add", claimId: claimId(scene, 0), evidence }));
const discussed = by((scene) => ({ do: "thread.open", claimId: claimId(scene, 0), kind: "question", body: "Sure?" }));
const resolved = by((scene) => ({ do: "thread.resolve", ...thread(scene) }));
const waived = by((scene) => ({ do: "waiver.give", requirement: `verdict:${claimId(scene, 0)}`, reason: "Trivial." }));
const everythingWaived = [0, 1, 2, 3, 4].flatMap((index) => {
  const kinds = index < 2 ? ["verdict"] : ["verdict", "attribution"];
  return kinds.map((kind) =>
    by((scene) => ({ do: "waiver.give", requirement: `${kind}:${claimId(scene, index)}`, reason: "Trivial." })),
  );
});
const closed = by(() => ({ do: "article.close" }));

const thread = (scene: Scene) => ({ claimId: claimId(scene, 0), threadId: claim(scene, 0).threads[0]!.id });
const piece = (scene: Scene) => ({ claimId: claimId(scene, 0), evidenceId: claim(scene, 0).evidence[0]!.id });

/** Every command of the desk. A command without a row does not compile. */
export const deskRows: Record<DeskCommand["do"], DeskRow> = {
  "check.take": { may: "oec", ask: taken.ask },
  "check.release": { may: "oec", before: [taken], ask: (s) => ({ do: "check.release", claimId: claimId(s, 0) }) },
  "check.give": { may: "oec", ask: checked.ask },
  "check.reopen": {
    may: "oec",
    before: [checked],
    ask: (s) => ({ do: "check.reopen", claimId: claimId(s, 0), reason: "A new source." }),
  },
  "check.sign-off": { may: "oe", before: [checked], ask: (s) => ({ do: "check.sign-off", claimId: claimId(s, 0) }) },
  "review.give": { may: "oe", ask: reviewed.ask },
  "review.reopen": {
    may: "oe",
    before: [reviewed],
    ask: (s) => ({ do: "review.reopen", claimId: claimId(s, 2), reason: "The tape came." }),
  },
  "review.sign-off": { may: "oe", before: [reviewed], ask: (s) => ({ do: "review.sign-off", claimId: claimId(s, 2) }) },
  "reading.correct": {
    may: "oec",
    ask: (s) => ({ do: "reading.correct", claimId: claimId(s, 0), rightOfReply: true }),
  },
  "reading.settle": { may: "oec", ask: (s) => ({ do: "reading.settle", claimId: claimId(s, 0) }) },
  "claim.add": {
    may: "oec",
    ask: ({ desk }) => {
      const { start } = desk.claims[0]!.reading.spans[0]!;
      return { do: "claim.add", spans: [{ start, end: start + 14 }], kind: "own", speakers: [] };
    },
  },
  "claim.split": {
    may: "oec",
    ask: (s) => ({ do: "claim.split", claimId: claimId(s, 0), at: claim(s, 0).reading.spans[0]!.start + 14 }),
  },
  "claim.merge": {
    may: "oec",
    ask: (s) => ({ do: "claim.merge", claimId: claimId(s, 0), withClaimId: claimId(s, 1) }),
  },
  "claim.withdraw": { may: "oec", ask: withdrawn.ask },
  "claim.restore": {
    may: "oec",
    before: [withdrawn],
    ask: ({ desk }) => ({
      do: "claim.restore",
      claimId: desk.claims.find(({ reading }) => reading.withdrawn !== null)!.id,
    }),
  },
  "passage.set-aside": { may: "oec", before: [withdrawn], ask: setAside.ask },
  "passage.reopen": {
    may: "oec",
    before: [withdrawn, setAside],
    ask: () => ({ do: "passage.reopen", ordinal: 1 }),
  },
  undo: {
    may: "oecwr",
    before: [discussed, { ...resolved, by: "visitor" }],
    ask: () => ({ do: "undo" }),
  },
  "evidence.add": { may: "oecw", ask: evident.ask },
  "evidence.change": {
    may: "oecw",
    before: [evident],
    ask: (s) => ({ do: "evidence.change", ...piece(s), evidence: { ...evidence, locator: "page 5" } }),
  },
  "evidence.remove": { may: "oecw", before: [evident], ask: (s) => ({ do: "evidence.remove", ...piece(s) }) },
  "evidence.take-over": {
    may: "oecw",
    before: [evident, checked],
    ask: (s) => ({ do: "evidence.take-over", claimId: claimId(s, 1), knownId: claimId(s, 0) }),
  },
  "thread.open": { may: "oecwr", ask: discussed.ask },
  "comment.add": {
    may: "oecwr",
    before: [discussed],
    ask: (s) => ({ do: "comment.add", ...thread(s), body: "Quite sure." }),
  },
  "thread.resolve": { may: "oecwr", before: [discussed], ask: resolved.ask },
  "thread.reopen": {
    may: "oecwr",
    before: [discussed, resolved],
    ask: (s) => ({ do: "thread.reopen", ...thread(s) }),
  },
  "waiver.give": { may: "oe", ask: waived.ask },
  "waiver.withdraw": {
    may: "oe",
    before: [waived],
    ask: ({ desk }) => ({ do: "waiver.withdraw", waiverId: desk.waivers[0]!.id }),
  },
  "article.close": { may: "oe", before: everythingWaived, ask: closed.ask },
  "article.reopen": {
    may: "oe",
    before: [...everythingWaived, closed],
    ask: () => ({ do: "article.reopen", reason: "A correction came in." }),
  },
};
