import { anyOf } from "./word-lists";

/** "the Dane", "the Conservative", "the Ohio Democrat": from where, or of which party, somebody is. */
export const labelsPerson = anyOf(
  "conservative democrat republican tory liberal socialist green nationalist independent unionist libertarian centrist frontbencher dane swede finn pole czech slovak turk serb croat scot spaniard briton brit greek dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman kiwi aussie swiss thai filipino filipina argentine kazakh uzbek kurd arab israeli iraqi pakistani saudi bangladeshi kuwaiti qatari emirati",
);
