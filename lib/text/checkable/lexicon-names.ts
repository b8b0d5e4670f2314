/** Words that tell names, titles and places apart. Data only; keys are lower case. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrasesOf = (lines: string): ReadonlySet<string> => new Set(lines.split(",").map((name) => name.trim()));

/** Titles that stand before a name or for a person; with a dot where they are abbreviations. */
export const TITLE_WORDS = setOf(`
  president vice-president premier chancellor minister secretary senator congressman congresswoman representative
  governor mayor councillor councilman councilwoman alderman ambassador commissioner director chief chairman
  chairwoman chairperson chair chief-executive ceo cfo coo cto executive manager head leader spokesman spokeswoman
  spokesperson officer inspector superintendent detective constable sergeant sheriff commander captain colonel major
  general admiral lieutenant marshal brigadier judge justice magistrate prosecutor attorney lawyer solicitor barrister
  counsel professor principal headteacher headmaster rector provost lecturer doctor surgeon nurse bishop
  archbishop cardinal rabbi imam pastor reverend pope king queen prince princess duke duchess lord sir dame
  coach midfielder striker goalkeeper defender analyst economist hydrologist epidemiologist biologist historian
  curator editor reporter founder co-founder owner treasurer registrar coroner mediator undersecretary deputy
  gen sen rep gov dr prof lt col sgt capt cmdr maj adm rev hon mr mrs ms mx`);

/** Capitalised, these begin a name rather than end a title: "General Motors", "Major League", "King Street". */
export const TITLES_IN_NAMES = setOf(
  "king queen prince general major head chair justice chief executive lady lord principal deputy",
);

/** Words before a role that belong to it: "deputy prime minister", "former chief executive". */
export const TITLE_MODIFIERS = setOf(`
  deputy vice former acting interim assistant associate senior junior chief prime foreign finance health defence defense
  home education interior transport trade justice attorney general executive managing founding lead leading retired
  then ex regional district national high permanent press principal state shadow opposition parliamentary staff first
  second lord police fire medical technical financial operating`);

/** Lower-case particles inside a name. */
export const PARTICLES = setOf(
  "de da do dos das del della di du des la le van von der den ter ten zu al el bin binti ibn ole nic ni ó y e af av",
);

/** A capital on these, where a sentence opens, means nothing. */
export const OPENERS = setOf(`
  the a an this that these those he she it they we you i his her its their our your my and but or nor so yet if when
  while as after before since until because although though however in on at by for from to of with without under over
  into about against between among during through across near within beyond despite according asked told there here
  what who whom whose which where why how not no yes all both each every some any many much most more few several one
  two three four five six seven eight nine ten another other others once now then today yesterday tomorrow only even
  still also just never nobody everyone someone nothing everything something last next later earlier meanwhile instead
  perhaps maybe such let mine than too very rather`);

/** Heads of organisations that "of" continues: "Bank of England", "University of Castermere". */
export const OF_HEADS = setOf(`
  university bank ministry department house court office board institute council church port chamber city county state
  republic kingdom commonwealth college school academy bureau society association federation confederation union
  league army ministry secretariat journal royal isle gulf bay district duke duchess prince archbishop bishop museum gallery`);

/** After a title's word, these make the run a name after all: "Harrow General Hospital". */
export const ORGANISATION_NOUNS = setOf(`
  hospital office council court committee commission association service services party board authority assembly ministry
  department bureau union league club school college university church bank group motors electric`);

/** After a capital, these make a place: "Albert Terrace", "Cold Fell", "Sallow Dam". */
export const PLACE_NOUNS = setOf(`
  street road avenue lane terrace square drive boulevard highway bridge park lake river creek bay beach island islands
  mountain mountains mount hill hills fell valley county province state district airport harbour harbor port station
  forest desert peninsula coast gulf sea ocean strait canal dam reservoir village town city borough parish hospital
  prison jail stadium plaza square farm wharf quay`);

/** Before a capital, these do: "River Tarrow", "Lake Erie", "Mount Kenya". */
export const PLACE_LEADS = setOf(
  "river lake mount cape fort port san santa st loch lough isle north south east west central upper lower new",
);

/** Prepositions after which a capitalised name is read as a place ("in Langholt"). */
export const PLACE_PREPOSITIONS = setOf("in near outside across throughout");

/** Countries, larger regions and cities that need no preposition to be a place. */
export const PLACES = phrasesOf(`
  Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain,
  Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Brunei, Bulgaria,
  Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica, Croatia,
  Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominican Republic, Ecuador, Egypt, El Salvador, Eritrea,
  Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Grenada,
  Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy,
  Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho,
  Liberia, Libya, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius,
  Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands,
  New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Norway, Oman, Pakistan, Palestine, Panama,
  Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Samoa,
  Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa,
  South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan,
  Tanzania, Thailand, Togo, Tonga, Trinidad, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine, United Arab Emirates,
  United Kingdom, United States, Uruguay, Uzbekistan, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe, U.S., U.K., US, UK,
  England, Scotland, Wales, Northern Ireland, Britain, Great Britain, America, Europe, Asia, Africa, Latin America,
  North America, South America, Middle East, Balkans, Caribbean, Antarctica, Arctic, Gaza, West Bank, Crimea, Siberia,
  Hong Kong, Tibet, Catalonia, Kashmir, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut,
  Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
  Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey,
  New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming, Ontario, Quebec,
  Queensland, New South Wales, Victoria, London, Paris, Berlin, Brussels, Madrid, Rome, Vienna, Warsaw, Moscow, Kyiv,
  Beijing, Shanghai, Tokyo, Seoul, Delhi, New Delhi, Mumbai, Karachi, Dhaka, Jakarta, Manila, Bangkok, Hanoi, Tehran,
  Baghdad, Cairo, Nairobi, Lagos, Abuja, Accra, Johannesburg, Cape Town, Los Angeles, San Francisco, Chicago, Houston,
  Miami, Boston, Philadelphia, Detroit, Seattle, Dallas, Atlanta, Toronto, Ottawa, Montreal, Vancouver, Sydney,
  Melbourne, Canberra, Mexico City, Bogotá, Lima, Santiago, Buenos Aires, Rio de Janeiro, São Paulo, Geneva, Zurich,
  Amsterdam, Copenhagen, Stockholm, Oslo, Helsinki, Dublin, Belfast, Edinburgh, Glasgow, Cardiff, Manchester,
  Liverpool, Birmingham, Leeds, Lisbon, Athens, Istanbul, Ankara, Jerusalem, Tel Aviv, Dubai, Riyadh, Doha, Kabul,
  Islamabad, Kolkata, Chennai, Bengaluru, Hyderabad, Washington, Washington D.C., Capitol Hill, Wall Street, Kremlin`);

/** Peoples and their adjectives: alone they describe ("Russian agents") and name nobody. Plurals are seen to in names.ts. */
export const DEMONYMS = setOf(`
  afghan angolan armenian azerbaijani basque bengali bosnian burmese catalan congolese cornish cypriot ecuadorian eritrean fijian flemish gambian
  guatemalan guinean honduran inuit ivorian laotian malagasy malawian maldivian malian maltese mauritian moldovan mongolian mozambican namibian
  nicaraguan omani panamanian paraguayan punjabi salvadoran samoan scandinavian senegalese sicilian singaporean tajik tamil tibetan tongan
  uruguayan uzbek zulu
  african albanian algerian american arab argentine argentinian asian australian austrian bangladeshi belarusian belgian
  bolivian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban czech danish dutch
  egyptian english estonian ethiopian european filipino finnish french georgian german ghanaian greek haitian hungarian
  icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish jordanian kazakh kenyan korean
  kurdish kuwaiti latvian lebanese liberian libyan lithuanian malaysian mexican moroccan muslim nepali nigerian norwegian
  pakistani palestinian peruvian polish portuguese qatari romanian russian rwandan saudi scottish serbian slovak
  slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan
  ukrainian venezuelan vietnamese welsh western yemeni zambian zimbabwean christian catholic protestant hindu buddhist
  republican democrat democratic conservative labour liberal english-speaking parisian londoner`);
