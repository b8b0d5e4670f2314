import { describe, expect, test } from "vitest";
import type { toReport } from "../../domain/report";
import { newKeyPair } from "../../domain/signature";
import { buildFacts, cleo, mayor } from "../../domain/testing/report-facts";
import { digestOf } from "./document";
import { key, signedReport } from "./testing/signed-report";
import { verifyReportJson } from "./verify";

const written = signedReport(buildFacts({ former: { number: 1, position: 6 } }));

/** The document with something changed in it. */
function edited(
  edit: (document: { report: ReturnType<typeof toReport>; proof: { chain: Entry[]; register: Entry[] } }) => void,
) {
  const document = JSON.parse(written);
  edit(document);
  return JSON.stringify(document);
}
type Entry = { seq: number; at: string; disclosed: { event: Record<string, unknown>; salt: string } | null };

function faultsOf(source: string): string[] {
  const verified = verifyReportJson(source);
  return verified.kind === "altered" ? verified.faults : [];
}

describe("stet verify", () => {
  test("finds a report intact as it was written", () => {
    expect(verifyReportJson(written)).toMatchObject({ kind: "intact", report: { ledger: { position: 15 } } });
  });

  test("finds it intact in another order of members and without white space", () => {
    const document = JSON.parse(written);
    const { report, ...rest } = document;

    expect(verifyReportJson(JSON.stringify({ ...rest, report })).kind).toBe("intact");
  });

  test("names the claim whose verdict was altered, with both verdicts", () => {
    const faults = faultsOf(edited(({ report }) => Object.assign(report.claims[1]!.check, { verdict: "verified" })));

    expect(faults[0]).toBe('Claim 2, check.verdict, was altered: it says "verified", the ledger says "inaccurate".');
    expect(faults.join(" ")).toContain("The digest does not fit");
  });

  test("finds a verdict altered in report and ledger alike", () => {
    const faults = faultsOf(
      edited(({ report, proof }) => {
        Object.assign(report.claims[1]!.check, { verdict: "verified" });
        const given = proof.chain[8]!.disclosed!.event as { changes: { after: { check: object } }[] };
        Object.assign(given.changes[0]!.after.check, { verdict: "verified" });
      }),
    );

    expect(faults[0]).toBe("In the article's ledger, what entry 9 says was altered.");
  });

  test("finds words of the text altered, even where the claim was altered with them", () => {
    const faults = faultsOf(written.replaceAll("4.2 million", "9.9 million"));

    expect(faults).toContain("The article's text is not the one that was imported.");
  });

  test("finds an entry that reopened a check passed off as an internal note", () => {
    const faults = faultsOf(edited(({ proof }) => Object.assign(proof.chain[11]!, { disclosed: null })));

    expect(faults).toContain("In the article's ledger, what entry 12 says was removed.");
  });

  test("finds the newest entries cut off", () => {
    const faults = faultsOf(edited(({ proof }) => proof.chain.splice(13)));

    expect(faults[0]).toBe("The tree over the article's ledger is not the one its entries make.");
    expect(faults.join(" ")).toContain("The report’s ledger, position, was altered: it says 15, the ledger says 13.");
  });

  test("finds a claim, a piece of evidence or a waiver left out, and one slipped in", () => {
    expect(faultsOf(edited(({ report }) => report.claims.pop()))[0]).toMatch(/^Claim 3 was removed/);
    expect(faultsOf(edited(({ report }) => report.claims[0]!.evidence.pop()))[0]).toMatch(
      /^Claim 1, evidence.0, was removed/,
    );
    expect(faultsOf(edited(({ report }) => report.waivers.push(report.waivers[0]!)))[0]).toMatch(
      /waivers, 1, was added/,
    );
  });

  test("finds a source renamed in its details, and in the register too", () => {
    expect(faultsOf(edited(({ report }) => Object.assign(report.sources[0]!, { title: "A rumour" })))[0]).toContain(
      'sources, 0.title, was altered: it says "A rumour", the ledger says "Budget 2025"',
    );
    expect(faultsOf(written.replaceAll("Budget 2025", "A rumour"))[0]).toBe(
      "In the newsroom's ledger, what entry 8 says was altered.",
    );
  });

  test("finds a person renamed everywhere, by the digest", () => {
    expect(faultsOf(written.replaceAll("Ada Brandt", "Ada Brand"))).toEqual([
      "The digest does not fit: something in this document was changed after it was written.",
    ]);
  });

  test("holds only under the newsroom's key, where that is given", () => {
    expect(verifyReportJson(written, key.publicKey)).toMatchObject({ kind: "intact", publicKey: key.publicKey });
    const others = newKeyPair().publicKey;
    expect(verifyReportJson(written, others)).toEqual({
      kind: "altered",
      faults: ["The report is signed, but not with the key you gave."],
    });
  });

  test("finds a rewritten report signed with another key, once the newsroom's key is given", () => {
    const document = JSON.parse(written);
    document.report.taken.at = "2026-03-03T12:00:00.000Z";
    const forged = signedReport(buildFacts(), { keyId: document.signature.keyId, ...newKeyPair() });

    expect(verifyReportJson(forged).kind).toBe("intact");
    expect(verifyReportJson(forged, key.publicKey).kind).toBe("altered");
    document.proof.digest = digestOf(document);
    expect(faultsOf(JSON.stringify(document))).toEqual(["The signature does not hold."]);
  });

  test("finds a report that is not signed", () => {
    expect(faultsOf(signedReport(buildFacts(), null))).toEqual(["The report is not signed."]);
  });

  test("finds a former report's place or root altered", () => {
    const former = (edit: object) =>
      faultsOf(edited(({ proof }) => Object.assign((proof as unknown as { former: object }).former, edit)));

    expect(former({ size: 5 }).length).toBeGreaterThan(0);
    expect(former({ root: "0".repeat(64) })[0]).toContain("goes on from where the former report stood");
    expect(former({ consistency: [] })[0]).toContain("goes on from where the former report stood");
    expect(former({ number: 4 })[0]).toContain("named in two ways");
  });

  test("finds a public report intact though it shows no entry, and refuses one that shows any", () => {
    const open = signedReport(buildFacts({ kind: "public" }));
    const document = JSON.parse(open);

    expect(verifyReportJson(open, key.publicKey).kind).toBe("intact");
    expect(document.proof.chain).toHaveLength(15);
    expect(document.proof.chain.every((entry: Entry) => entry.disclosed === null)).toBe(true);
    document.proof.chain[0].disclosed = JSON.parse(written).proof.chain[0].disclosed;
    expect(faultsOf(JSON.stringify(document))[0]).toContain("shows what a public report does not");
  });

  test("finds an internal report intact that hides what the register keeps of an anonymous source", () => {
    const before = { name: "Ines Duarte", type: "person" as const, anonymityReason: "", aliases: [] };
    const after = { ...before, type: "anonymous" as const, name: "Zacharias Quill", aliases: ["Zach"] };
    const hidden = { by: cleo, event: { type: "speaker.changed" as const, speakerId: mayor, before, after } };
    const [internal, legal] = (["internal", "legal"] as const).map((kind) =>
      signedReport(buildFacts({ kind, newsroom: [hidden] })),
    ) as [string, string];

    expect([internal, legal].map((source) => verifyReportJson(source).kind)).toEqual(["intact", "intact"]);
    expect(internal).not.toMatch(/Zach|Ines Duarte/);
    expect(legal).toContain("Zacharias Quill");
  });

  test("says what is wrong with a file that is no report", () => {
    expect(faultsOf("")[0]).toContain("It is not JSON");
    expect(faultsOf(written.slice(0, -40))[0]).toContain("It is not JSON");
    expect(faultsOf("{}")).toContain("The document's format is missing or malformed.");
    expect(faultsOf("[[[1]]]")).toEqual(["The document's form is missing or malformed."]);
    expect(faultsOf('{"format":"stet-report","format":"stet-report"}')[0]).toContain("“format” twice");
    expect(faultsOf(`${"[".repeat(5000)}${"]".repeat(5000)}`)[0]).toContain("more than 64 levels");
  });
});
