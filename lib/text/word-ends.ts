/**
 * Where the word, number or mark ends that begins at a place that is no blank;
 * `letters` is where the letters of ASCII end that begin there.
 */
export function endOfWord(text: string, start: number, letters: number): number {
  const plain = endOfPlainWord(text, start, letters);
  return plain > start ? plain : endOfMatch(text, start);
}

// Longest first: clitics, dotted initials, numbers, words with inner apostrophes and hyphens, quotation marks, dashes, the rest.
const PATTERN =
  /[’'](?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}])|(?:\p{L}\.){2,}(?![\p{L}])|\p{N}+(?:[.,:/]\p{N}+)*(?:(?:st|nd|rd|th|m|bn|k|s|a\.m|p\.m)(?!\p{L}))?(?:[-–]\p{L}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'](?!(?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}]))|[-‐‑.&@/](?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[-‐‑](?=\p{N})\p{N}+)*|''|``|["“”„‟«»‹›'‘’‚]|\.{2,}|--+|[^\s]/uy;

/** The end by the pattern, which knows every case. */
export function endOfMatch(text: string, start: number): number {
  PATTERN.lastIndex = start;
  return PATTERN.test(text) ? PATTERN.lastIndex : start + 1;
}

/**
 * Most tokens of English news are letters of ASCII followed by what cannot go
 * on a word, figures or lone marks: those are found without the pattern, which
 * would cut them alike. `start` itself where the pattern has to look.
 */
export function endOfPlainWord(text: string, start: number, letters: number): number {
  if (letters > start) {
    const end = pastHyphens(text, letters);
    return endsBefore(text, end) ? end : start;
  }
  if (isLoneMark(text, start)) return start + 1;
  if (isOwnersMark(text, start)) return start + 2;
  let digits = start;
  while (isDigit(text.charCodeAt(digits))) digits++;
  return digits > start && endsFigure(text, digits) ? digits : start;
}

/** Past the other letters of "co-founder". */
function pastHyphens(text: string, letters: number): number {
  let end = letters;
  while (text.charCodeAt(end) === HYPHEN && isLetter(text.charCodeAt(end + 1))) {
    end += 2;
    while (isLetter(text.charCodeAt(end))) end++;
  }
  return end;
}

/** A blank, or a mark with a blank behind it: "47, a driver". */
function endsFigure(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return isBlank(code) || (isPlainMark(code) && isBlank(text.charCodeAt(end + 1)));
}

/** "’s", and nothing that would make it another word. */
function isOwnersMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === CURLY || code === APOSTROPHE) &&
    text.charCodeAt(at + 1) === LETTER_S &&
    (at + 2 >= text.length || isPlainMark(text.charCodeAt(at + 2)))
  );
}

function endsBefore(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const code = text.charCodeAt(end);
  switch (code) {
    case HYPHEN:
    case STOP:
    case APOSTROPHE:
    case CURLY: {
      const next = text.charCodeAt(end + 1);
      if (end + 1 >= text.length || isPlainMark(next)) return true;
      // "the council’s": the ending is a token of its own.
      const after = text.charCodeAt(end + 2);
      return (
        (code === APOSTROPHE || code === CURLY) && next === LETTER_S && (end + 2 >= text.length || isPlainMark(after))
      );
    }
    default:
      return isPlainMark(code);
  }
}

const HYPHEN = 45;
const STOP = 46;
const APOSTROPHE = 39;
const CURLY = 0x2019;
const CURLY_OPENING = 0x2018;
const LETTER_S = 115;

/** A letter of ASCII: one comparison instead of four, for it is asked of every character. */
export function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26;
}

/** A blank, or a mark that neither goes on a word nor begins one. */
function isPlainMark(code: number): boolean {
  return (
    code === 32 ||
    code === 44 ||
    code === 10 ||
    code === 59 ||
    code === 58 ||
    code === 63 ||
    code === 33 ||
    code === 40 ||
    code === 41 ||
    code === 34 ||
    code === STOP ||
    (code >= 0x201c && code <= 0x201d) ||
    code === 0x2014
  );
}

/** A mark that is a token by itself; some are only where nothing follows that they could go with. */
function isLoneMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === STOP) return text.charCodeAt(at + 1) !== STOP;
  if (code === CURLY || code === APOSTROPHE) return isPlainMark(text.charCodeAt(at + 1));
  if (code === CURLY_OPENING) return true;
  return !isBlank(code) && isPlainMark(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}
