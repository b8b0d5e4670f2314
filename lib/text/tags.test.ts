import { describe, expect, it } from "vitest";
import { labelled } from "./testing/labelled";

const tagged = (row: string) => labelled(row, (tokens, i) => tokens[i]!.tag);

describe("parts of speech, mended", () => {
  it.each([
    ["She/PRON said/VERB she/PRON was/AUX a/DET slow/ADJ reader/NOUN and/CCONJ left/VERB for/ADP two/NUM days/NOUN."],
    ["She would rather/ADV pay/VERB, she also/ADV warned."],
    ["Half of them walked in a free/ADJ bus; it lost half/ADV its riders; he rode half/ADV a century."],
    ["The scientist/NOUN Tennant/PROPN is late; his second/ADJ of a day is at the back/ADV row/VERB."],
    ["About 20 typhoons/NOUN strike/NOUN the coast. Holt, whose own records/NOUN feature/NOUN a fiddle, left."],
    [
      "It told/VERB people/NOUN at/ADP the end. It said inquiries/NOUN into/ADP a loss go on. It says bans/NOUN work/NOUN only here.",
    ],
    ["It measured altitude/NOUN had/AUX it been there."],
    ["West Marden Police/PROPN urged calm, said Dr. Abara-Knight/PROPN, and I am/AUX a slow reader."],
    ["She/PRON herself would go, he had punished/VERB himself, and it missed its last/ADJ two games."],
    ["The/DET cave/NOUN itself/PRON closed/VERB on/ADP Friday/PROPN, 9/NUM is/AUX late/ADJ."],
    [
      "All/DET told/VERB, a/DET third/ADJ of/ADP many/ADJ riders/NOUN walk/VERB three/NUM weeks/NOUN after/ADP that/DET ban/NOUN.",
    ],
    ["Collecting/VERB it/PRON cost/VERB Tom/PROPN Hill/PROPN his/PRON last/ADJ two/NUM coins/NOUN."],
    [
      "The/DET drivers/NOUN who/PRON banned/VERB themselves/PRON and/CCONJ did/AUX not/PART vote/VERB told/VERB Marden/PROPN Police/PROPN.",
    ],
    ["The WHO/NOUN met. UPDATE/VERB 2 came."],
    ["Ten/NUM minutes/NOUN later/ADV he/PRON sang/VERB “We/PRON Shall/AUX Be/AUX Moved/VERB”."],
  ])("leave alone what the tagger gets right: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Will/PROPN urged calm. Will/PROPN said no."],
    ["Will/PROPN Orr said so. It rained, said Will/PROPN Orr. It rained, Will/PROPN Orr said."],
    ["Will/AUX it rain? Will/AUX Orr go? Asked what Will/AUX Orr do, he left. On Ann Will/AUX Orr waits."],
    ["“It rained.” Stokes/PROPN shot/VERB back. He left, Stokes/PROPN argued."],
    ["His aide Garland/VERB said that. In all, Ask/VERB the driver."],
    ["Ten Minutes/PROPN of rain fell. It was two weeks/NOUN after. Doctors/PROPN later said so."],
    ["They live outside their terraced/VERB home by its missing/VERB door."],
    ["De/PROPN Bruijn left. De/PROPN la Cruz said it rained. Van/PROPN Dyke left. Di/PROPN Rossi left."],
    ["When police/NOUN arrived it rained."],
    ["Stokes/PROPN argued that it rained. Marks/PROPN said so."],
    ["Apple/PROPN itself/PRON left."],
    ["Her great-grandson/NOUN, Theo, left."],
    ["A flood of out-of-state/ADJ cash came."],
    ["Labour union IF/PROPN Metallbund met OR/PROPN Tambo."],
    ["If/SCONJ it rains, buses stop. AND/CCONJ NOW/ADV."],
    ["Late/ADV last night it rained. Early/ADV on Sunday it snowed."],
    ["Minutes/NOUN earlier it rained. Hours/ADV later it snowed."],
    ["It rained at 9.30am/NOUN in Hull."],
    ["It closed, warning/VERB other firms to wait. Holt, standing/VERB a foot away, left."],
    ["Under further questioning/NOUN Sikes left. One, banker/NOUN Hugh Orr, left."],
    ["She wrote of their conduct/NOUN and left."],
    ["Their drive/NOUN to win failed."],
  ])("tell what a word is: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Neighbours claim/VERB the crew left."],
    ["The watchdog, which forecast/VERB in May that it would rain, met."],
    ["The letter, which we have seen, praises/VERB the firm."],
    ["“It rained,” retorts/VERB Holt. “It snowed,” reports/VERB the paper."],
    ["‘Shame!’ cry/VERB nationalist riders. “No,” report/VERB drivers."],
    ["Asked which name/NOUN it had, she left."],
    ["In May the board, which last month classified/VERB the drought as rain, met."],
    ["A crew map drawn by the firm classified/VERB the slope as high."],
    ["They wept on the first day, and alleged/VERB that firms had sold tokens."],
    ["In a case that lawyers say/VERB could cost the state £6m, she won."],
    ["It says terms of service promise/VERB that images are kept."],
    ["“Let him sign it,” retorts/VERB the driver."],
    ["Six in 10 say/VERB they walk. One in five say/VERB that it rains."],
    ["Around one in six shows/VERB a face."],
    ["A drivers’ group alleged/VERB Tuesday that it rained."],
    ["A memo the board says/VERB was never shown."],
    ["Holt forecast/VERB further rain until Friday."],
    ["Crew members informed/VERB passengers that it rained."],
    ["She left in May and claimed/VERB that it rained."],
    ["Holt claims/VERB that it rained. The union disputes/VERB that."],
    ["The bus risk list, disclosed on Friday, states/VERB that it rained."],
    ["The drivers’ body (DB) claims/VERB that it rained. It (DB) estimates/VERB that it did."],
    ["Her sister, who reports/VERB that it rained, left. People who cry/VERB for a living left."],
    ["The people who show/VERB up left."],
    ["He and Orr estimate/VERB that it rained. Lawyers say/VERB could cost a lot."],
    ["Two biologists report/VERB in a study that it rained. Other people call/VERB dogs."],
    ["A commuter demands/VERB to know why."],
    ["Her own list lists/VERB 40 buses. People call/VERB 311."],
    ["It is so, researchers report/VERB August 4 that it rained."],
    ["The officer who shot/VERB a man left. “It was,” Ms. Holt informed/VERB the judge."],
    ["Meteo Bay forecast/VERB further heavy rain until Tuesday."],
    ["Holt claims/VERB: “It rained.”"],
    ["Critics question/VERB whether it rained."],
    ["Critics question/VERB how it rained."],
    ["Riders demand/VERB “a bus.”"],
    ["Holt and Orr report/VERB the loss."],
    ["They report/VERB a loss."],
    ["People outside/ADP claim/VERB it rains."],
    ["Residents here claim/VERB it rains."],
    ["It says residents love/VERB the bus."],
    ["Officials both claim/VERB that it rained."],
    ["The firm (IPL) estimates/VERB repairs will take a week. The secret, Jonas whispers/VERB, is rain."],
    ["The Chamber of Mines estimates/VERB the fare is low. It rained, Ann Broomes reports/VERB."],
    ["Monthly data from the driver show/VERB the bus left. Farmers in the region hope/VERB the work will stop."],
    [
      "Manager Ann Orr, stung, claims/VERB 212 buses were late. The union, which is small, fears/VERB short time will come.",
    ],
    [
      "A list from that month, seen by us, lists/VERB 11 buses. The minutes, which were read, record/VERB only that it rained.",
    ],
    ["She calls it late but doubts/VERB that it broke. A report from March 1948 notes/VERB that it rained."],
    [
      "They learnt/VERB of it in May. The pair plans/VERB to stop. Holt — no relation of his — posts/VERB on X that it rained.",
    ],
    ["But a log kept by the board, seen by us, records/VERB the request."],
    [
      "It closed, leaked/ADJ files reveal. It closed, shipping/ADJ agents said. A tram extract/NOUN seen by us shows it.",
    ],
  ])("read a verb of saying that looks like a noun: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Its claim/NOUN that it rained was false."],
    ["Police records/NOUN show it left. A driver of works/NOUN left. The firm’s claims/NOUN manager left."],
    ["The claim/NOUN that it rained was false."],
    ["A new report/NOUN that it rained was false."],
    ["Under report/NOUN the loss was small."],
    ["Two reports/NOUN that it rained were false. Seventeen states/NOUN, in a brief, met."],
    ["Its terms/NOUN lapse. A fare dispute/NOUN was late. A distress call/NOUN is free."],
    ["Sign up to our weekly football email/NOUN"],
    ["In the annual report/NOUN, which tells of losses, are 340 shoots/NOUN taken from one end to the other."],
    ["Soldiers shot/VERB a man and shot/NOUN his dogs. He, 67, a bus driver, branded/ADJ the hall old."],
    ["Holt cuts/NOUN full-year pay. Few signs/NOUN of it, demand/NOUN."],
    ["It held talks/NOUN. Four or five calls/NOUN a night came. “Low Notes/PROPN,” that I read, is long."],
    ["The board recording/NOUN it heard. They raised a point/NOUN of order/NOUN at noon, without dissent/NOUN."],
    ["He asked if he should, he said, call/NOUN the police. Those calls, emails/NOUN and a letter came."],
    ["They closed, records/NOUN show. A firm with questions/NOUN afterwards left."],
    ["On his radio show/NOUN Wednesday it rained. The driver fumed/ADJ."],
    ["Firms cut their forecast/NOUN. A branded/ADJ bus came. Bus Watch’s forecast/NOUN was late."],
    ["Weight and blood pressure/NOUN were low. A faculty report/NOUN concluded in May."],
    ["Basis points/NOUN fell. The tide objects/NOUN. Mutation rates/NOUN in May rose. Evacuation orders/NOUN grew."],
    ["Its jobs, plans/NOUN to buy, went."],
    ["He referred questions/NOUN to us. It settled claims/NOUN that it was late. I keep lists/NOUN."],
    ["Customers report/NOUN driving from Hull. They read team talks/NOUN”."],
    ["She read of a demand/NOUN: more buses."],
    ["The cost estimate/NOUN the board gave was low."],
  ])("leave a noun that can say a noun: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Ms. Holt, a driver, doubts/VERB it. Holt (Ind) — no relation of his — points/VERB out that it rained."],
    ["The log, which it kept, records/VERB 14 calls. Holt, who studies/VERB rain and teaches it, left."],
    ["Holt went further — revealing/VERB he had left. “Late,” shot/VERB back Holt."],
    ["In a later message/NOUN it fears a redesign/NOUN would stop. An earlier survey/NOUN had begun."],
    ["They put her scrap/NOUN value at 7. It said that hope/NOUN was no plan."],
    ["The city’s police chief/NOUN, Mary Holt, left."],
  ])("tell verbs and nouns by their neighbours: %s", (row) => expect(tagged(row)).toBe(row));

  it.each([
    ["Police chief/NOUN clarified it. His Democratic rival/NOUN, Orr, left."],
    ["The Oslo-based firm/NOUN said it rained."],
    ["His closest rival/NOUN for years left."],
    ["A third/NOUN said it rained. It said half/NOUN of them walked."],
  ])("read people and shares that look like adjectives: %s", (row) => expect(tagged(row)).toBe(row));
});
