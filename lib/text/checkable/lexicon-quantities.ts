/** Words that count and measure. Data only; keys are lower case with straight apostrophes. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** "one" is left out: it is a pronoun more often than a count, and numbers.ts asks for a unit after it. */
export const NUMBER_WORDS = setOf(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety`,
);

export const TENS = setOf("twenty thirty forty fifty sixty seventy eighty ninety");

/** Single letters count only when they touch the digits: "4.2bn", "£6m". */
export const SCALES = setOf("hundred thousand million billion trillion dozen lakh crore bn tn mln");
export const TOUCHING_SCALES = setOf("m b k bn tn mn mln");

/** Counts too vague for a figure and still checkable: "dozens of", "hundreds of thousands of". */
export const VAGUE_COUNTS = setOf("dozens scores hundreds thousands tens millions billions trillions");

/** Fractions in words; "a quarter" is one only before "of", for it is a part of the year as well. */
export const FRACTIONS = setOf(
  "half third thirds fifth fifths tenth tenths two-thirds three-quarters quarter quarters",
);

/** Words before a figure that change what it claims; the longest match wins. */
const APPROXIMATIONS: readonly (readonly string[])[] = [
  ["no", "more", "than"],
  ["no", "fewer", "than"],
  ["no", "less", "than"],
  ["as", "many", "as"],
  ["as", "much", "as"],
  ["as", "few", "as"],
  ["at", "least"],
  ["at", "most"],
  ["more", "than"],
  ["fewer", "than"],
  ["less", "than"],
  ["up", "to"],
  ["close", "to"],
  ["well", "over"],
  ["just", "over"],
  ["just", "under"],
  ["some"],
  ["about"],
  ["around"],
  ["roughly"],
  ["approximately"],
  ["nearly"],
  ["almost"],
  ["over"],
  ["under"],
  ["exactly"],
  ["only"],
  ["just"],
];

/** The same by the word right before the figure. */
export const APPROXIMATIONS_BY_END: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  APPROXIMATIONS.map((words) => [words.at(-1)!, APPROXIMATIONS.filter((others) => others.at(-1) === words.at(-1))]),
);

/** Units that do not end in "s", or that hold after "one". Other plurals are taken as what is counted. */
export const UNITS = setOf(
  `people men women children kilometre kilometer km mile metre meter centimetre centimeter cm millimetre millimeter mm
  foot feet ft inch yard acre hectare litre liter gallon gram gramme g kilogram kg tonne ton pound ounce oz megawatt mw
  gigawatt gw kilowatt kw kwh degree percent celsius fahrenheit mph kph km/h hp second minute hour day night week
  fortnight month year decade century vote seat point person staff police sheep cattle fish personnel aircraft times`,
);

/** Plurals in form that are verbs or function words, so no unit: "two is", "of the 12 was". */
export const NOT_UNITS = setOf(
  "is was has does as its his this thus us yes says goes comes means across always perhaps",
);

/** "a second", "per head": what a rate runs over. */
export const RATE_UNITS = setOf(
  "second minute hour day night week fortnight month quarter year season mile kilometre head person share litre gallon tonne ton barrel acre game match vehicle household employee pupil patient",
);

export const CURRENCY_SIGNS = setOf("$ £ € ¥ ₹ ₦ ₩ ₽ ₺ ₪ ₴ ฿ ₱");

/** Letters that stand before a sign ("US$", "A$") or before digits ("Rs 40", "Sh450", "KSh"). */
export const CURRENCY_PREFIXES = setOf(
  "us a au c ca nz hk s r rs sh ksh ush tsh usd eur gbp chf nok sek dkk cfa aed sar",
);
/** Of those, the ones that need no sign after them. */
export const CURRENCY_CODES = setOf("n r rs sh ksh ush tsh usd eur gbp chf nok sek dkk aed sar");

/** "pounds" is money unless "of" follows ("12 pounds of flour"); money.ts sees to it. */
export const CURRENCY_WORDS = setOf(
  `dollar dollars euro euros pound pounds pence p cent cents c yen yuan renminbi rupee rupees naira rouble roubles ruble
  rubles peso pesos real reais franc francs krona kronor krone kroner zloty lira shilling shillings shekel shekels
  rand won dirham dirhams riyal riyals quid grand bucks baht forint hryvnia cedi cedis`,
);
