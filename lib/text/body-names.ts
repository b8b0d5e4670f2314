import { DEMONYMS } from "./checkable/lexicon-names";
import { areHalves } from "./joined-names";
import { organisationWords, titles } from "./lexicon/en-speakers";
import { genderOfName } from "./names";
import type { Token } from "./tokens";
import { isApostrophe } from "./word-classes";
import { anyOf } from "./word-lists";

/** How the names of bodies begin, go on and end: "Port of X Authority", "Doctors for the Sahel". */

/** "Office of the Director", "University of the Arts". */
export const joinsByOfThe = anyOf(
  "office department ministry university church friends guild order society museum institute",
);

/** A word that makes a name a body’s. */
export const isOrganisationWord = anyOf(organisationWords);

/** "Department for Rural Affairs", "Doctors for the Sahel". */
export const joinsByFor = anyOf(
  "department ministry office agency secretariat institute centre center campaign alliance coalition commission committee council fund foundation society association doctors mothers parents citizens lawyers physicians scientists farmers workers students women veterans residents neighbours neighbors teachers friends people",
);

/** "Port of Zandhaven Authority", and never "Anneke Smit of Delft University". */
export const opensBody = anyOf(
  "star pride spirit voice port isle vale church city town borough county village parish diocese duchy state republic kingdom province bay gulf house museum theatre friends sons daughters order knights students doctors mothers",
);

/** "Port of Zandhaven Authority": a body's word ends what begins with another. */
export function bodyAhead(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 4) && tokens[i]!.capital; i++)
    if (i > from && (isBodyWord(tokens[i]!.word) || isLine(tokens[i]!.word))) return true;
  return false;
}

/**
 * "Competition and Consumer Commission", "Department of Health and Social Care",
 * "Irish Track and Field (ITF)", "insurer Thames and Orient": whether the "and"
 * at `at` stands inside the name of a body that begins at `first`.
 */
export function joinsBody(tokens: readonly Token[], first: number, at: number, limit: number): boolean {
  const right = at + 1;
  if (right >= limit || !tokens[right]!.capital) return false;
  let end = right;
  // Over the mark of "Workers’ Union", too.
  while (
    end < Math.min(limit, right + 5) &&
    (tokens[end]!.capital || (isApostrophe(tokens[end]!.word) && tokens[end + 1]?.capital))
  )
    end++;
  // "Dunn and Sons", "Bell and Orr LLP", "Marks and Spencer"
  if (areHalves(tokens[at - 1]!.lower, tokens[right]!.lower)) return true;
  if (endsFirm(tokens[end - 1]!.word) || isShortened(tokens, first, end)) return true;
  if (genderOfName(tokens[first]!.text) !== null || genderOfName(tokens[right]!.text) !== null) return false;
  const opening = tokens[first]!;
  if (
    at - first === (isKindOfBody(opening.word) ? 2 : 1) &&
    (isKindOfBody(opening.word) || isKindOfBody(tokens[first - 1]?.word))
  )
    return true;
  const body = end - right > 1 && isBodyWord(tokens[end - 1]!.word);
  // "Department of Health and Social Care", but not "Department of Health and Tarn Council"
  if (isOfficeOfState(opening.word) && tokens[first + 1]?.lower === "of") return !body;
  // "the Competition and Consumer Commission", "the Finnish Safety and Chemicals Authority"
  const fields = DEMONYMS.has(opening.lower) ? 2 : 1;
  if (!body || tokens[first - 1]?.lower !== "the" || at - first !== fields) return false;
  return !SHOUTED.test(opening.text) && (!isOrganisationWord(opening.word) || isField(opening.word));
}

/** "(ITF)" behind it, of the first letters on both sides of the "and". */
function isShortened(tokens: readonly Token[], first: number, end: number): boolean {
  const short = tokens[end + 1]?.text ?? "";
  if (tokens[end]?.text !== "(" || tokens[end + 2]?.text !== ")" || short.length < 3) return false;
  let letters = "";
  for (let i = first; i < end; i++) if (tokens[i]!.capital) letters += tokens[i]!.text.charAt(0);
  return letters === short;
}

/** What ends the name of a firm of several, and nobody's name. */
const endsFirm = anyOf("sons daughters brothers bros bros. associates partners co co. llp llc plc ltd ltd. mutual");
/** One body by its grammar: what follows is its name, "and" and all. */
const isKindOfBody = anyOf(
  "insurer lender charity firm retailer brand consultancy brokerage publisher brewer builder developer auditor accountant auditors accountants solicitors brokers lawyers bookmaker supermarket",
);
/** Fields that are also words for bodies. */
const isField = anyOf(
  "transport trade trades energy housing care mining rail railway industries workers teachers media",
);

const SHOUTED = /^[\p{Lu}.]+$/u;

/** "Harrow General Hospital", "Consumer Safety Board": a title or a trade inside, and a body at the end. */
export function endsLikeBody(tokens: readonly Token[], at: number, nameFirst: number, last: number): boolean {
  const titled = titles.has(tokens[at]!.lower);
  // "Padma Queen Lines", "Dairy Queen Foods"
  if (!titled && last - nameFirst === 1 && isLine(tokens[last - 1]!.word)) return true;
  // "Justice Department": an office is nobody’s surname.
  return (
    isOfficeOfState(tokens[last - 1]!.word) || (isBodyWord(tokens[last - 1]!.word) && !(titled && last - nameFirst < 3))
  );
}

/** Trades that end the name of a firm, and nobody’s. */
const isLine = anyOf("lines line airlines airways ferries shipping foods motors brewery pictures holdings");

const isOfficeOfState = anyOf("department ministry office bureau commission committee authority agency");

/** Words that end the name of a body and hardly a person's. */
const isBodyWord = anyOf(
  "agency alliance association authority board bureau centre center club coalition college commission committee confederation council court department directorate federation foundation group hospital initiative institute institution laboratory league ministry museum network observatory office organisation organization parliament partnership registry school service services society tribunal trust union university",
);

/** A body’s word among the next capitals: "Traders’ Chamber". */
export function organisationAhead(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 4) && tokens[i]!.capital; i++)
    if (isOrganisationWord(tokens[i]!.word)) return true;
  return false;
}

/** A body’s word anywhere among these tokens. */
export function holdsOrganisationWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOrganisationWord(tokens[i]!.word)) return true;
  return false;
}
