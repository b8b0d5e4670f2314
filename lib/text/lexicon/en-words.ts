/** Closed classes of English that more than one stage asks for. All lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const forms = {
  be: set("is are was were be been being am 's 're ’s ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"),
  have: set("has have had having 's 've 'd ’s ’ve ’d hasn't haven't hadn't hasn’t haven’t hadn’t"),
  do: set("do does did don't doesn't didn't don’t doesn’t didn’t"),
  modal: set(
    "would could should might may must will shall can 'd 'll ’d ’ll won't wouldn't couldn't shouldn't can't cannot won’t wouldn’t couldn’t shouldn’t can’t",
  ),
};

export const negations = set(
  "not never n't nor neither didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t hadn't hadn’t won't won’t wouldn't wouldn’t couldn't couldn’t cannot can't can’t isn't isn’t wasn't wasn’t shouldn't shouldn’t",
);

export const pronouns = {
  he: set("he him himself"),
  she: set("she her herself"),
  they: set("they them themselves"),
  it: set("it itself"),
  possessive: set("his her their its my our your"),
  subject: set("he she they it i we you who"),
};

export const weekdays = set("monday tuesday wednesday thursday friday saturday sunday");
export const months = set(
  "january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. jan feb aug sept oct nov dec",
);
export const dayWords = set("today yesterday tonight tomorrow earlier later recently afterwards afterward");

/** Words that can stand before a clause without being part of its subject. */
export const openers = set(
  "but and so yet or nor then also still now however meanwhile instead moreover nevertheless indeed perhaps though although while whilst as that which what when where because since if whether than after before until once unless whereas except",
);

export const prepositions = set(
  "of in on at for from to with by about as into over under after before during through against among between within without outside inside near across behind beyond around despite via since until amid alongside including regarding following toward towards upon like unlike per off above below",
);

/** What a statement can be made in, on or through: "said in a statement that". */
export const occasions = set(
  "statement statements interview interviews email emails e-mail letter letters post posts tweet tweets speech speeches remarks conference hearing hearings " +
    "call briefing report filing filings court testimony note memo message messages video address meeting press appearance affidavit complaint release " +
    "article column essay book memoir deposition debate talk lecture podcast newsletter blog thread broadcast reply response twitter facebook instagram television radio tv x " +
    "evidence submission judgment ruling editorial commentary paper study journal bulletin advisory notice rally event session rulings ceremony forum visit trip townhall hall " +
    "thread transcript telephone phone laugh smile grin shrug sigh interpreter translator spokesman spokeswoman spokesperson lawyer reporters journalists news",
);
