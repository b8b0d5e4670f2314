import { inside } from "./entity";
import { isHuman, isPlural, singular } from "./lexicon/en-speakers";
import { genderOf, type NameRun } from "./names";

/** What a name's own form tells of whose it is, where nothing stands beside it. */

/** "Lake Hurunui", "Beck Lane": a name that says it is a place's. */
export function isPlaceName({ words, titles }: NameRun): boolean {
  if (words.length < 2 || titles.length > 0 || genderOf([], words[0]) !== null) return false;
  return OPENS_PLACE.test(words[0]!) || CLOSES_PLACE.test(words.at(-1)!);
}

/** "Federated Graziers", "EduPrint", "Medics Without Harbours": no person is called so. */
export function isBodyName({ words, titles }: NameRun): boolean {
  if (titles.length > 0) return false;
  const last = words.at(-1)!.toLowerCase();
  if (words.length === 1) return /^(?!Mc|Mac|De|Di|Le|La|Van|Fitz|O)\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(words[0]!);
  return (
    /^(?:United|Federated|Amalgamated|Allied|Associated|National|International|Global)$/.test(words[0]!) ||
    words.slice(1).some((word) => /^(?:Without|Against|Now|A\/S)$/.test(word)) ||
    (genderOf([], words[0]) === null && last.endsWith("s") && isPlural(last) && isHuman(singular(last)))
  );
}

/** "Lettice Fanshaw-Orme", born Lettice Margaret Fanshaw: the surname she has now. */
export function hasGrown(words: readonly string[], older: readonly string[]): boolean {
  const surname = words.at(-1)!;
  return words.length > 1 && surname.includes("-") && surname.split("-").includes(older.at(-1)!);
}

/** "van den Berg", "Van den Berg" of "Ludwig van den Berg". */
export function endsWith(whole: readonly string[], words: readonly string[]): boolean {
  const rest = whole.slice(1).join(" ");
  return rest.startsWith(words.join(" ")) || rest.startsWith(inside(words).join(" "));
}

const OPENS_PLACE = /^(?:Lake|Mount|Mt|Cape|Port|Fort|Loch|Isle)$/;
const CLOSES_PLACE =
  /^(?:River|Valley|Bay|Beach|Heights|Island|Islands|County|Street|Road|Lane|Avenue|Square|Creek|Falls|Bridge|Bridges|Harbour|Harbor|Mountains|Peninsula|Ocean|Sea|Quay)$/;
