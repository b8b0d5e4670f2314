/**
 * Names of firms, countries and counties with "and" in them, by their halves: what no grammar tells from two names.
 * Lower case, as far as news is likely to quote them.
 */
const PAIRS: ReadonlyMap<string, string> = new Map(
  (
    "marks spencer|procter gamble|barnes noble|tate lyle|holland barrett|legal general|fortnum mason|abercrombie fitch|dolce gabbana|ernst young|black decker|dun bradstreet|johnson johnson|" +
    "trinidad tobago|bosnia herzegovina|antigua barbuda|turks caicos|wallis futuna|newfoundland labrador|jammu kashmir|tyne wear|brighton hove|hammersmith fulham|kensington chelsea|barking dagenham|dumfries galloway|perth kinross|" +
    "argyll bute|devon cornwall|avon somerset|hereford worcester|telford wrekin|bath wells|basingstoke deane|windsor maidenhead|redcar cleveland|armagh banbridge|dadra nagar|andaman nicobar"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** "Marks and Spencer", "Avon and Somerset": whether the two words on both sides of an "and" are halves of one name. */
export function areHalves(left: string, right: string): boolean {
  return PAIRS.get(left) === right;
}
