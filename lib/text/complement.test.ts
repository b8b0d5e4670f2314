import { describe, expect, it } from "vitest";
import type { Clause } from "./clause";
import { afterVerb } from "./complement";
import { cueFormOf } from "./cue-form";
import { sentenceEnd } from "./reporting/report";
import { answered } from "./testing/answered";

/** What the braced verb governs, by what the lexicon says it can take. */
function read(clause: Clause, { from, to }: { from: number; to: number }) {
  const form = cueFormOf(clause.units[from]!.word)!;
  return afterVerb(clause, to, form.frames, form.lemma, sentenceEnd(clause.units));
}

const content = (sentence: string) => answered(sentence, (clause, asked) => read(clause, asked)?.content ?? null);

const ruleOf = (sentence: string) => {
  let rule = "nothing";
  answered(sentence, (clause, asked) => {
    rule = read(clause, asked)?.rule ?? rule;
    return null;
  });
  return rule;
};

describe("what a reporting verb governs", () => {
  it.each([
    ["quote-after", "She {said} [“No.”]"],
    ["quote-after", "She {said}, [“No.”]"],
    ["quote-after", "She {said}: [“No.”]"],
    ["quote-after", "She {said} on Friday: [“No.”]"],
    ["quote-after", "She {wrote} to her followers, [“It is late.”]"],
    ["quote-after", "She {told} reporters: [“No.”]"],
    ["colon-after", "She {said}: [it rained]."],
    ["colon-after", "She {said} on Friday: [it rained]."],
    ["that-clause", "She {said} that [it rained]."],
    ["that-clause", "She {said} on Tuesday that [it rained]."],
    ["that-clause", "She {told} the board that [it rained]."],
    ["that-clause", "She {told} reporters on Tuesday that [it rained]."],
    ["that-clause", "She also {said} again that [it rained]."],
    ["that-clause", "She {accepted} that [it rained]."],
    ["clause", "She {said} [it rained]."],
    ["clause", "She {said} on Friday [it rained]."],
    ["clause", "She {told} reporters [it rained]."],
    ["clause", "She {told} this newspaper [Bruno had left]."],
    ["clause", "She {believes} [the bus was late]."],
    ["clause", "She {said} [no]."],
    ["clause", "She {said} [it would not comment]."],
    ["clause", "She {feels} [too much money was lost]."],
    ["clause", "Police {found} [he had left]."],
    ["question", "She {asked} [why it rained]."],
    ["question", "She {asked} him in the hall [whether it rained]."],
    ["question", "She {wondered} [if it rained]."],
    ["question", "She {told} them [how it rained]."],
    ["question", "She {asked} him [which bus was late]."],
    ["question", "She {thinks} [what I do is late]."],
    ["object-as", "She {described} [visits as “late”]."],
    ["object-as", "She {described} [the felling as “late”]."],
    ["object-complement", "She {called} [it his cathedral]."],
    ["object-complement", "She {called} [the experts’ report “late”]."],
    ["object-of", "She {credited} [the win to a late switch]."],
    ["object-of", "She {put} [it at more than £6 million]."],
    ["infinitive", "She {promised} [to go]."],
    ["infinitive", "She {promised} on Friday [to go]."],
    ["infinitive", "She {vowed} [to “fight on”]."],
    ["object-infinitive", "She {urged} [drivers to wait]."],
    ["object-infinitive", "She {told} [drivers to wait]."],
    ["object-infinitive", "She {ordered} [Veritone, its supplier, to stop]."],
    ["object-infinitive", "She {urged} [riders to “name” them]."],
    ["object-infinitive", "She {urged} [drivers “to wait”]."],
    ["object-as", "She {described} [it as a mess]."],
    ["object-as", "She {dismissed} [the plan as “talk”]."],
    ["object-as", "She {dismissed} [as “talk” a note on rain]."],
    ["object-complement", "She {called} [it a mess]."],
    ["object-complement", "She {called} [the plan “a guess”]."],
    ["object-complement", "She {called} [him late]."],
    ["object-complement", "She {called} [her vote in favour of it a mistake]."],
    ["object-complement", "She {called} [that wholly false]."],
    ["object-complement", "She {called} [that account “false”]."],
    ["object-complement", "She {called} [his talk on the march a “new low”]."],
    ["object-of", "She {accused} [the board of delay]."],
    ["object-of", "She {warned} [riders of “delays”]."],
    ["object-of", "She {warned} [riders about delays]."],
    ["object-of", "She {blamed} [the board for delay]."],
    ["object-of", "She {credited} [Orr with it]."],
    ["object-of", "She {estimated} [the loss at $5]."],
    ["object-of", "She {put} [the number nearer to 200]."],
    ["gerund", "She {denied} [taking it]."],
    ["gerund", "She {denied} [taking it when he was asked]."],
    ["gerund", "She {suggested} [pairing up]."],
    ["gerund", "She {cautioned} [against it]."],
    ["noun-phrase", "She {denied} [the report]."],
    ["noun-phrase", "She {assailed} [“the plan”]."],
    ["noun-phrase", "She {predicted} [further rain]."],
  ])("is by %s: %s", (rule, row) => {
    expect(content(row)).toBe(row);
    expect(ruleOf(row)).toBe(rule);
  });

  it.each([
    ["She {said} nothing."],
    ["She {said}."],
    ["She {told} the board."],
    ["She {told} the board of it."],
    ["She {told} on Friday."],
    ["She {answered} a request for comment."],
    ["She {asked} for anonymity."],
    ["She {asked} not to be named."],
    ["She {demanded} snacks."],
    ["She {found} the door locked."],
    ["She {found} bands of sand."],
    ["She {called} the police."],
    ["She {called} them last week."],
    ["She {spoke} to the board."],
    ["She {told} me about Mahler."],
    ["She {told} reporters, to laughter."],
    ["All {told}, the board has bought it."],
    ["As one driver {put} it, “late.”"],
    ["She {put} this to the couple."],
    ["She {described} as listening tours."],
    ["She {claimed} next door’s rainbow."],
    ["She {accepted} the plan that it made."],
    ["She {asked} him for the plan."],
  ])("is nothing: %s", (row) => expect(content(row)).toBe(row));

  it("ends where it is told to", () => {
    const row = "She {said that} [it rained] and left.";
    expect(
      answered(
        row,
        (clause, { from }) => afterVerb(clause, from + 1, "t", "say", clause.units.length - 3)?.content ?? null,
      ),
    ).toBe(row);
  });
});
