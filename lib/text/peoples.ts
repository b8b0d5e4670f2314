import { DEMONYMS } from "./checkable/lexicon-names";
import { anyOf } from "./word-lists";

const PARTIES = new Set(["labour", "liberal", "conservative", "republican", "democrat", "democratic", "londoner"]);

/** "Irish", "Catholic": alone it says of what kind something is, and names no body, as a party's would. */
export const isOfPeople = anyOf([
  ...[...DEMONYMS].filter((word) => !PARTIES.has(word)),
  ..."armenian namibian angolan congolese malagasy senegalese malawian mozambican ivorian cameroonian togolese burundian eritrean gambian malian nigerien bahraini omani afghan azerbaijani tajik turkmen kyrgyz mongolian tibetan singaporean burmese laotian bruneian fijian samoan tongan papuan guyanese surinamese barbadian trinidadian bahamian belizean guatemalan honduran salvadoran nicaraguan panamanian dominican paraguayan uruguayan ecuadorian luxembourgish maltese cypriot bosnian montenegrin macedonian kosovar moldovan basque catalan galician breton sicilian corsican scandinavian nordic baltic balkan slavic caribbean mediterranean andean byzantine ottoman victorian edwardian anglican lutheran methodist presbyterian sunni shia shiite islamic sikh quebecois".split(
    " ",
  ),
]);

/** "the Dane", "the Conservative", "the Ohio Democrat": from where, or of which party, somebody is. */
export const labelsPerson = anyOf(
  "conservative democrat republican tory liberal socialist green nationalist independent unionist libertarian centrist frontbencher dane swede finn pole czech slovak turk serb croat scot spaniard briton brit greek dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman kiwi aussie swiss thai filipino filipina argentine kazakh uzbek kurd arab israeli iraqi pakistani saudi bangladeshi basque catalan galician breton sicilian corsican kuwaiti qatari emirati",
);
