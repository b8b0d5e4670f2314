import { describe, expect, it } from "vitest";
import { labelled } from "./testing/labelled";

const tagged = (row: string) => labelled(row, (tokens, i) => tokens[i]!.tag);

describe("nouns that look like verbs", () => {
  it.each([
    ["before a helping verb, behind “that”", "She told them that heads/NOUN would roll."],
    ["before a helping verb, at the head", "Earlier studies/NOUN had shown it. The firm’s shares/NOUN were up."],
    ["behind a verb that takes them", "She dismissed calls/NOUN for a vote. It ignored claims/NOUN that it rained."],
    [
      "in -ing, behind an article",
      "The court heard the offending/NOUN was grave. The killing/NOUN, in May, shocked Hull.",
    ],
    ["in -ing, behind an article and a number", "The first shooting/NOUN happened late."],
    ["that many own", "It said the trusts’ offers/NOUN ‘were thin’."],
    ["whom somebody is urged to", "It urged scrap/NOUN dealers to wait."],
    ["behind an article and an adverb", "It came in an earlier report/NOUN on buses."],
    ["behind a singular noun", "The cost estimate/NOUN was low. The new risk report/NOUN came."],
    ["before a noun for people", "The opposition ward/NOUN councillors left."],
    ["before a participle", "A hazard map/NOUN drawn by the firm is old."],
    ["that lead", "Its lead/NOUN author left."],
    [
      "before a comma, behind a noun",
      "An internal risk register/NOUN, disclosed on Friday, is long. It is the pack ice creak/NOUN.",
    ],
  ])("are nouns %s", (_name, row) => expect(tagged(row)).toBe(row));

  it.each([
    ["A memo the board says/VERB was never shown came."],
    ["Any law that lengthens/VERB the wait is bad. Letters went out to every affected address/VERB in May."],
    ["One remembered driving/VERB out. He appealed for cool heads/VERB on all sides. All told/VERB, it won."],
    ["Holt, smiling/VERB, left. It has not had a drowning/VERB at sea. The ‘Auditors’ arrives/VERB late."],
    ["The one who hovers, warns/VERB me. They would rather pay/VERB drivers to move people."],
    ["A very costly staring/VERB contest began. Recycling/VERB rose."],
    ["The trial starts/VERB July 1. It fell where foam/VERB had been, and then go/VERB to bed."],
    ["They said so, and those who write/VERB it left. The memo found/VERB."],
    ["Let the senator stand/VERB, but go. Some species recall/VERB nests."],
    ["See how the parking levy works/VERB, and who pays. Our pilots carry/VERB passengers."],
    ["They are known to have/VERB removed theirs. A memo to the Dispatch/VERB suggests so."],
    ["It votes to scrap/VERB bus fares. She was the first to lead/VERB a side. A reporter saw/VERB."],
    ["He takes a bus to work/VERB. A copy of the list seen/VERB by us is old. It lost its bus stop/VERB."],
    ["He says/VERB would-be riders left. She who knows/VERB had left."],
    ["Residents claim/VERB it rained. The reports claim/VERB it rained."],
    ["The board chair say/VERB it rained. The paper read/VERB it out. The crew put/VERB it down."],
    ["The bus left/VERB, late. The drivers run/VERB."],
    ["They rated/VERB games. It was used/VERB by the man."],
  ])("leaves verbs verbs: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Stranded/ADJ passengers sang. Sacked/ADJ drivers left."],
    ["They stranded/VERB passengers."],
    ["Missed/VERB calls rose."],
  ])("take a participle before people at the head of a sentence for what tells of them: %s", (row) =>
    expect(tagged(row)).toBe(row),
  );
});
