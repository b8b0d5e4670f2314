/**
 * Reporting verbs and what each can take. Data; the only logic is inflection.
 *
 * One letter a pattern:
 *   q  quotation             "No," she said / said: "No"
 *   t  that-clause           said that it rained
 *   b  clause without that   said it rained
 *   B  the same, believed only where a subject and a finite verb follow
 *   p  comment clause        It rained, she said. / It, she said, rained.
 *   i  inverted              It rained, said Smith.
 *   w  question clause       asked whether it rained
 *   r  recipient first       told the board that …
 *   o  object and infinitive urged them to go
 *   f  infinitive of its own promised to go
 *   n  noun phrase           denied the report
 *   g  gerund                suggested pairing up
 *   a  … as …                described it as a mess
 *   c  object complement     called it a mess
 *   x  object and of/for/to/at   accused them of lying, put it at five
 *   h  at or against what is quoted   lashed out at “elites”
 */
const VERBS = `
tease qtpi
submit tBp
flag n
rate ca
rank ca
name c
fault xn
challenge on
want on
chastise nx
lambaste na
assail n
rebuke nx
berate nx
ridicule na
scold nqx
vilify n
chide nxq
laud n
applaud n
commend nx
congratulate x
threaten fn
envisage nt
petition o
press o
pressure o
tell qtbpwro
beam q
boom qpt
bellow qpit
hiss qpit
wail qpit
gasp qpit
stammer qpit
babble qp
chirp qpit
coo qpi
drawl qpi
echo qn
bluster qpit
voice n
express n
reference n
recite qn
value x
thank x
intend f
plan fn
say qtbpiw
add qtbpi
write qtbpi
note qtbpin
explain qtbpiw
reply qtbpi
respond qtpi
answer qtbpi
claim qtbpif
insist qtbpi
maintain qtBpi
argue qtbpi
contend qtbpi
assert qtbpin
state qtbpi
declare qtBpic
announce qtBpin
report qtBping
confirm qtBping
reveal qtBpinw
disclose qtBpin
admit qtbpig
allow tp
acknowledge qtbping
concede qtbpin
confess qtbpi
allege qtbpin
testify qtbpi
suggest qtbpig
warn qtbpiro
caution qtbpiro
stress qtbpin
emphasise qtBpin
emphasize qtBpin
underline tn
underscore tn
reiterate qtBpin
repeat qtpi
recall qtBpingw
remember qtBpgn
remark qtpi
comment qtpi
observe qtpi
quip qtbpi
joke qtbpi
boast qtbpi
lament qtbpin
complain qtbpi
grumble qtpi
protest qtpi
predict qtbpin
forecast tpbn
estimate qtbpix
reckon qtbpi
believe tbp
think qtbp
feel tpB
hope tbpf
fear tbpn
expect tBonf
doubt tBn
suspect tBpn
guess qtbp
assume tBp
figure tbp
suppose tbp
worry qtpB
wonder qwpi
ask qwpiro
inquire qwpi
enquire qwpi
demand qtgfn
propose qtgnf
recommend qtBpgno
advise qtpor
urge qtpoin
implore qo
beg qo
dare o
call cq
consider c
judge ct
hold t
notice t
brand cq
dub cq
label cqa
term cq
deem c
describe aqgnw
portray a
characterise a
characterize a
dismiss an
hail an
decry an
denounce an
condemn n
criticise qnxa
criticize qnxa
slam qna
blast qna
praise na
welcome n
accuse x
blame xn
attribute x
credit x
put x
promise qtbpifrn
pledge qtBpifn
vow qtbpif
threaten tf
swear qtbp
deny tBng
dispute tn
reject na
rebut n
refute n
question wn
query w
peg x
bill a
conclude qtBpi
find tBpx
show tBp
indicate tBp
mention tng
signal tn
hint qtp
imply t
agree qtpBf
counter qtpi
retort qtpi
shoot
continue qpi
interject qtpi
interrupt qpi
volunteer qtpi
offer qpif
recount qtpiwng
relate qp
narrate qp
muse qtpi
opine qtpi
speculate qtpiB
posit qtpi
theorise t
theorize t
proclaim qtpi
pronounce q
advocate n
affirm qtpiB
assure qtbpr
inform qtBpr
notify tr
remind qtbpr
convince
tweet qtbpi
retweet q
post qtpi
blog qtpi
email qt
text qt
fume qtpi
rage qpit
storm qpit
rant qpit
cry qpi
shout qtpi
yell qtpi
scream qtpi
whisper qtpi
mutter qpit
mumble qpit
murmur qpit
chant qpi
roar qpit
snap qpit
bark qpit
growl qpit
sigh qpit
laugh qpt
smile qt
grin qt
shrug qpt
sob qpit
gush qpit
enthuse qpit
exclaim qpi
marvel qtpi
moan qtpi
groan qpit
thunder qpit
blurt qpi
chuckle qpi
giggle qp
croak qpi
plead qpi
pray qt
sing q
elaborate qp
clarify qtpi
specify tB
stipulate t
rule tBp
advertise
apologise qp
apologize qp
beseech o
encourage o
instruct roqp
order o
direct o
invite o
bemoan qn
deplore n
regret qtng
rue n
ridicule na
mock qna
liken x
compare x
summarise qpi
summarize qpi
joke qtbpi
concur qtpi
cite na
quote q
read q
tout na
defend na
outline n
detail n
highlight n
record tBqp
accept t
wish B
classify a
attack ax
list ta
deride a
depict a
paint a
know
learn Bp
hear
foresee tn
project tBpn
calculate tBp
profess t
allude
avow qt
attest t
certify t
countenance
echo q
intone qpi
deadpan qpit
crow qpit
sniff qpit
scoff qpit
snort qpit
sneer qpit
jibe qpi
banter qp
reason qtpi
realise t
realize t
decide t
determine tBp
discover tBp
establish tB
demonstrate tB
document
venture qpi
assess tBpa
deduce tB
advise qtpor
counsel qto
pen q
scrawl q
type q
vent qp
bristle q
object qtpi
prophesy qtp
envisage nt
envision nt
anticipate tn
contest n
disagree qpt
dissent qp
charge tp
rubbish na
scorn na
belittle na
savage n
pillory na
skewer n
excoriate na
castigate nx
upbraid nx
admonish nqx
pan n
denigrate na
disparage na
malign na
revile na
repudiate n
rebuff n
disavow n
downplay n
trivialise na
trivialize na
extol na
trumpet na
herald na
salute na
lampoon na
regard a
view a
frame a
cast a
style c
christen c
nickname c
link x
trace x
confide qtpi
divulge t
fret qtpiB
gripe qtpi
grouse qtpi
huff qpi
holler qpit
howl qpit
hoot qpi
chortle qpi
cackle qpi
demur qpi
gloat qtpi
grunt qpi
heckle qpit
jeer qpi
jest qpi
purr qpi
rasp qpi
rejoin qpi
relay t
riposte qpi
screech qpit
seethe qpi
shriek qpit
smirk qpi
snarl qpit
splutter qpit
squeal qpit
stutter qpi
surmise qtpi
whimper qpit
whine qtpi
wisecrack qpi
hypothesise tp
hypothesize tp
postulate tp
conjecture tp
intimate t
insinuate t
foretell t
aver tpi
reaffirm tn
restate t
corroborate t
contradict n
parry qpi
pipe qpi
dread tn
sense t
`;

const IRREGULAR: Record<string, { past: string; participle?: string; s?: string; ing?: string }> = {
  submit: { past: "submitted", ing: "submitting" },
  flag: { past: "flagged", ing: "flagging" },
  concur: { past: "concurred", ing: "concurring" },
  rebuff: { past: "rebuffed" },
  pan: { past: "panned", ing: "panning" },
  extol: { past: "extolled", ing: "extolling" },
  demur: { past: "demurred", ing: "demurring" },
  aver: { past: "averred", ing: "averring" },
  fret: { past: "fretted", ing: "fretting" },
  cast: { past: "cast" },
  foretell: { past: "foretold" },
  bite: { past: "bit", participle: "bitten" },
  come: { past: "came" },
  break: { past: "broke", participle: "broken" },
  burst: { past: "burst" },
  regret: { past: "regretted", ing: "regretting" },
  see: { past: "saw", participle: "seen" },
  give: { past: "gave", participle: "given" },
  speculate: { past: "speculated" },
  stand: { past: "stood" },
  plan: { past: "planned", ing: "planning" },
  lay: { past: "laid" },
  hit: { past: "hit", ing: "hitting" },
  cut: { past: "cut", ing: "cutting" },
  chip: { past: "chipped", ing: "chipping" },
  make: { past: "made" },
  speak: { past: "spoke", participle: "spoken" },
  set: { past: "set", ing: "setting" },
  go: { past: "went" },
  sum: { past: "summed", ing: "summing" },
  let: { past: "let", ing: "letting" },
  say: { past: "said" },
  tell: { past: "told" },
  write: { past: "wrote", participle: "written" },
  think: { past: "thought" },
  feel: { past: "felt" },
  find: { past: "found" },
  show: { past: "showed", participle: "shown" },
  put: { past: "put", ing: "putting" },
  read: { past: "read" },
  swear: { past: "swore", participle: "sworn" },
  forecast: { past: "forecast" },
  sing: { past: "sang", participle: "sung" },
  hold: { past: "held" },
  shoot: { past: "shot" },
  foresee: { past: "foresaw", participle: "foreseen" },
  know: { past: "knew", participle: "known" },
  hear: { past: "heard" },
  peg: { past: "pegged", ing: "pegging" },
  quip: { past: "quipped", ing: "quipping" },
  beg: { past: "begged", ing: "begging" },
  admit: { past: "admitted", ing: "admitting" },
  blog: { past: "blogged", ing: "blogging" },
  chat: { past: "chatted" },
  snap: { past: "snapped", ing: "snapping" },
  slam: { past: "slammed", ing: "slamming" },
  rebut: { past: "rebutted", ing: "rebutting" },
  sob: { past: "sobbed", ing: "sobbing" },
  grin: { past: "grinned", ing: "grinning" },
  shrug: { past: "shrugged", ing: "shrugging" },
  plead: { past: "pleaded" },
  dub: { past: "dubbed", ing: "dubbing" },
  retweet: { past: "retweeted" },
  refer: { past: "referred", ing: "referring" },
  deadpan: { past: "deadpanned", ing: "deadpanning" },
  rue: { past: "rued", ing: "ruing" },
  pen: { past: "penned", ing: "penning" },
  label: { past: "labelled", ing: "labelling" },
  beseech: { past: "besought" },
  worry: { past: "worried" },
  learn: { past: "learned" },
};

export type CueForm = { lemma: string; frames: string; tense: "base" | "s" | "past" | "ing" };

/** Whether a lower-case word can be a reporting verb. */
export function isReportingForm(lower: string): boolean {
  return cueForms.has(lower);
}

/** Verbs with a second word that belongs to the cue, and what the pair can take. */
export const particles: Record<string, Record<string, string>> = {
  point: { out: "qtBpin", to: "n" },
  call: { for: "nog", on: "o", upon: "o", out: "qit" },
  go: { on: "qp" },
  spell: { out: "nwt" },
  make: { clear: "tB" },
  give: { evidence: "t" },
  set: { out: "n" },
  speak: { of: "nwg", about: "ng", out: "h" },
  shoot: { back: "qpit" },
  fire: { back: "qpith" },
  bite: { back: "qpi" },
  snap: { back: "qpi" },
  come: { back: "qpi" },
  break: { in: "qpi" },
  butt: { in: "qpi" },
  pipe: { up: "qpi" },
  weigh: { in: "qpi" },
  press: { on: "qp" },
  burst: { out: "qpi" },
  wave: { away: "n", aside: "n", off: "n" },
  laugh: { off: "a" },
  chime: { in: "qtpi" },
  chip: { in: "qpi" },
  cut: { in: "qpi" },
  blurt: { out: "qtpi" },
  cry: { out: "qtpi" },
  warn: { of: "ng", against: "ng" },
  complain: { of: "ng", about: "ng" },
  boast: { of: "ng", about: "ng" },
  hint: { at: "ng" },
  refer: { to: "na" },
  insist: { on: "ng" },
  object: { to: "n" },
  rule: { out: "ng" },
  write: { off: "na", back: "qpitB", down: "n" },
  talk: { of: "nwg", about: "nwg" },
  joke: { about: "n" },
  speculate: { about: "n", on: "n" },
  comment: { on: "n" },
  plead: { for: "n", with: "o" },
  appeal: { for: "n", to: "o" },
  argue: { for: "n", against: "n" },
  rail: { against: "n", at: "n" },
  push: { back: "qh" },
  sum: { up: "q" },
  lash: { out: "qh", back: "qh" },
  stand: { by: "n" },
  ask: { for: "n" },
  hope: { for: "n" },
  shrug: { off: "na" },
  play: { down: "n", up: "n" },
  lay: { out: "n" },
  hit: { out: "qh", back: "qtpih" },
  express: {
    hope: "tnf",
    doubt: "tn",
    doubts: "tn",
    concern: "tn",
    concerns: "tn",
    confidence: "tn",
    regret: "tn",
    fears: "tn",
  },
  admit: { to: "ng" },
  confess: { to: "ng" },
  let: { slip: "tBq" },
  brush: { off: "na", aside: "na" },
};

/** Nouns that report ("his claim that …") and what they can take. */
export const cueNouns: ReadonlySet<string> = new Set(
  (
    "claim claims assurance assurances assertion assertions allegation allegations accusation accusations prediction predictions warning warnings " +
    "statement statements suggestion suggestions insistence contention contentions argument arguments promise promises pledge pledges vow " +
    "denial denials admission admissions complaint complaints announcement announcements remark remarks comment comments belief view opinion " +
    "fear fears hope hopes concern concerns demand demands estimate estimates forecast forecasts proposal proposals conclusion conclusions finding findings " +
    "acknowledgement acknowledgment boast boasts testimony recommendation recommendations conviction confession concession reminder verdict message advice motto point answer reply response explanation excuse theory view revelation expectation expectations"
  ).split(" "),
);

/** Every form of every reporting verb. */
export const cueForms: ReadonlyMap<string, CueForm> = inflect();

function inflect(): Map<string, CueForm> {
  const forms = new Map<string, CueForm>();
  const put = (form: string, entry: CueForm) => {
    if (!forms.has(form)) forms.set(form, entry);
  };
  for (const line of VERBS.trim().split("\n")) {
    const [lemma, frames = ""] = line.split(" ") as [string, string?];
    if (frames === "" && !(lemma in particles)) continue;
    addForms(put, lemma, frames);
  }
  for (const lemma of Object.keys(particles)) if (!forms.has(lemma)) addForms(put, lemma, "");
  return forms;
}

function addForms(put: (form: string, entry: CueForm) => void, lemma: string, frames: string): void {
  const irregular = IRREGULAR[lemma];
  const s =
    irregular?.s ??
    (/(?:s|sh|ch|x|o)$/.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : `${lemma}s`);
  const past =
    irregular?.past ??
    (/e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`);
  const ing = irregular?.ing ?? (/[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`);
  put(past, { lemma, frames, tense: "past" });
  // "signalled" beside "signaled".
  if (/(?:[^aeiou][aeiou]|ia)l$/.test(lemma) && !irregular) {
    put(`${lemma}led`, { lemma, frames, tense: "past" });
    put(`${lemma}ling`, { lemma, frames, tense: "ing" });
  }
  if (irregular?.participle) put(irregular.participle, { lemma, frames, tense: "past" });
  put(s, { lemma, frames, tense: "s" });
  put(ing, { lemma, frames, tense: "ing" });
  put(lemma, { lemma, frames, tense: "base" });
}
