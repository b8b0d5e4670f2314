import { describe, expect, test } from "vitest";
import type { ClaimView, DeskDelta, DeskView, PassageView } from "@/lib/domain/desk";
import type { ClaimId, UserId } from "@/lib/domain/ids";
import { Desk } from "./desk";
import { predict } from "./predict";
import type { Topic } from "./topics";

const [me, other] = ["me" as UserId, "other" as UserId];
const at = "2026-11-22T10:00:00.000Z";

function claimAt(id: string, start: number, end: number, version = 1): ClaimView {
  return {
    ...{ id: id as ClaimId, version, check: { state: "unchecked" }, review: { state: "unreviewed" } },
    reading: {
      ...{ spans: [{ start, end }], kind: "own", cue: [], mention: [], speakers: [] },
      ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
    },
    ...{ parts: [], doubt: null, priority: null, was: null, evidence: [], threads: [] },
  };
}

function passageAt(ordinal: number, start: number, end: number): PassageView {
  return { ordinal, start, end, kind: "sentence", paragraph: ordinal, nothingToCheck: null };
}

function lay(): Desk {
  const view = {
    article: { id: "article", state: "open", writers: [] },
    text: "One is one.\nTwo is two.\nThree is three.",
    passages: [passageAt(0, 0, 11), passageAt(1, 12, 23), passageAt(2, 24, 39)],
    claims: [claimAt("a", 0, 11), claimAt("b", 12, 23), claimAt("c", 24, 39)],
    ...{ speakers: [], people: [], waivers: [], policy: { signOffChecks: true, signOffReviews: false } },
    ...{ me: { id: me, role: "editor" }, seq: 5 },
  };
  return new Desk(view as unknown as DeskView);
}

function delta(seq: number, claims: ClaimView[], actor = other): DeskDelta {
  const changes = [{ seq, type: "check.taken", actor, at, claimIds: claims.map(({ id }) => id) }];
  return { ...nothing, seq, changes, claims };
}
const nothing: DeskDelta = {
  ...{ seq: 5, changes: [], claims: [], passages: [], speakers: [] },
  ...{ article: null, waivers: null, people: null, policy: null },
};

const taken = (claim: ClaimView, by = other): ClaimView => ({
  ...claim,
  version: claim.version + 1,
  check: { state: "in-progress", checker: by, at },
});

/** Which of these topics are told of while `deed` runs. */
function told(desk: Desk, topics: Topic[], deed: () => void): Topic[] {
  const before = topics.map((topic) => desk.topics.version([topic]));
  deed();
  return topics.filter((topic, i) => desk.topics.version([topic]) !== before[i]);
}

describe("the desk", () => {
  test("redraws only the paragraph of the claim that changed", () => {
    const desk = lay();
    const topics: Topic[] = ["paragraph:0", "paragraph:1", "paragraph:2", "claim:a", "claim:b", "order"];

    expect(told(desk, topics, () => desk.apply(delta(6, [taken(claimAt("b", 12, 23))])))).toEqual([
      "paragraph:1",
      "claim:b",
    ]);
  });

  test("passes over a delta it already shows", () => {
    const desk = lay();
    desk.apply(delta(7, [taken(claimAt("b", 12, 23))]));

    desk.apply(delta(6, [claimAt("b", 12, 23)]));

    expect(desk.claim("b" as ClaimId)?.check.state).toBe("in-progress");
    expect(desk.seq).toBe(7);
  });

  test("takes what the newsroom says beside the position it shows, and nothing older", () => {
    const desk = lay();
    const policy = { signOffChecks: false, signOffReviews: false };
    const apply = (delta: Partial<DeskDelta>) => desk.apply({ ...nothing, people: [], policy, ...delta });

    apply({ claims: [taken(claimAt("b", 12, 23))] });
    expect(desk.policy).toEqual(policy);
    expect(
      told(desk, ["names", "totals", "article", "claim:b"], () => apply({ claims: [desk.claim("b" as ClaimId)!] })),
    ).toEqual([]);
    expect(desk.claim("b" as ClaimId)?.check.state).toBe("in-progress");

    desk.apply(delta(6, [claimAt("b", 12, 23, 3)]));
    apply({ claims: [taken(claimAt("b", 12, 23))] });
    expect(desk.claim("b" as ClaimId)?.check.state).toBe("unchecked");
  });

  test("shows what was asked at once, and takes exactly that back when it is refused", () => {
    const desk = lay();
    const prediction = predict(desk, { do: "check.take", claimId: "b" }, at);
    if (prediction.kind !== "becomes") throw new Error("The check is free to take.");

    desk.expect("key", prediction);
    expect(desk.claim("b" as ClaimId)?.check).toEqual({ state: "in-progress", checker: me, at });
    desk.apply(delta(6, [taken(claimAt("c", 24, 39))]));
    desk.settle("key", null);

    expect(desk.claim("b" as ClaimId)?.check.state).toBe("unchecked");
    expect(desk.claim("c" as ClaimId)?.check.state).toBe("in-progress");
  });

  test("keeps a second change of one's own on screen while the first is answered", () => {
    const desk = lay();
    const b = claimAt("b", 12, 23);
    desk.expect("one", { claims: [taken(b, me)], passages: [] });
    desk.expect("two", { claims: [b], passages: [] });

    desk.settle("one", delta(6, [taken(b, me)], me));

    expect(desk.claim("b" as ClaimId)?.check.state).toBe("unchecked");
  });

  test("moves a claim to the paragraph its words now stand in, and a withdrawn one out of the order", () => {
    const desk = lay();
    desk.apply(delta(6, [claimAt("a", 26, 30, 2)]));
    expect(desk.order).toEqual(["b", "c", "a"]);
    expect(desk.paragraphs.map(({ claims }) => claims)).toEqual([[], ["b"], ["c", "a"]]);

    const c = claimAt("c", 24, 39, 2);
    desk.apply(delta(7, [{ ...c, reading: { ...c.reading, withdrawn: "Not a claim." } }]));
    expect(desk.order).toEqual(["b", "a"]);
    expect(desk.paragraphs[2]?.claims).toEqual(["a"]);
  });

  test("knows a refusal before anything is sent", () => {
    const give = { do: "check.give", claimId: "a", verdict: "verified", note: "" } as const;

    expect(predict(lay(), give, at)).toEqual({
      kind: "refused",
      message: "Add a supporting piece of evidence with a locator before you call this verified.",
    });
  });
});
