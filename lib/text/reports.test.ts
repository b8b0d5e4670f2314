import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { mark, marked } from "./testing/marked";
import { speakersOf } from "./testing/speakers-of";

/** The text with every attributed claim marked. */
function reported(text: string): string {
  return mark(
    text,
    extract(text)
      .claims.filter(({ kind }) => kind !== "own")
      .map(({ spans }) => spans),
  );
}

/** Gives each sentence a named speaker in the paragraph before, so that pronouns have someone to mean. */
const BEFORE = "Mary Holt, 52, runs the depot.\n";

describe("what is reported", () => {
  it.each([
    ["said with a clause", "Mary Holt said [the buses would run late]."],
    ["said that", "Mary Holt said that [the buses would run late]."],
    ["said at the end", "[The buses would run late], Mary Holt said."],
    ["said at the end, turned round", "[The buses would run late], said Mary Holt."],
    ["said in the middle", "[1|The buses], Mary Holt said, [1|would run late]."],
    ["a quotation before", "[“They will run late,”] Mary Holt said."],
    ["a quotation before, turned round", "[“They will run late,”] said Mary Holt, who runs the depot."],
    ["a quotation split by its cue", "[1|“They will run late,”] she said, [1|“if at all.”]"],
    ["a quotation after a comma", "She said, [“They will run late.”]"],
    ["a quotation after a colon", "She wrote: [“They will run late.”]"],
    ["a colon without a verb", "Mary Holt had one word for the drivers: [“Late.”]"],
    ["partly quoted words", "She said [the buses were “hardly worth the paint”]."],
    ["told someone that", "She told the council that [the buses would run late]."],
    ["told someone, without that", "She told reporters [the buses would run late]."],
    ["told someone to", "She told [drivers to wait]."],
    ["in a statement", "In a statement, Mary Holt said [the buses would run late]."],
    ["said in a statement", "Mary Holt said in a statement on Tuesday that [the buses would run late]."],
    ["according to at the end", "[The buses would run late], according to Mary Holt."],
    ["according to at the beginning", "According to Mary Holt, [the buses would run late]."],
    ["according to in the middle", "[1|The buses], according to Mary Holt, [1|would run late]."],
    ["as X put it", "[1|The buses are], as one driver put it, [1|“museum pieces.”]"],
    ["in the words of", "[1|The buses are], in the words of one driver, [1|“museum pieces.”]"],
    ["two verbs of one subject", "She said [the buses would run late] and warned that [some would not run at all]."],
    ["and that", "She said that [the buses would run late] and that [fares would rise]."],
    ["an adding tail", "She said [the buses would run late], adding that [fares would rise]."],
    ["a noun that reports", "Her claim that [the buses would run late] surprised nobody."],
    ["called it", "She called [the plan “a guess”]."],
    ["described as", "She described [the plan as “a guess”]."],
    ["accused of", "She accused [the council of delay]."],
    ["a question", "She asked [why the buses were late]."],
    ["a question asked by someone", "Asked by a driver [whether fares would rise], Mary Holt said [she hoped not]."],
    ["a denial", "She denied that [the buses were late]."],
    ["urged to", "She urged [drivers to wait]."],
    ["which she said", "The buses, which she said [were new in May], have stopped."],
    ["quoted as saying", "She was quoted as saying [the buses were late]."],
    ["the outer of two reports", "[Drivers said the buses were late], according to Mary Holt."],
    ["a refusal after a report", "She said [the buses were late] but would not say why."],
    ["a subject far from its verb", "Mary Holt, 52, who has run the depot since May, said [the buses were late]."],
    ["a role and a name", "The depot’s director, Mary Holt, said [the buses were late]."],
    ["a share of those asked", "Nearly a third of those asked said [they would walk]."],
    ["so many in ten", "Six in 10 say [they would walk]."],
    ["a name with a party behind it", "Sen. Mary Holt (D-Ill.), chair of the panel, said [the buses would run late]."],
    ["a dash typed as a hyphen", "Mary Holt, head of the depot - it opened in 2004 - said [the buses would run late]."],
    ["a speaker behind with", "Talks ended late, with the union accusing [the depot of delay]."],
    ["a report turned round at the head", "Said Mary Holt: [“They will run late.”]"],
    ["a verb that only a quotation makes a report", "[“Late?”] hissed a man in the queue."],
    ["a verb that only a comma and a quotation make one", "Mary Holt cracked, [“They will run on time.”]"],
    ["a quotation and what is told behind its report", "[“Late again,”] Mary Holt said, to a chorus of boos."],
    ["a clause under while", "While Mary Holt said that [the buses would run late], the board was calm."],
    ["a clause under who", "Mary Holt, who said that [the buses would run late], left early."],
    ["but said", "She admitted that [the buses were late], but said [the trams had run]."],
    ["a clause set against what was said", "She said [the buses were late], but the board voted for more."],
    ["called it, and more", "She called [it “a mess”] and left."],
    ["dismissed, and a participle", "She dismissed [the plan as “a guess”], raising her voice."],
    ["citing", "One driver resigned, citing [threats to his family]."],
    ["called that", "She called [that “a guess.”]"],
    ["a report behind a quotation’s comma", "She said [the buses were “late,”] noting that [the trams ran]."],
    [
      "the main clause behind while and a share",
      "While 7 percent said [they were late], 27 percent of those who rode stayed.",
    ],
    ["announced a noun, and said", "Her office announced [cuts] and said [some buses would go]."],
    ["no", "She said [no]."],
    [
      "one person behind an opening phrase",
      "At the depot, one driver, who was off duty, said [the buses would run late].",
    ],
    [
      "a trade behind an opening phrase",
      "Earlier, Tom Hill, a driver hired in May, estimated that [buses had lost $3 million].",
    ],
    ["a plural behind an opening phrase", "Meanwhile, local drivers, in a note, accused [the depot of delay]."],
    ["a day between verb and that", "A drivers’ group alleged Tuesday that [the buses ran late]."],
    ["since between helper and verb", "She has since admitted that [the buses ran late]."],
    [
      "a relative report behind a plural",
      "It fell after days of rain that forecasters described as [the heaviest in May].",
    ],
    ["but that, before a noun alone", "She said that [40 buses had come] but that [fog had stopped most]."],
    ["there is", "She doubts [there is one]."],
    ["a request partly quoted", "She urged [drivers to “name and shame” them]."],
    ["a report behind a comment", "[She was shocked], the mayor said, and announced [an inquiry into it]."],
    ["a verb at the end that looks like a noun", "[The buses are late], records released Friday show."],
    ["a verb between commas that looks like a noun", "[1|The buses are late], the brief notes, [1|and old]."],
    ["a verb before a name that looks like a noun", "[So are the trams], jokes Holt."],
    ["both say", "The drivers both say [a bus had come]."],
    ["points out", "Ms. Holt points out that [the buses are late]."],
    ["report today that", "Drivers report today that [the buses are late]."],
    ["a bare verb inside what is said", "Mary Holt says [riders love the new bus]."],
    ["a noun in -ing with its verb", "Mary Holt told the court [the speeding was “a habit”]."],
    [
      "told a paper about a name",
      "Two drivers, who did not want to be named, told this newspaper [Bruno had been out].",
    ],
    ["signalled", "The depot signalled in May that [the buses would run late]."],
    ["found without that", "An inquiry found [she had “run late”]."],
    ["urged, and said", "She urged [drivers to wait] and said [the buses were late]."],
    ["a date with a comma and said", "She told a jury that [Holt came on May 3, 2020, and said the bus was late]."],
    ["been told inside what is told", "She told me [she had asked at the time and been assured that it was late]."],
    ["a pronoun’s comment before a relative clause", "[1|This was a man], he said, [1|who had run no red lights]."],
    ["who added", "[The buses were late], according to Mary Holt, who added that [some had stopped]."],
    ["an interruption with much in it", "[1|The depot], Holt explains over soup, [1|is not bad]."],
    ["points out, as we wait, that", "Ms. Holt points out, as we wait, that [the buses are late]."],
    ["would say only that", "She would say only that [the buses were late]."],
    ["wants to know", "The driver wants to know [whether fares will rise]."],
    ["called it, and a clause of its own", "She calls [the plan “a guess”], and everyone falls silent."],
    ["a note and its title behind a name", "[The buses are late], Mary Holt, a driver, wrote in a note titled “Late.”"],
    ["everything", "Asked about it, Mary Holt said [everything was “late”]."],
    ["asked them if", "When police arrived, Mary Holt asked them [if the buses were late]."],
    ["three current and former drivers", "[The buses are late], three current and former drivers said."],
    ["both, alone", "Both say [they are late]."],
    ["but whether", "Drivers suspected that [the buses were late], but whether they were is unclear."],
    ["vowed to, and alleged", "She vowed [to walk], and alleged that [the buses were late]."],
    [
      "a comment behind a semicolon",
      "She argues that [the buses are late]; [2|only May can mend that], she says, [2|and May is far].",
    ],
    ["had been told by", "He had been told by the council [to use a tram]."],
    ["no one thing", "Holt insists [no slight was meant]."],
    ["half of them", "Mary Holt thinks [half of the 40 drivers will never reply]."],
    ["a noun before would", "Mary Holt told the board last week that [heads would roll]."],
    ["a year before a name", "In 2019 Holt alleged that [a tram was late]."],
    ["a participle like a past form", "A report read to the court concluded that [the bus was late]."],
    [
      "a list between a place and a name",
      "[It was late, but not the lack of one], Mary Holt, a rider, wrote in a note.",
    ],
    ["a clause cut in two by a comment", "[1|The secret of the bus], Holt whispers, [1|is that it is late]."],
    ["shot back", "[“It is late,”] Mary Holt shot back."],
    ["another, while", "[“Late!”] wrote one driver, while another joked: [“On time.”]"],
    ["one in six", "[Around one in six shows a face], Mary Holt estimates."],
    ["asked, and promised", "Holt, asked what she would do, promised [“a very quiet bus.”]"],
    ["and he hoped", "[The bus was late], Mary Holt said, and hoped [to have more to say in May]."],
    ["and expressed hope", "[The bus was late], the depot said, and expressed hope that [another would come]."],
    ["a comment behind what looks like its own report", "[Two drivers had asked for more buses], Mary Holt said."],
    ["a comment behind a word that can report", "[1|Parents had complained], she said, [1|about the bus]."],
    ["forecasters there", "[1|It could be late], drivers there said, [1|and later than people think]."],
    ["would announce", "[“I’m late,”] Mary Holt would announce in the third hour."],
    [
      "who is named behind according to",
      "[Few of them wanted a bus], according to Tom Hill, a driver who keeps a list.",
    ],
    ["called it, and a phrase about the words", "She called [the bus “a guess”], a phrase that stuck."],
    ["called that account", "She called [that account “a guess.”]"],
    ["called that false", "Holt called [that wholly false]."],
    ["but, when asked, said", "She said [the bus was late] but, when asked, said [it had come]."],
    ["would, and told them", "She warned riders that [trams would be busy] and told [them to walk]."],
    ["denied doing it when asked", "She denied [driving the bus] when she was approached by a rider."],
    ["cautioned against", "She said [the bus had been late] and cautioned [against reading too much into it]."],
    ["warned them of", "The depot later warned [riders of “strange buses”]."],
    ["dismissed as, turned round", "She rejected [as “bookkeeping” a warning by riders that fares would rise]."],
    ["others behind a semicolon", "Drivers blamed [the board]; riders blamed [the drivers]."],
    ["has offered, behind a semicolon", "Mary Holt believes [it is late]; she has offered [to drive it]."],
    ["put nearer to", "A driver put [the number nearer to 200]."],
    ["ordered one, whose trade is told", "A court ordered [Veritone, the supplier, to stop]."],
    ["described by", "The tram has been described by drivers as [unsafe]."],
    ["accused by", "The depot was accused by riders of [ignoring them]."],
    ["was heard to say", "Mary Holt was heard to say that [the buses were late]."],
    ["denied, called and said", "Mary Holt denied [the report], called [it “a guess”] and said [the buses were late]."],
    ["a subordinate clause before the cue", "[1|If it snows], said Mary Holt, [1|the buses will stop]."],
    ["what the writer says of a claim", "Mary Holt said [the buses were late], a claim the depot disputes."],
    ["an infinitive before a semicolon", "Mary Holt plans [to walk]; the trams are late."],
    ["a quotation behind an aside", "[1|“We are,”] Mary Holt said, blinking, [1|“very late.”]"],
    ["what the owned of a plural “offers”", "The drivers’ union said [the depots’ offers ‘weren’t enough’]."],
    ["of many", "Seventeen states, in a brief on buses, warned of [“chaos.”]"],
  ])("finds %s", (_name, sentence) => {
    const { text } = marked(sentence);
    expect(reported(BEFORE + text)).toBe(BEFORE + sentence);
  });

  it.each([
    ["a scare quote", "The so-called “bus club” met on Friday."],
    ["a title of a work", "Her novel “The Late Bus” sold well."],
    ["words that look like reporting", "All told, the depot bought 40 buses and claimed an award."],
    ["what was not said", "Mary Holt did not say when the buses would run."],
    ["a passive without a source", "Late buses are known to cost money."],
    ["a request for anonymity", "The driver asked for anonymity."],
    ["what is put to someone", "Asked if she believed it was late, Mary Holt left."],
    ["a blow", "He attacked Tom Hill, who died on Friday."],
    ["a question that asks whether it was said", "Did she blame the drivers?"],
    ["a request for comment", "Neither depot answered a request for comment."],
    ["what nobody thinks", "Not everyone thinks the bus will come."],
    ["only a pronoun", "Mary Holt denied this."],
    ["thanks", "Mary Holt thanked the drivers."],
    ["an order for goods", "She has ordered a new bus."],
    ["a subordinate clause before a report", "As the light went, a driver found her way home."],
    ["an opening before a report", "On Friday, Mary Holt asked her bank for a loan, and did not like the answer."],
    ["a title before a verb", "She met Mary Holt, whose book “The Late Bus” recounts a strike."],
    ["a number that is added", "Holt added 27 for the drivers, who had trailed by 19."],
    ["a scare quote behind a verb", "When he arrived, “the worst” began."],
  ])("finds nothing in %s", (_name, sentence) => {
    expect(reported(sentence)).toBe(sentence);
  });

  it("goes on with a quotation that has no cue", () => {
    const sentence = "[“They are late,”] said Mary Holt. [“They are always late.”]";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("gives the paragraphs of one quotation to whoever the last of them names", () => {
    const sentence = "Tom Hill sat down.\n[“The buses are late.]\n[“They were always late,”] Mary Holt said.";
    const { text } = marked(sentence);
    expect(reported(text)).toBe(sentence);
    expect(speakersOf(text)).toBe("Mary Holt; Mary Holt");
  });

  it("goes on with free indirect speech, told by its tense", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. [Half of them would be gone by May].";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("takes what somebody will not say for the writer’s", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. She would not be drawn on fares.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("ends a quotation with the one inside it", () => {
    const sentence = "[“He asked,”] said Mary Holt. [“He said, ‘Late.’”] It took 51.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });

  it("keeps the reporter’s own tense apart from what is reported", () => {
    const sentence = "Mary Holt warned that [the buses would be late]. The depot opened in 1998.";
    expect(reported(marked(sentence).text)).toBe(sentence);
  });
});
