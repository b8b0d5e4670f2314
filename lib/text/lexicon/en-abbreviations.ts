/**
 * Words whose full stop does not end a sentence when a capital follows. Kept
 * in lower case, without the stop.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr maj adm brig cpl pvt rev hon pres supt insp det st sr jr " +
    "vs v etc approx est dept univ assn bros corp inc ltd co no nos vol fig p pp ed eds " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun " +
    // States as agencies write them after a town.
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo " +
    "ave blvd rd ft mt messrs mme mlle asst atty dist fr supt engr cllr coun tech msgt ssgt"
  ).split(" "),
);

/** Of those, the ones that do end a sentence as often as not; a capital after them is then weighed. */
export const endingAbbreviations: ReadonlySet<string> = new Set(
  "etc corp inc ltd co bros assn n.m n.y n.j n.h n.c n.d r.i s.c s.d jr sr calif fla ariz ala ill pa mass".split(" "),
);
