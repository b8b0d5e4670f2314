import { describe, expect, test } from "vitest";
import { roles } from "./actor";
import type { SpeakerId } from "./ids";
import { moveReading, refuseEditing, refuseMerge, refuseUnmerge, tidyPost, tidySpeaker } from "./speaker-change";

const [burns, bill, kolbe] = ["burns", "bill", "kolbe"] as SpeakerId[] as [SpeakerId, SpeakerId, SpeakerId];
const standing = (id: SpeakerId) => ({ id, name: id, mergedInto: null });
const merged = (id: SpeakerId, into: SpeakerId) => ({ id, name: id, mergedInto: into });
const editor = { role: "editor" } as const;

describe("who may change speakers", () => {
  test.for(roles.map((role) => ({ role, may: ["owner", "editor", "checker"].includes(role) })))(
    "a $role: $may",
    ({ role, may }) => {
      expect(refuseEditing(standing(burns), { role })).toEqual(may ? null : { kind: "role" });
      expect(refuseMerge(standing(bill), standing(burns), { role })).toEqual(may ? null : { kind: "role" });
      expect(refuseUnmerge(merged(bill, burns), { role })).toEqual(may ? null : { kind: "role" });
    },
  );
});

describe("merging", () => {
  test("refuses a speaker and itself", () => {
    expect(refuseMerge(standing(burns), standing(burns), editor)).toEqual({ kind: "itself" });
  });

  test("refuses when either end was merged already, so that pointers never form a circle", () => {
    expect(refuseMerge(merged(bill, burns), standing(kolbe), editor)).toEqual({ kind: "merged", name: bill });
    expect(refuseMerge(standing(burns), merged(bill, burns), editor)).toEqual({ kind: "merged", name: bill });
  });

  test("is taken back only where there is one", () => {
    expect(refuseUnmerge(merged(bill, burns), editor)).toBeNull();
    expect(refuseUnmerge(standing(bill), editor)).toEqual({ kind: "not-merged" });
  });
});

describe("moving a claim to another speaker", () => {
  test("replaces whoever of the family it names, once, and keeps the others in order", () => {
    const reading = { speakers: [kolbe, bill, burns], about: null };

    expect(moveReading(reading, new Set([burns, bill]), "new" as SpeakerId)).toEqual({
      speakers: [kolbe, "new"],
      about: null,
    });
  });

  test("follows a claim that identifies the speaker", () => {
    expect(moveReading({ speakers: [], about: bill }, new Set([bill]), burns)).toEqual({ speakers: [], about: burns });
  });

  test("answers null for a claim that names none of them", () => {
    expect(moveReading({ speakers: [kolbe], about: null }, new Set([bill]), burns)).toBeNull();
  });
});

describe("tidying what was typed", () => {
  const fields = { name: "  William\n Burns ", type: "person" as const, anonymityReason: "", aliases: [] };

  test("joins white space, drops empty and repeated aliases and the name itself", () => {
    const tidy = tidySpeaker({ ...fields, aliases: ["Burns", " Burns ", "", "William Burns", "Bill"] });

    expect(tidy).toEqual({ ...fields, name: "William Burns", aliases: ["Bill", "Burns"] });
  });

  test("keeps a reason for anonymity only for an anonymous source", () => {
    expect(tidySpeaker({ ...fields, anonymityReason: "fear" })).toMatchObject({ anonymityReason: "" });
    expect(tidySpeaker({ ...fields, type: "anonymous", anonymityReason: " fear " })).toMatchObject({
      anonymityReason: "fear",
    });
  });

  test("refuses a speaker without a name and a post that says nothing", () => {
    expect(tidySpeaker({ ...fields, name: " \n " })).toEqual({ kind: "no-name" });
    expect(tidyPost({ title: " ", affiliation: "", asOf: "2024-01-01" })).toEqual({ kind: "empty-post" });
  });
});
