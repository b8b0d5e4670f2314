import { describe, expect, it } from "vitest";
import { speakerOfLabel } from "./labels";
import { Resolver } from "./resolve";
import { readToCast } from "./testing/read-to";
import { namesOf, told } from "./testing/told";

const speaker = (row: string) =>
  told(row, ({ resolver, first, last, sentence }) => namesOf(speakerOfLabel(resolver, first, last, sentence)));

describe("the label of a turn", () => {
  it.each([
    ["a name in full", "Liv Berg met Ann Lee.\n[LIV BERG = Liv Berg]: No."],
    ["a surname", "Liv Berg met Ann Lee.\n[BERG = Liv Berg]: No."],
    ["a given name", "Liv Berg met Ann Lee.\n[Liv = Liv Berg]: No."],
    ["a double surname in capitals", "Liv Holm-Oduya met Ann Lee.\n[HOLM-ODUYA = Liv Holm-Oduya]: No."],
    ["a title and a name", "Dr. Liv Berg met Ann Lee.\n[Dr. Berg = Liv Berg]: No."],
    ["initials", "Liv Berg met Ann Lee.\n[LB = Liv Berg]: No."],
    ["initials with stops", "Liv Berg met Ann Lee.\n[L.B. = Liv Berg]: No."],
    ["initials of a double surname", "Liv Holm-Oduya met Ann Lee.\n[LHO = Liv Holm-Oduya]: No."],
    ["initials, without those of its parts", "Liv Holm-Oduya met Ann Lee.\n[LH = Liv Holm-Oduya]: No."],
    [
      "the one of two of these initials who is named more",
      "Lu Bok left. Liv Berg met Ann Lee. Liv Berg sat.\n[LB = Liv Berg]: No.",
    ],
    [
      "initials that only a line without a claim spells out",
      "She tells Bo Ek all\nLiv Berg met us.\n[BE = Bo Ek]: Why?",
    ],
    ["a question", "Liv Berg met Ann Lee.\n[Q = interviewer]: Why?"],
    ["who asks", "Liv Berg met Ann Lee.\n[INTERVIEWER = interviewer]: Why?"],
    ["an answer, of whom was named most", "Liv Berg met Ann Lee. Liv Berg sat. Ann Lee asked.\n[A = Liv Berg]: No."],
    ["an answer in a word", "Liv Berg met us.\n[Answer = Liv Berg]: No."],
    ["somebody by a part", "Liv Berg met Ann Lee.\n[The Witness = the witness]: No."],
    ["nobody known, by a name", "Liv Berg met Ann Lee.\n[KATO = Kato]: No."],
    ["nobody known, by a full name", "Liv Berg met Ann Lee.\n[BO EK = Bo Ek]: No."],
    ["an account", "Liv Berg met Ann Lee.\n[@ardalfire = @ardalfire]: No."],
    ["a paper", "Liv Berg met Ann Lee.\n[The Bay Packet = Bay Packet]: Why?"],
    ["a station", "Liv Berg met Ann Lee.\n[TARN NEWS = Tarn News]: Why?"],
  ])("names %s", (_name, row) => expect(speaker(row)).toBe(row));

  const typeOf = (text: string) => {
    const { tokens, sentences, cast } = readToCast(text);
    const first = tokens.findIndex(({ spaced, start }) => spaced && text[start - 1] === "\n");
    const last = tokens.findIndex(({ text }, i) => i > first && text === ":");
    return speakerOfLabel(new Resolver(tokens, cast, sentences), first, last, sentences.length - 1)[0]!.type;
  };

  it.each([
    ["person", "Liv Berg left.\nKATO: No."],
    ["person", "Liv Berg left.\nBo Ek: No."],
    ["anonymous", "Liv Berg left.\nQ: No."],
    ["anonymous", "Liv Berg left.\nThe Witness: No."],
    ["organisation", "Liv Berg left.\n@ardalfire: No."],
    ["organisation", "Liv Berg left.\nThe Bay Packet: No."],
    ["organisation", "Liv Berg left.\nTarn News: No."],
    ["person", "Orlac fell. Shares in Orlac fell.\nOrlac: No."],
  ])("is that of %s in %s", (type, text) => expect(typeOf(text)).toBe(type));

  it("means the same one each time", () => {
    const { tokens, sentences, cast } = readToCast(
      "Liv Berg left.\nQ: No.\nKATO: Yes.\nThe Witness: So.\n@ardalfire: No.",
    );
    const resolver = new Resolver(tokens, cast, sentences);
    const at = (label: string) => tokens.findIndex(({ text }) => text === label);
    const twice = (label: string, length: number) => {
      const [one, other] = [1, 2].map(() => speakerOfLabel(resolver, at(label), at(label) + length, 1)[0]);
      return one === other;
    };
    expect([twice("Q", 1), twice("KATO", 1), twice("The", 2), twice("@", 2)]).toEqual([true, true, true, true]);
  });

  it("asks as whoever signs the interview", () => {
    const { tokens, sentences, cast } = readToCast("By Ruth Holm\nLiv Berg met Ruth Holm.\nQ: No.");
    cast.author = cast.called("Ruth Holm")!;
    const resolver = new Resolver(tokens, cast, sentences);
    const at = tokens.findIndex(({ text }) => text === "Q");
    expect(namesOf(speakerOfLabel(resolver, at, at + 1, 2))).toBe("Ruth Holm");
  });
});
