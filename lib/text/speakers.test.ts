import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { speakersOf } from "./testing/speakers-of";

describe("who speaks", () => {
  it.each([
    [
      "a surname after a full name",
      "Councilwoman Denise Pruitt said it rained. Pruitt said it snowed.",
      "Denise Pruitt; Denise Pruitt",
    ],
    [
      "a surname before its full name is read",
      "Pruitt said it rained. Later Denise Pruitt said it snowed.",
      "Denise Pruitt; Denise Pruitt",
    ],
    ["a pronoun that agrees", "Anna Berg met Tom Hill. “It rained,” she said.", "Anna Berg"],
    ["a pronoun of the other gender", "Anna Berg met Tom Hill. “It rained,” he said.", "Tom Hill"],
    [
      "a title that tells two of one surname apart",
      "Anna Berg and her husband, Tom Berg, ran the farm. “It rained,” Mr. Berg said.",
      "Tom Berg",
    ],
    ["people of a country, written as such", "It rained, American diplomats said.", "American diplomats"],
    [
      "a role",
      "The minister, Rory Tennant, said it rained. The minister said it snowed.",
      "Rory Tennant; Rory Tennant",
    ],
    [
      "particles in a name",
      "Ingeborg von Thalheim said it rained. “It snowed,” von Thalheim said.",
      "Ingeborg von Thalheim; Ingeborg von Thalheim",
    ],
    [
      "a double surname by its first half",
      "Ximena Errázuriz Pinto said it rained. Errázuriz said it snowed.",
      "Ximena Errázuriz Pinto; Ximena Errázuriz Pinto",
    ],
    [
      "an acronym in brackets",
      "The World Health Organization (WHO) said it rained. The WHO said it snowed.",
      "World Health Organization; World Health Organization",
    ],
    [
      "the company for the firm named",
      "Brightholm plc said it rained. The company said it snowed.",
      "Brightholm plc; Brightholm plc",
    ],
    [
      "two particles, small and large",
      "Ludwig van den Berg said it rained. “It snowed,” said Van den Berg.",
      "Ludwig van den Berg; Ludwig van den Berg",
    ],
    [
      "a particle at the head of a sentence",
      "Maria de la Cruz left. De la Cruz said it rained. Omar al-Rashid left. Al-Rashid said it snowed.",
      "Maria de la Cruz; Omar al-Rashid",
    ],
    [
      "an acronym behind “or”",
      "The Allied Sailors’ Union, or ASU, struck. ASU said it rained.",
      "Allied Sailors’ Union",
    ],
    ["a list of names", "Tom Bell, Ann Dunn and Fay Orr said it rained.", "Tom Bell & Ann Dunn & Fay Orr"],
    ["a surname of a list as its own", "Bell, Dunn and Fay Orr said it rained.", "Bell & Dunn & Fay Orr"],
    [
      "he as nobody known to be a woman",
      "Nurse Amy Lund left. “It rained,” she said. He said it snowed.",
      "Amy Lund; he",
    ],
    ["a street for a government", "Downing Street’s spokesman said it rained.", "Downing Street’s spokesman"],
    ["joint speakers", "Anna Berg and Tom Hill said it rained.", "Anna Berg & Tom Hill"],
    [
      "an anonymous source taken up again",
      "A U.S. official said it rained. “It snowed,” the official said.",
      "a U.S. official; a U.S. official",
    ],
    [
      "anonymous sources told apart",
      "One engineer said it rained. Another engineer said it snowed.",
      "one engineer; another engineer",
    ],
    [
      "a document",
      "The roads are wet, according to a staff memo. The memo said it snowed.",
      "a staff memo; a staff memo",
    ],
    [
      "a spokesperson by name",
      "Latchwise spokesperson Greta Olufsen said it rained. She said it snowed.",
      "Greta Olufsen; Greta Olufsen",
    ],
    [
      "a person described who has not spoken yet",
      "Lacey Holt sings. Lacey Holt won.\nAnna Berg said it rained.\nOne engineer, who asked not to be named, disagreed. “It snowed,” she said.",
      "Anna Berg; one engineer",
    ],
    [
      "a role a sentence was about",
      "Harrow Hospital closed in May. Pike Ltd sells ferries.\nThe hospital has not paid. In a note on Friday, it said it would.",
      "Harrow Hospital",
    ],
    [
      "the second of two people with one surname",
      "Bronagh Tully said it rained. Tully left.\nHer colleague Colm Tully, 40, agreed. “It rained,” Tully added.",
      "Bronagh Tully; Colm Tully",
    ],
    [
      "kin called by a given name alone",
      "Ben Olawale left. Olawale’s father, Yusuf, a bus driver, stayed. He said it rained.",
      "Yusuf Olawale",
    ],
    [
      "the person behind a name and an apposition with a clause",
      "“It rained,” Brick Lawton, a strategist who advised the campaign, told Newsline.",
      "Brick Lawton",
    ],
    [
      "a role with its name, far from the verb",
      "Its director, Toby Askew, declined to discuss it but said it rained.",
      "Toby Askew",
    ],
    ["a participle that tells who", "An engineer posted at the site said it rained.", "an engineer posted at the site"],
    ["a campaign named after a person", "Ann Grant left. The Grant campaign said it rained.", "Grant campaign"],
    ["a union by its name and kind", "The United Metalworkers union said it rained.", "United Metalworkers"],
    [
      "an adjective inside a name for people",
      "State environmental officials said it rained.",
      "State environmental officials",
    ],
    [
      "a body with a title inside its name",
      "Harrow General Hospital closed.\nThe hospital has not paid. In a note, it said it would.",
      "Harrow General Hospital",
    ],
    ["a department for something", "The Department for Rural Affairs said it rained.", "Department for Rural Affairs"],
    [
      "a body that begins and ends as one",
      "The Port of Zandhaven Authority said it rained.",
      "Port of Zandhaven Authority",
    ],
    [
      "a surname that grew",
      "Hedda Solberg-Marsh said it rained. Hedda Solberg was born in Bergen. She said it snowed.",
      "Hedda Solberg-Marsh; Hedda Solberg-Marsh",
    ],
    [
      "a company by where it is",
      "Orlac NV closed two plants.\nIt rained, the Rotterdam-based company said.",
      "Orlac NV",
    ],
    ["a council that is no paper", "The Westmere Echo is thin. The council, for its part, says it rained.", "council"],
    [
      "a coast guard, not a guard",
      "Pavlos Kyriakou sailed. The coast guard has maintained that it rained.",
      "coast guard",
    ],
    [
      "whoever spoke before a place was named",
      "One of the regulators remembered driving out to Harlow Forks before he left. “It rained,” he said.",
      "one of the regulators; one of the regulators",
    ],
    [
      "a post that is not whoever was named last",
      "Tom Hill fished. The barman wants to know if it rained. “It snowed,” he says.",
      "the barman; the barman",
    ],
    [
      "the one who answers, not the one who asks",
      "Tom Hill sat down. Asked by Councillor Piers Hart whether it rained, he said it snowed.",
      "Piers Hart; Tom Hill",
    ],
    [
      "a role and a name without a comma",
      "It will rain, TIC’s head of operations Amirul Hakim Othman announced.",
      "Amirul Hakim Othman",
    ],
    ["whoever has an age", "Anna Berg, 52, waited. “It rained,” said the 52-year-old.", "Anna Berg"],
    ["a firm with an ampersand", "Torrance Hide & Leather said it rained.", "Torrance Hide & Leather"],
    [
      "one of those who spoke",
      "Two witnesses said it rained. One, a teenager, said it snowed.",
      "two witnesses; one of the witnesses",
    ],
    [
      "a mother, not whom she tells",
      "It rained, his mother, Sandra Cole, told the inquest at Northmere.",
      "Sandra Cole",
    ],
    ["a group by its kind and name", "The rights group Tindog said it rained.", "Tindog"],
    [
      "an office that looks like an adjective",
      "Rowena Diaz, chief of the city police, left. The police chief said that it rained.",
      "Rowena Diaz",
    ],
    ["the subject before someone else named", "Marcy Day voted for Lacey Holt. She said it rained.", "Marcy Day"],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });

  it.each([
    ["He said it rained.", "person"],
    ["They said it rained.", "group"],
    ["Police said it rained.", "organisation"],
    ["Two officials said it rained.", "anonymous"],
    ["Residents said it rained.", "group"],
    ["A new study said it rained.", "document"],
    ["The surtitles said it rained.", "document"],
    ["The shrimper said it rained.", "anonymous"],
    ["Dr. Anna Berg said it rained.", "person"],
    ["The Ministry of Health said it rained.", "organisation"],
    ["A spokesman for the council said it rained.", "organisation"],
  ])("tells what kind of speaker %s has", (text, type) => {
    expect(extract(text).speakers.map((speaker) => speaker.type)).toEqual([type]);
  });

  it("gives title and affiliation as the article states them", () => {
    const [speaker] = extract("CIA Director William Burns said it rained.").speakers;
    expect(speaker).toMatchObject({ name: "William Burns", title: "CIA Director", affiliation: "CIA" });
  });

  it("gives the article’s reason for not naming a source", () => {
    const [speaker] = extract("“It rained,” said one clerk, who was not authorised to speak publicly.").speakers;
    expect(speaker).toMatchObject({ type: "anonymous", anonymityReason: "not authorised to speak publicly" });
  });

  it.each([
    "A senior official said it rained. The official spoke on condition of anonymity because the talks are private.",
    "Two aides said it rained. They asked not to be named because the talks are private.",
  ])("finds the reason behind what was said: %s", (text) => {
    expect(extract(text).speakers[0]).toMatchObject({ anonymityReason: "because the talks are private" });
  });
});
