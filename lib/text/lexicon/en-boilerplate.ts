import type { PassageKind } from "../model";

/** Where a line may stand to be taken for what it looks like. */
export type Zone = "anywhere" | "top" | "end";

/** A line that asserts nothing, by how it reads. Bullets, brackets and asterisks in front are taken off first. */
export type BoilerplateRule = {
  kind: Exclude<PassageKind, "sentence">;
  zone: Zone;
  pattern: RegExp;
  /** The pattern holds only of lines that begin with one of these words, in lower case; null where any line may. */
  opens: ReadonlySet<string> | null;
  /** The pattern holds only of lines whose first word, number or mark is like this. */
  first: RegExp | null;
  /** The pattern cannot hold of a line none of whose words is like this. */
  clue: RegExp | null;
  /** Its bit among clues; 0 where it has none. */
  bit: number;
};

let clues = 0;
/** So that a line is read only where a word of it asks for that, each rule says by which words it is known. */
const rule = (
  kind: BoilerplateRule["kind"],
  zone: Zone,
  pattern: RegExp,
  known: { opens: string } | { first: RegExp } | { clue: RegExp },
): BoilerplateRule => ({
  kind,
  zone,
  pattern,
  opens: "opens" in known ? new Set(known.opens.split(" ")) : null,
  first: "first" in known ? known.first : null,
  clue: "clue" in known ? known.clue : null,
  bit: "clue" in known ? 1 << clues++ : 0,
});

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const PUBLISHED_DATE = new RegExp(
  `^(?:\\w+day,?\\s+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH}),?\\s+\\d{4}(?:\\s*[|,–—-].*|,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,30})?$`,
  "iu",
);

/** First match wins, so the narrower stand before the wider. */
export const boilerplate: readonly BoilerplateRule[] = [
  rule(
    "byline",
    "top",
    /^(?:exclusive\s+)?(?:words\s+|text\s+|story\s+|interview\s+)?by:?\s+\p{L}[\p{L}.’'-]+\s.{0,90}$/iu,
    { opens: "exclusive words text story interview by" },
  ),
  rule(
    "byline",
    "top",
    /^(?:from\s+)?our\s+(?:own\s+)?(?:correspondent|bureau|reporter|staff|special|political|business|legal)\b.{0,60}$|^staff (?:writer|reporter|report)s?$/iu,
    { opens: "from our staff" },
  ),
  rule("timestamp", "anywhere", /^(?:last\s+)?(?:updated|published|posted|first published|modified)\b[^“"]{0,60}$/iu, {
    opens: "last updated published posted first modified",
  }),
  rule("timestamp", "anywhere", /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*\p{Lu}{2,4})?(?:\s*[–—-].{0,80})?$/u, {
    first: /^\d/,
  }),
  rule("timestamp", "anywhere", PUBLISHED_DATE, {
    first: /^(?:\d|\w+day\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  }),
  rule(
    "disclosure",
    "anywhere",
    /^this (?:article|story|piece|report|column|post|interview|version|page) (?:first |originally |was |has been |is part |contains |appeared )/iu,
    { opens: "this" },
  ),
  rule(
    "disclosure",
    "anywhere",
    /^(?:©|(?:an earlier version|correction|clarification|editor[’']s note|disclosure|disclaimer|copyright|all rights reserved)\b)/iu,
    { opens: "an correction clarification editor disclosure disclaimer © copyright all" },
  ),
  rule(
    "disclosure",
    "anywhere",
    /\b(?:views|opinions) (?:expressed|are|here are)\b.{0,40}\b(?:own|not)\b|\bsample article\b/iu,
    { clue: /views|opinions|sample/i },
  ),
  rule(
    "disclosure",
    "end",
    /^(?!(?:The|Mr|Ms|Mrs|Dr)\b)\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3},? (?:is (?:an?|the)\b|covers\b|writes (?:for|about|on|from)\b|teaches\b|edits\b)[^“"]{0,200}\.?$/u,
    { clue: /^(?:is$|covers|writes$|teaches|edits)/ },
  ),
  rule(
    "credit",
    "anywhere",
    /^(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|video|credits?|sources?|reporting|editing|research)\s*(?:by\b|:|\/)/iu,
    {
      opens:
        "photo photos photograph photographs photography picture pictures image images illustration illustrations graphic graphics video credit credits source sources reporting editing research",
    },
  ),
  rule(
    "credit",
    "anywhere",
    /^(?:additional |extra |original )?(?:reporting|writing|research|editing) (?:and \w+ )?by\b|^(?:edited|compiled|translated|photographed) by\b|^with (?:additional )?(?:reporting|files) (?:by|from)\b/iu,
    {
      opens:
        "additional extra original reporting writing research editing edited compiled translated photographed with",
    },
  ),
  rule("credit", "anywhere", /^\p{Lu}[\p{L}.’', -]{3,90} contributed(?: (?:research|reporting|to this|from)|\.|$)/u, {
    clue: /contributed/,
  }),
  rule("credit", "anywhere", /^\p{Lu}[\p{L}.’', -]{3,90} reported from\b/u, { clue: /reported/ }),
  rule("caption", "anywhere", /^(?:pictured|caption|above|below|file photo|a file photo|photo caption)\s*[:—–-]/iu, {
    opens: "pictured caption above below file a photo",
  }),
  rule("caption", "anywhere", /\((?:photo|image|picture|ap photo|reuters|getty|file)[^)]*\)\.?$/iu, { clue: /\(/ }),
  // "(Sam Holt/Daily Echo)": who took the picture, behind what it shows.
  rule("caption", "anywhere", /\(\p{Lu}[\p{L}.’' -]{3,40}\/\s?\p{Lu}[^()]{1,40}\)\.?$/iu, { clue: /\// }),
  rule("caption", "anywhere", /^image caption,/iu, { opens: "image" }),
  rule(
    "credit",
    "anywhere",
    /^(?:(?:image|photo|picture) (?:source|credit)s?\s*[,:].{0,80}|(?:getty images|pa media|pa wire|alamy|shutterstock|ap photo|reuters|afp|epa)(?:\s*[/|].{0,60})?)$/iu,
    { opens: "image photo picture getty pa alamy shutterstock ap reuters afp epa" },
  ),
  rule("promotion", "anywhere", /^(?:advertisement|advertising|sponsored content|sponsored)$/iu, {
    opens: "advertisement advertising sponsored",
  }),
  rule(
    "promotion",
    "anywhere",
    /^(?:sign up|subscribe|follow (?:us|our|the|me|\p{Lu})|join (?:us|our)|download|get (?:the|our|top|more|breaking)|want more|do you (?:know|have)|got a|have (?:you|a (?:tip|story|view))\b|know (?:more|something)|tell us|email us|contact (?:us|the|our)|write to us|letters to|listen to|click here|tap here|support our|donate|help us|share (?:this|your)|enjoyed this|stay up to date|to (?:subscribe|comment|contact|share)|our newsletter|for more\b|like what you|register (?:now|for)|download our|follow \w+ \w+ on)/iu,
    {
      opens:
        "sign subscribe follow join download get want do got have know tell email contact write letters listen click tap support donate help share enjoyed stay to our for like register",
    },
  ),
  rule(
    "related",
    "anywhere",
    /^(?:read (?:the (?:full|whole|rest|original)|more|also|next|part|it|this)|also (?:read|in|see|on|from)|see (?:also|more)|related|more (?:from|on|about|information|stories|news|in|coverage)|watch|listen|in pictures|recommended|most read|you (?:may|might) also like|don[’']t miss|previously|coming (?:up|next)|next (?:week|page|in)|continue reading|go deeper|leading article|elsewhere in)\b\s*(?:[:|–—-]|\p{L}|here|,).{0,140}$/iu,
    {
      opens:
        "read also see related more watch listen in recommended most you don previously coming next continue go leading elsewhere",
    },
  ),
  rule(
    "related",
    "anywhere",
    /^(?:explainer|analysis|opinion|comment|editorial|video|podcast|gallery|live|timeline|profile|interview)\s*[:|].{0,140}$/iu,
    { opens: "explainer analysis opinion comment editorial video podcast gallery live timeline profile interview" },
  ),
  // "(Adds quotes, share price)": what a wire says of its own copy.
  rule(
    "disclosure",
    "anywhere",
    /^(?:updates|adds|recasts|rewrites|corrects|refiles|repeats|removes|clarifies)\b[^“"]{0,80}\b(?:paragraph|para|throughout|headline|comments?|quotes?|details?|shares?|byline|dateline|background|graphic|links?|typo|editions?)\b[^“"]{0,100}$/iu,
    { opens: "updates adds recasts rewrites corrects refiles repeats removes clarifies" },
  ),
  rule("disclosure", "anywhere", /^a version of this (?:article|story|piece|review|column)\b/iu, { opens: "a" }),
  rule(
    "disclosure",
    "end",
    /^(?:the (?:writer|author|reporter)|\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+) (?:was|travelled|traveled|stayed|flew) (?:as )?a?\s?guests? of\b|\bsolely responsible for (?:its|the|all|this) (?:content|coverage|reporting)|\breceives (?:support|funding) from\b[^“"]{0,80}$/iu,
    { clue: /guest|solely|receives/iu },
  ),
  rule(
    "disclosure",
    "end",
    /^this is a (?:developing|breaking) (?:news )?story\b|^check back for (?:more |further )?(?:updates|details)/iu,
    { opens: "this check" },
  ),
  rule(
    "disclosure",
    "end",
    /^(?:the (?:writer|author) (?:is|was|has|teaches|works)\b|(?:some |all )?(?:names|details) have been changed\b|(?:this|the) (?:conversation|interview|transcript|exchange|q ?& ?a) (?:has been|was) (?:lightly )?(?:edited|condensed|translated|shortened)\b|translated (?:from|by)\b|(?:all )?prices (?:are |were )?correct\b|comments are closed\b|our standards\s*:|how we (?:did|reported|made|got|investigated) (?:this|the)\b)[^“"]{0,160}$/iu,
    { opens: "the some all names details this translated prices comments our how" },
  ),
  rule(
    "disclosure",
    "end",
    /^.{0,60}\b(?:can|may) be (?:reached|contacted|emailed) (?:at|on|by|via)\b[^“"]{0,160}$/iu,
    {
      clue: /reached|contacted|emailed/iu,
    },
  ),
  rule(
    "promotion",
    "end",
    /^(?:join [^“"]{0,40}\b(?:channel|newsletter|whatsapp|telegram|community|group)\b|(?:find|see|view|hear) the full (?:report|list|results|episode|story|interview|text)\b|to (?:read|hear|see|find out|learn) more\b|the next (?:issue|edition|episode|instalment|installment)\b)[^“"]{0,160}$/iu,
    { opens: "join find see view hear to the" },
  ),
  rule(
    "promotion",
    "end",
    /^(?:[^“"]{0,60}\bdonate (?:here|now|today)\b|\p{L}+[’']?s email: |here[’']s (?:our|my) email\b)[^“"]{0,160}$/iu,
    { clue: /donate|email/iu },
  ),
  // "If you are affected, call the helpline at 1-800-555-0142."
  rule(
    "promotion",
    "end",
    /^(?:if you|anyone (?:affected|with|who)|for (?:help|support|advice|more)|the helpline|how to help|call|contact)\b[^“"]{0,200}(?:\d{3}[ -]?\d{3,}|\d{2,}-\d{2,}-?\d*|www\.|https?:|@\p{L}+\.|freephone|helpline|hotline)/iu,
    { opens: "if anyone for the how call contact" },
  ),
  rule("promotion", "end", /^(?:feedback|tips?|how to help|get in touch)\s*:/iu, {
    opens: "feedback tip tips how get",
  }),
  rule(
    "credit",
    "anywhere",
    /^(?:banner|cover|header|top|lead|hero|feature|featured|main|inset|thumbnail) (?:image|photo|picture|illustration)s?\b\s*[:—–-]/iu,
    {
      opens: "banner cover header top lead hero feature featured main inset thumbnail",
    },
  ),
  rule("listing", "anywhere", /^[$£€₹¥]?\s*1\s*=/u, { first: /^[$£€₹¥1]/ }),
  rule(
    "listing",
    "anywhere",
    /^(?:referee|attendance|subs|substitutes|scorers?|goals|booked|sent off|teams?|line-?ups?|results?|fixtures|standings|score|hours|tickets|admission|where|when|rating|cast|running time|venue|dates?|until|price|ingredients)\s*:/iu,
    {
      opens:
        "referee attendance subs substitutes scorer scorers goals booked sent team teams line lineup lineups result results fixtures standings score hours tickets admission where when rating cast running venue date dates until price ingredients",
    },
  ),
  rule(
    "listing",
    "end",
    /^[^“"]{0,60}\b\d{1,5}\s+\p{Lu}[\p{L}.’' ]{2,30}\b(?:st|street|ave|avenue|road|rd|lane|blvd|square|place|way)\b\.?[^“"]{0,120}$/iu,
    { clue: /\b(?:st|street|ave|avenue|road|rd|lane|blvd|square|place|way)\b/iu },
  ),
  rule(
    "listing",
    "end",
    /\b(?:tickets|runs? (?:until|through)|opens? daily|open (?:mon|tues|wednes|thurs|fri|satur|sun)day|box office)\b[^“"]{0,90}$/iu,
    { clue: /ticket|run|open|box/iu },
  ),
];
