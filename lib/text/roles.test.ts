import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { speakersOf } from "./testing/speakers-of";

describe("posts, trades and bodies", () => {
  it.each([
    ["a bishop by another word", "Bishop Ana Rao came. Tom Hill met her. “It rained,” the cleric said.", "Ana Rao"],
    [
      "a cardiologist by another word",
      "Ana Rao, a cardiologist, came. Tom Hill met her. “It rained,” the doctor said.",
      "Ana Rao",
    ],
    ["a leader of the opposition", "Leader of the Opposition Ila Rao said it rained.", "Ila Rao"],
    ["a chair of a council", "Chair of the Council Ila Rao said it rained.", "Ila Rao"],
    ["a given name that is a title, too", "Dean Hollins said it rained.", "Dean Hollins"],
    ["a dean", "Dean Maria Lopez said it rained.", "Maria Lopez"],
    [
      "an office whose field looks like a verb",
      "The Commissioner for Works, Abimbola Ade-Obi, left. The commissioner said it rained.",
      "Abimbola Ade-Obi",
    ],
    ["a secretary of state", "Secretary of State Antony Hale said it rained.", "Antony Hale"],
    [
      "a minister for something",
      "Minister for Health Bríd Hanratty said it rained. Ms Hanratty said it snowed.",
      "Bríd Hanratty; Bríd Hanratty",
    ],
    ["a name in capitals like a word", "Labour union IF Metallbund said it rained.", "IF Metallbund"],
    ["a time before the subject", "Late last night Kady’s rep confirmed it rained.", "Kady’s rep"],
    [
      "a time behind the subject",
      "Fans of Cuppacheer left. Cuppacheer yesterday scrapped the limit and admitted it rained.",
      "Cuppacheer",
    ],
    ["a French lady", "Lucienne Roch left. “It rained,” said Mme Roch.", "Lucienne Roch"],
    [
      "a trade by its ending",
      "Ari Wibisono did not sign. “It rained,” says the 31-year-old schoolteacher.",
      "Ari Wibisono",
    ],
    [
      "the one who called things off",
      "Harjit Bains left. He dismissed calls for an inquiry, saying it rained.",
      "Harjit Bains; Harjit Bains",
    ],
    [
      "a first name set in capitals",
      "SHANELLE Prendergast ran. Her coach fell. “It rained,” said Shanelle.",
      "Shanelle Prendergast",
    ],
    [
      "a company, not the council that spoke last",
      "Brightholm Mills cut jobs on Monday.\nThe Tarn Valley Council said it rained. The company said it snowed.",
      "Tarn Valley Council; Brightholm Mills",
    ],
    [
      "the firm whose shares fell, not what it sells",
      "Rice is dear. The Rice Council said so. Farmers eat rice.\nShares in Siam Golden Mills fell. The company, which grew in May, said it rained.",
      "Siam Golden Mills",
    ],
    ["a party label", "Tom Hill, a Conservative, left early. “It rained,” the Conservative said.", "Tom Hill"],
    ["where somebody is from", "Goalkeeper Nils Ek saved two. The Swede said it rained.", "Nils Ek"],
    ["letters for a seat", "Ann Orr, the Labour MP for Hull West, left. “It rained,” the MP said.", "Ann Orr"],
    [
      "the initials of a post",
      "Ann Orr, chief financial officer of Tarn Water, left. The CFO said it rained.",
      "Ann Orr",
    ],
    [
      "two people by what they are",
      "Ann Orr and Nils Ek, researchers at Tarn University, published a paper. The researchers said it rained.",
      "Ann Orr & Nils Ek",
    ],
    [
      "a body with “and” in its name",
      "The Competition and Consumer Commission said that it rained.",
      "Competition and Consumer Commission",
    ],
    ["a brand behind where it is from", "U.S. outdoor brand Trailmark said that it rained.", "Trailmark"],
    [
      "a firm, not the flag its ship flies",
      "Orlac AB runs a ferry. A Panamanian-flagged ship met it, and Lebanese divers came. The company said it rained.",
      "Orlac AB",
    ],
    ["where a Basque is from", "Goalkeeper Nils Ek saved two. “It rained,” the Basque said.", "Nils Ek"],
    ["two bodies", "The Health Ministry and Tarn Council said that it rained.", "Health Ministry & Tarn Council"],
    ["two people named together", "Ann Orr and Nils Ek published a paper. They said it rained.", "Ann Orr & Nils Ek"],
    [
      "a given name that is a month",
      "June Castleman called a number. June Castleman said it rained.",
      "June Castleman",
    ],
    ["a firm behind its trade", "Miner Tarn Resources cut its dividend. It said it rained.", "Tarn Resources"],
    ["the force for the police", "Tarn Police searched a house. The force said it rained.", "Tarn Police"],
    ["a carmaker by its name", "Tarn Motors cut jobs. The carmaker said it rained.", "Tarn Motors"],
    [
      "a body by its initials",
      "The Federal Aviation Administration met. The FAA said it rained. The regulator said it snowed.",
      "Federal Aviation Administration; Federal Aviation Administration",
    ],
    [
      "a council under two names",
      "Hull City Council met. The council said it rained. The authority said it snowed.",
      "Hull City Council; Hull City Council",
    ],
    [
      "a firm, not the country it sells to",
      "Norway grew. Orlac AB sold pumps to Norway. Norway, a big buyer, paid. The company said it rained.",
      "Orlac AB",
    ],
    [
      "a firm that was only mentioned",
      "Drivers met at noon. Greenpeace sued Tarn Energy. The company said it rained.",
      "Tarn Energy",
    ],
    [
      "a body by a word of its name",
      "Prairie Health met. Orlac AB left. The health authority said it rained.",
      "Prairie Health",
    ],
    ["a department that begins like a judge", "The Justice Department said it rained.", "Justice Department"],
    [
      "a firm behind its trade and a comma",
      "The contractor, Brandt-Keller, left. Brandt-Keller said it rained.",
      "Brandt-Keller",
    ],
    ["a watchdog by its own name", "Watchdog TravelVoice said it rained.", "TravelVoice"],
    [
      "a statement, not the talks before it",
      "A joint statement issued after the talks said it rained.",
      "a joint statement",
    ],
    [
      "a report, not who wrote it",
      "A new report by environmental group Gambut Watch says it rained.",
      "a new report by environmental group Gambut Watch",
    ],
    ["a body between what it is and where it is", "The vendor, EduPrint of Hull, said it rained.", "EduPrint"],
    [
      "a body behind what it is",
      "Its shipping line, Dos Hermanos Navigation, said it rained.",
      "Dos Hermanos Navigation",
    ],
    [
      "a body whose mark ends no mention",
      "The shop, Hartley’s of Melthorpe, says it rained.",
      "Hartley’s of Melthorpe",
    ],
    ["a body by its letters", "The Department for Education left. The DfE said it rained.", "Department for Education"],
    [
      "one government by what it is of",
      "The Scottish government said it rained. The UK government said it snowed.",
      "Scottish government; UK government",
    ],
    ["a body of states by two letters", "The United Nations left. The U.N. said it rained.", "United Nations"],
    ["an office as the department", "The Home Office met. The department said it rained.", "Home Office"],
    ["a think tank", "The Resolution Foundation met. The think tank said it rained.", "Resolution Foundation"],
    ["brothers by one surname", "Brothers Tom and Jim Orr left. Jim said it rained.", "Jim Orr"],
    ["a number’s house", "No 10 said it rained.", "No 10"],
    [
      "a minister of second rank",
      "Associate Minister for Rural Communities Pita Horomona said it rained.",
      "Pita Horomona",
    ],
  ])("resolves %s", (_name, text, expected) => {
    expect(speakersOf(text)).toBe(expected);
  });

  it.each([
    ["A Prairie Health spokesperson left. Prairie Health said it rained.", "organisation"],
    ["Nature Scotland said it rained.", "organisation"],
    ["Minister for Health Bríd Hanratty said it rained.", "person"],
    ["The printer, EduPrint, said it rained.", "organisation"],
    ["The Justice Department said it rained.", "organisation"],
    ["The fact sheet said it rained.", "document"],
  ])("tells what kind of speaker %s has", (text, type) => {
    expect(extract(text).speakers.map((speaker) => speaker.type)).toEqual([type]);
  });
});

describe("two who hold one post, and the field that tells them apart", () => {
  it.each([
    [
      "ministers",
      "The transport minister, Jill Moran, said it rained. The finance minister, Ade Bello, said it snowed. “It hailed,” the transport minister said.",
      "Jill Moran; Ade Bello; Jill Moran",
    ],
    [
      "a minister by her title",
      "Transport Minister Jill Moran said it rained. Ade Bello, the finance minister, said it snowed. “It hailed,” the transport minister said.",
      "Jill Moran; Ade Bello; Jill Moran",
    ],
    [
      "a minister of whom nothing has been said",
      "The transport minister, Jill Moran, said it rained. The health minister said it snowed.",
      "Jill Moran; the health minister",
    ],
  ])("are %s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});

describe("a post that nobody has been given yet", () => {
  it.each([
    ["is whom the sentence before was about", "Ann Orr sat down. “It rained,” the chancellor said.", "Ann Orr"],
    [
      "is not who is known by another trade",
      "Ann Orr, a nurse, sat down. “It rained,” the chancellor said.",
      "the chancellor",
    ],
    [
      "is not whom the article has left",
      "Ann Orr sat down. Rain fell. Snow fell. “It rained,” the chancellor said.",
      "the chancellor",
    ],
    ["is not who comes with the place", "Ann Orr sat down. “It rained,” the barman said.", "the barman"],
  ])("%s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});

describe("who is told of by what stands beside a name", () => {
  it.each([
    [
      "a spokesman on a field",
      "Opposition Spokesman on Transport Garfield Whyte left. Whyte said it rained.",
      "Garfield Whyte",
    ],
    [
      "a judge by the title of one",
      "Ms Justice Orla Tiernan sat. Tom Hill left. The judge said it rained.",
      "Orla Tiernan",
    ],
    [
      "a widow, not the man whose widow she is",
      "Nuala Keane, the dead man’s widow, left. Tom Hill sat by her. “It rained,” she said.",
      "Nuala Keane",
    ],
    [
      "a commission for something",
      "The Commission for Public Audit left. The commission said it rained.",
      "Commission for Public Audit",
    ],
    ["the initials of a post with a hyphen", "The Vice-Chancellor, Prof. Bo Ek, left. The VC said it rained.", "Bo Ek"],
    [
      "a body by the last word of its name but one",
      "Dockers Local 88 met. Tom Hill left. It had rained, the local said.",
      "Dockers Local 88",
    ],
    [
      "a body of a country and two fields",
      "The Finnish Safety and Chemicals Authority said it rained.",
      "Finnish Safety and Chemicals Authority",
    ],
    ["a player by their place", "Semi Vatubua scored. The fly-half confirmed it rained.", "Semi Vatubua"],
    ["an outfit", "Kerbwise Media grew in May. In a post, the outfit said it rained.", "Kerbwise Media"],
    [
      "a mother by the number of her children",
      "Philomena Daly left with Mick Hill. “It rained,” the mum-of-four said.",
      "Philomena Daly",
    ],
    [
      "a witness, not who questions them",
      "Ann Orr, an engineer, left. Under questioning by Tom Hill, the witness agreed it rained.",
      "Ann Orr",
    ],
    [
      "an audiologist, not the country she works in",
      "Scotland is far. Rain fell on Scotland and on Scotland. One audiologist in the west of Scotland, who asked not to be named, said it rained. “It snowed,” she explained.",
      "one audiologist in the west of Scotland; one audiologist in the west of Scotland",
    ],
    [
      "a director who describes a thing with an aside",
      "The club’s director, Ty Hill, described the game, lost late, as “a toss”.",
      "Ty Hill",
    ],
    [
      "whose voice a relative clause behind an apposition is",
      "The vote came from Howard Ennis, a dairy farmer in his first term, who said it rained.",
      "Howard Ennis",
    ],
    [
      "the time behind the verb, which is nobody",
      "It had rained, his spokesperson, Dulce Abueva, said this week.",
      "Dulce Abueva",
    ],
    [
      "a post that two hold, of whom one is asked about",
      "Bea Hill, a minister, left. The minister, Ann Orr, sat. Asked about Hill, the minister said: “It snowed.”",
      "Ann Orr",
    ],
  ])("is %s", (_name, text, speakers) => expect(speakersOf(text)).toBe(speakers));
});
