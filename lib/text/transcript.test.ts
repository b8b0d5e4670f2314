import { describe, expect, it } from "vitest";
import { extract } from "./extract";

function turns(text: string): string[] {
  const { claims, speakers } = extract(text);
  return claims
    .filter(({ doubt }) => doubt.rule === "transcript")
    .map(({ speakers: who, spans }) => `${speakers[who[0]!]!.name}: ${text.slice(spans[0]!.start, spans[0]!.end)}`);
}

describe("transcripts", () => {
  it("takes a description with a place for a label", () => {
    const text = "Liv Berg met us.\nWoman in the balcony: Why?\nLiv Berg: Because.\nWoman in the balcony: I see.";
    expect(turns(text)).toEqual(["woman in the balcony: Why?", "Liv Berg: Because", "woman in the balcony: I see"]);
  });

  it("gives each turn to the name in front of it", () => {
    const text =
      "Martin Skelton met Linnea Holm on Friday.\nMARTIN SKELTON: Do you still write?\nLINNEA HOLM: Every day. It rains a lot.\nSKELTON: And the lighthouse?\nHOLM: Invented.";
    expect(turns(text)).toEqual([
      "Martin Skelton: Do you still write?",
      "Linnea Holm: Every day. It rains a lot",
      "Martin Skelton: And the lighthouse?",
      "Linnea Holm: Invented",
    ]);
  });

  it("goes on with a turn over an unlabelled paragraph", () => {
    expect(
      turns("Ann Lee met Bo Ek.\nANN LEE: Yes?\nBO EK: It rained.\nThen it snowed.\nANN LEE: Thank you."),
    ).toContain("Bo Ek: Then it snowed");
  });

  it("lets the writer tell what happens between two turns", () => {
    const text =
      "Ann Lee met Bo Ek.\nANN LEE: Yes?\nBO EK: It rained.\nHe stops. I ask if he wants tea. ‘No,’ he says.\nANN LEE: And then?\nBO EK: It snowed.";
    expect(turns(text)).toEqual(["Ann Lee: Yes?", "Bo Ek: It rained", "Ann Lee: And then?", "Bo Ek: It snowed"]);
  });

  it("knows whose initials a label gives", () => {
    expect(
      turns(
        "By Ruth Holm\nLiv Berg met Ruth Holm.\nRuth Holm: You started late.\nLiv Berg: At 30. Ann Gruber said so.\nRH: Was she right?\nLB: No.",
      ),
    ).toEqual([
      "Ruth Holm: You started late",
      "Liv Berg: At 30. Ann Gruber said so",
      "Ruth Holm: Was she right?",
      "Liv Berg: No",
    ]);
  });

  it("gives answers to whom the piece is about, not to whom its answers name", () => {
    expect(
      turns("Liv Berg sells tea.\nQ: Late?\nA: Ann Gruber said so. Ann Gruber lied.\nQ: Why?\nA: Ask her.")[1],
    ).toContain("Liv Berg: ");
  });

  it("reads the answers of an interview whose questions have no label", () => {
    expect(
      turns(
        "Zoe Marsh spoke by phone.\nWhat do you make of it?\nZoe Marsh: A shame. We lost.\nAnd now?\nZoe Marsh: Again.",
      ),
    ).toEqual(["Zoe Marsh: A shame. We lost", "Zoe Marsh: Again"]);
  });

  it("takes whoever plays a part for it, and a bare name for a person", () => {
    const { speakers } = extract(
      "Mr. Lopez: Where were you?\nThe Witness: At home.\nMr. Lopez: Who else?\nThe Witness: Kato.\nKato: It came at dusk.",
    );
    expect(speakers.map(({ name, type }) => `${name} (${type})`)).toEqual([
      "Lopez (person)",
      "the witness (anonymous)",
      "Kato (person)",
    ]);
  });

  it("reads a post behind its handle", () => {
    expect(turns("The brigade posted.\n@ardalefire: Avoid Dock Street.\nIt rained.")).toEqual([
      "@ardalefire: Avoid Dock Street",
    ]);
  });

  it("takes one label alone for no transcript", () => {
    expect(turns("The office is shut.\nNote: It opens at nine.\nIt is small.")).toEqual([]);
  });
});
