import { remember } from "../remember";

/** What kinds of things speak. All lower case; plural forms are derived where not listed. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const each = (lists: Record<string, string>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(lists).map(([noun, words]) => [noun, words.split(" ")]));

/** Titles that stand before a name and are not part of it. */
export const titles = set(
  `mme mlle sra srta dott ing cllr cllr. coun coun. cr cr. ald fr supt insp det di dci pc wo mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron rev rev. reverend father sister brother rabbi imam pastor bishop archbishop cardinal pope
  taoiseach tánaiste cathaoirleach president vice-president premier chancellor minister secretary governor gov gov. mayor councillor councilman councilwoman councilmember alderman alderwoman senator sen sen. representative rep rep. congressman congresswoman
  assemblyman assemblywoman speaker ambassador envoy commissioner judge justice magistrate attorney sheriff constable officer detective inspector superintendent sergeant sgt sgt. lieutenant lt lt. captain capt capt. major maj maj.
  colonel col col. general gen gen. brigadier admiral adm adm. commander cmdr cmdr. corporal private marshal chief king queen prince princess duke duchess emperor sheikh sultan
  coach manager director chairman chairwoman chairperson chair dean principal superintendent pa mama grandad grandpa grandma uncle aunt auntie hon hon. mp md spokesman spokeswoman spokesperson
  chief_executive ceo cfo coo cto deputy assistant acting former ex-president ex-minister senior vice lead late comrade alhaji chief pastor engr. barr. barrister shri smt. señor señora don doña monsieur madame mme mme. mlle mlle. sra sra. herr frau pak ibu tech. sfc ssgt msgt`,
);

/** Capitalised words that make a name an organisation's. */
export const organisationWords = set(
  `academy administration agency airlines airport airways alliance assembly associates association athletic authority bank board broadcasting brigade bureau bureaux cabinet campaign care centre center chamber charity
  church city club coalition college commission committee company confederation conference congress consortium constabulary cooperative corp corp. corporation council court cricket department directorate district division
  embassy federation fc firm forum foundation force forces front fund gazette government group guild guard hospital house housing inc inc. industries initiative institute institution international investments journal
  kremlin laboratories laboratory labs league legislature limited lines llc llp lobby local ltd ltd. ministry mission motors movement museum navy army network news newspaper nhs observatory office organisation organization
  parliament partners partnership party patrol petroleum plc police polytechnic post press project railway railways regiment registry reserve resources school schools securities senate service services society solutions squad standards
  state station store stores studio studios symphony syndicate systems taskforce team technologies telecom television theatre theater times trade trades transit transport treasury tribune tribunal trust trustees union united
  university ventures wardens watch week welfare workers works insurance pictures energy coal gas oil homes foods steel rail mining logistics pharma pharmaceuticals biotech capital analytics entertainment productions films brewery
  bakery dairy farms estates properties healthcare hotels resorts rights defenders soldiers veterans homeowners ag gmbh nv plc se oy ab asa spa bv bhd pty ltda group company inc pentagon fed fbi cia nasa interpol unicef nato opec imf`,
);

/** Nouns that stand for an organisation ("the company", "its owner" is not one). */
export const organisationNouns = set(
  `company firm startup start-up council ministry department agency government administration police union board bank charity club committee commission court parliament party authority regulator
  operator airline retailer maker manufacturer supplier group organisation organization association federation foundation institute university school hospital trust embassy consulate army navy military
  force office bureau watchdog inquiry campaign coalition alliance network chain carrier utility developer publisher newspaper magazine broadcaster station studio team league body corporation conglomerate partnership society
  treasury chamber directorate council’s town city state country kremlin white_house palace church diocese ngo nonprofit non-profit think-tank thinktank secretariat tribunal panel service brigade outlet paper lender exchange
  consultancy brokerage insurer automaker carmaker business cooperative co-op practice opposition prosecution defence defense
  theatre theater museum gallery library television festival coastguard constabulary venue supermarket brewery restaurant hotel zoo port airport railway inspectorate cabinet legislature assembly confederation subsidiary franchise squad college academy clinic laboratory lab observatory cinema cafe pub resort quarry shipbuilder planemaker chipmaker consortium syndicate militia regiment monastery province county borough municipality movement guild prison distillery shipyard foundry mine refinery shipowner drugmaker nursery fund district kirk synagogue mosque parish congregation band orchestra choir shop store bookshop pharmacy dealership winery salon gym hostel surgery yard factory plant mill chancery tank`,
);

/** Nouns for things written or recorded that can state something. */
export const documentNouns = set(
  `report study paper survey poll review audit analysis memo memorandum letter note email e-mail message text post tweet statement filing filings complaint lawsuit suit indictment affidavit petition claim writ
  document documents files file records record minutes transcript transcripts book memoir monograph biography essay article editorial column commentary story notice sign placard banner advertisement ad leaflet pamphlet brochure handout
  bulletin forecast estimate estimates figures data statistics census index ruling judgment judgement verdict order decree law act bill treaty agreement communiqué communique resolution declaration charter manifesto
  contract policy guideline guidelines guidance proposal application submission presentation slide slides dossier register ledger logs log diary notebook map chart graph table website site page blog podcast video film
  documentary recording audio tape footage broadcast release press_release summary draft chapter label inscription plaque card invitation script manuscript research findings results papers studies reports emails letters
  messages memos posts tweets polls surveys documents invoices invoice spreadsheet warrant subpoena testimony factsheet fact-sheet assessment appraisal inspection experiment trial model models projections brief briefs timeline timelines preprint footer footnote header headline caption copy copies excerpt excerpts passage receipt receipts certificate
  page pages entry entries modelling modeling simulation simulations calculation calculations estimate projection appendix annex addendum clause rule rules textbook guidebook handbook dictionary encyclopaedia encyclopedia blueprint
  timetable schedule catalogue catalog sticker headstone gravestone menu prospectus screenshot screenshots message newsletter obituary magazine questionnaire caveat paragraph investigation blotter briefing readout citation inventory database databases chart placard telegram telegrams circular circulars cable cables decree sheet factsheet consensus update updates voucher vouchers deposition depositions pleading pleadings motion motions injunction summons prospectuses lease thesis dissertation novel novels autobiography cookbook manual almanac yearbook flyer flyers
  poster posters dispatch webpage regulation regulations directive directives edict proclamation terms chronology synopsis scorecard whitepaper checklist roadmap autopsy toxicology bylaws bylaw dataset datasets imagery advert adverts hashtag epitaph foreword preface
  abstract advisory annotation backgrounder billboard booklet chronicle communication compendium correspondence deed diagram digest docket exhibit fatwa flyer gazette glossary graffito graffiti
  handbill homily infographic itinerary journal journals listing logbook logbooks lyrics missive motto novella op-ed payslip permit poem postcard postcards postscript prescription printout proceedings
  prospectus psalm rebuttal recipe referral registry resumé rulebook scrapbook scripture screed sermon signage signboard specification subtitles surtitles syllabus tally template transcription
  roster rota valuation treatise verse voicemail waiver worksheet
  announcement announcements annexe ballot ballots blackboard by-law by-laws byelaw byelaws chyron codicil correction corrections dashboard disclaimer engraving epigraph fine-print hymn invite invites noticeboard notification notifications playbill pop-up prayer reminder reminders scoreboard
  slogan strapline subtitle t-shirt tagline tannoy tattoo ticker voice-over wall-text whiteboard wrapper wristband`,
);

/** Singular nouns for people, beyond those recognised by their ending. */
export const humanNouns = set(
  `man woman lady lassie chap fella gran nan grandpa gaffer supremo tsar stablehand bosun sherpa maestro postie squaddie sapper commando padre churchwarden cantor muezzin guru hero heroine mum-to-be mother-to-be bride-to-be dad-to-be person boy girl child teenager student pupil mother father mum mom dad son daughter brother sister wife husband widow widower partner friend neighbour neighbor colleague resident citizen voter
  official aide adviser advisor mp mep msp cfo coo cto spokesman spokeswoman spokesperson lawyer attorney barrister solicitor judge prosecutor witness juror defendant plaintiff detective officer inspector constable sergeant captain colonel general soldier
  minister secretary president premier governor mayor senator councillor lawmaker legislator diplomat envoy ambassador politician candidate activist campaigner critic analyst economist expert specialist scientist researcher
  professor academic scholar historian author writer novelist poet playwright director producer actor actress artist musician singer critic reviewer journalist reporter correspondent editor columnist host presenter
  doctor physician surgeon nurse midwife patient therapist dentist pharmacist epidemiologist geriatrician engineer technician mechanic electrician architect designer developer programmer coder founder cofounder co-founder ceo boss chief chairman chairwoman chair
  chief_executive executive manager trader dealer banker investor broker analyst accountant auditor clerk cashier shopkeeper vendor seller buyer customer client consumer shopper tenant landlord homeowner owner commuter passenger rider driver
  pilot farmer fisherman goatherd carpenter teacher headteacher headmaster headmistress principal coach trainer player captain striker defender goalkeeper midfielder referee fan supporter winger athlete
  survivor rescuer searcher motorist pedestrian mourner postmaster distributor victim bystander eyewitness relative cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter grandad parent insider source whistleblower whistle-blower informant employee worker staffer staff guard contractor
  volunteer organiser organizer leader member colleague apprentice trustee delegate negotiator mediator commander chef cook waiter pensioner retiree veteran controller treasurer counsel regulator commissioner
  signing keeper veteran novelist cyclist swimmer surfer lifeguard paramedic firefighter ranger warden caretaker curator librarian archivist biologist geologist physicist chemist botanist zoologist acoustician statistician sociologist psychologist
  heckler protester protestor demonstrator marcher striker picket monk nun priest vicar pastor imam rabbi bishop chieftain elder king queen prince princess interviewer moderator hairdresser shopkeeper dressmaker bookseller storyteller songwriter screenwriter goatherd seamstress postman policeman fireman salesman saleswoman businessman businesswoman sportsman craftsman foreman midfielder keeper champion challenger contender incumbent opponent rival publican mechanic plumber roofer baker butcher barber grocer tailor weaver potter sculptor painter photographer cartographer mapmaker
  ombudsman auditor inspector arbiter umpire cabbie trucker docker miner crane-operator ferryman beekeeper gardener forester logger hunter fisher angler skipper sailor mate admiral stewardess attendant
  prioress abbess actress hostess waitress heiress countess duchess seamstress manageress sculptress operator champ assistant deputy secretary-general high-commissioner taoiseach tánaiste cathaoirleach mla mlc td reeve lawman marshal sheriff coroner registrar bailiff usher stenographer controller
  conductor composer drummer soprano tenor baritone dancer entertainer juggler clown rapper instructor investigator navigator competitor creditor debtor donor mentor inventor collector administrator coordinator
  commentator counsellor counselor councilor lecturer tutor postdoc laureate prizewinner runner-up winner loser newcomer outsider underdog rower jockey boxer wrestler sprinter climber skier skater diver golfer
  cricketer fly-half scrum-half full-back bowler scorer flanker halfback quarterback pitcher catcher shortstop rookie supervisor superintendent subordinate steward convener convenor bargainer arbitrator conciliator adjudicator assessor
  surveyor valuer appraiser actuary underwriter paralegal notary interpreter translator breeder herder shepherd drover rancher grower picker planter vintner brewer distiller miller fishmonger jeweller goldsmith
  blacksmith locksmith cobbler upholsterer bricklayer stonemason mason glazier plasterer decorator labourer laborer builder welder fitter stoker signaller shunter porter bellboy bouncer janitor cleaner sweeper
  osteopath carer caregiver matron undertaker gravedigger sexton verger canon deacon curate chaplain abbot abbess friar preacher missionary rector chancellor provost dean bursar burglar thief robber mugger
  forger smuggler poacher hacker stalker attacker killer murderer shooter offender inmate prisoner convict fugitive hostage captive asylum-seeker exile settler squatter lodger landlady frontbencher backbencher
  minister-elect hopeful frontrunner canvasser fundraiser speechwriter chief-of-staff undersecretary under-secretary permanent-secretary consul attaché attache emissary paratrooper gunner sniper recruit
  conscript cadet deserter warlord rebel insurgent fighter guerrilla partisan mercenary bride bridegroom fiancé fiancée sweetheart girlfriend boyfriend spouse ex-wife ex-husband stepmother stepfather stepson
  stepdaughter half-brother godmother godfather sibling orphan toddler newborn teen adult blogger vlogger influencer youtuber newsreader stringer subeditor sub-editor printer illustrator animator typesetter
  engraver entrepreneur tycoon magnate billionaire millionaire financier backer borrower saver beneficiary recipient heir heiress executor astronomer vet handler farrier visitor traveller traveler camper hiker
  walker rambler biker courier aviator astronaut cosmonaut deckhand stowaway punter drinker diner smoker gambler bettor croupier bartender barmaid barista waitress busker hawker peddler pedlar onlooker
  passer-by spectator listener viewer reader subscriber caller respondent invigilator examiner marker squire earl countess viscount baroness marquess knight dame monarch sovereign pretender courtier valet
  butler maid nanny au-pair ghillie accused suspect fellow guest twin governess
  agent speaker sponsor gymnast sentry cop trooper spy kid lad lass bloke guy gentleman stranger foreigner villager islander commenter pundit newscaster bookie goalie batter racer runner marathoner hurdler cox
  medic orderly philosopher farmhand crofter trawlerman cellist trumpeter fiddler piper bellringer ringer chorister advocate litigator perpetrator bomber commandant predecessor successor counterpart ally backer defector
  dissident captor kidnapper churchgoer parishioner worshipper worshiper pilgrim theatregoer concertgoer festivalgoer moviegoer taxpayer ratepayer intern undergraduate graduate postgraduate alumnus alumna freshman sophomore
  schoolboy schoolgirl schoolchild grandchild confidant confidante acquaintance housemate flatmate roommate classmate teammate workmate shipmate co-star costar understudy ringmaster magician comedian announcer compere emcee
  magistrate corporal brigadier grazier haulier concierge chambermaid doula gp physio granny mother-in-law father-in-law bridesmaid backpacker greengrocer wholesaler user hooligan planner stevedore postmistress messenger newsagent
  sommelier dishwasher confectioner chocolatier glassblower ballerina acrobat streamer picketer shop-steward swindler vandal looter trafficker addict dropout runaway busboy mullah ayatollah archbishop benefactor dispatcher realtor
  embalmer pallbearer babysitter childminder jobseeker grandparent mogul oligarch celebrity starlet villain elector expat southerner northerner socialite astrologer healer mistress lover casualty president-elect solicitor-general
  director-general attorney-general auditor-general governor-general inspector-general surgeon-general rep playmaker bassist proctor prefect baby infant triplet
  apothecary archer aristocrat artisan birder birdwatcher boatbuilder bodybuilder bodyguard bookbinder boatswain bureaucrat caddie castaway caver censor chauffeur chiropractor choirboy
  cleric coalminer commodore companion compatriot comptroller conservator contralto couturier cowboy cowherd coxswain crabber crooner dairymaid deaconess docent dogwalker educator émigré
  employer explorer falconer footballer forager freelancer gamer gendarme ghostwriter gillie gondolier haberdasher hermit hitchhiker homeopath hotelier housemaid housewife impresario
  informer interrogator jailer jeweler joiner kayaker kingpin knitter laundress lumberjack maiden mariner masseur masseuse matador matriarch milliner mystic narrator naturopath neurosurgeon
  novice orator parson patriarch pawnbroker penitent performer petitioner pickpocket priestess promoter proofreader proprietor prospector protégé psychoanalyst purser racegoer ragpicker
  recluse restaurateur reveller reverend roadie rustler sacristan saddler scaffolder schoolmistress scribe seafarer shearer shepherdess shipbuilder shoplifter showrunner shrimper signwriter
  snowboarder sorcerer stagehand stockbroker stripper subaltern subcontractor suffragette superstar swineherd troubadour voyager warder wellwisher newlywed whaler woodcarver woodcutter great-aunt
  great-uncle sister-in-law brother-in-law son-in-law daughter-in-law mother-of-two father-of-two father-of-four mother-of-four mother-of-one father-of-one mother-of-three father-of-three mother-of-five father-of-five mum-of-one mum-of-three dad-of-one dad-of-three dad-of-four grandmother-of-two grandfather-of-two grandmother-of-three grandfather-of-three grandmother-of-four grandfather-of-four mum-of-two mum-of-four dad-of-two schoolmate crewmate cellmate
  linebacker all-rounder fly-half scrum-half full-back fullback`,
);

/** Nouns for single sources that stay unnamed whatever stands before them. */
export const anonymousNouns = set(
  `source sources insider insiders informant whistleblower person people individual individuals`,
);

/** Plurals that speak as a body without the usual -s. */
export const groupNouns = set(
  `people police men women children staff crew crews personnel families relatives parents locals folk kin others many some critics few most several experts observers everyone everybody crowd audience public community
  jury couple pair trio duo clergy faculty management leadership electorate press media half majority minority percent`,
);

/** The same under two nouns: "the paper" takes up "a study", "the cleric" a bishop. */
export const sameAs = each({
  paper: "study research report review",
  study: "paper research trial report",
  report: "study review paper audit document",
  document: "memo report filing letter paper timeline register brief dossier agreement memorandum invoice ledger",
  documents: "files records papers emails modelling memos minutes letters reports",
  communique: "statement",
  files: "documents records",
  survey: "poll",
  poll: "survey",
  suit: "lawsuit complaint",
  lawsuit: "suit complaint",
  complaint: "lawsuit suit",
  message: "text email post note",
  post: "tweet message",
  memoir: "book",
  book: "memoir monograph biography autobiography novel cookbook guidebook handbook textbook manual",
  friend: "mate pal",
  person: "source official employee executive insider",
  source: "person official insider",
  people: "sources officials",
  sources: "people officials",
  researchers: "scientists authors biologists team",
  scientists: "researchers authors",
  authors: "researchers scientists",
  insider: "source person executive official",
  company: "firm startup maker retailer operator manufacturer group chain airline developer business carrier supplier",
  firm: "company startup",
  judge: "justice magistrate",
  coach: "manager boss",
  manager: "boss coach",
  boss: "manager coach executive chief ceo owner founder",
  skipper: "captain",
  captain: "skipper",
  attorney: "lawyer counsel prosecutor solicitor",
  lawyer: "attorney counsel barrister solicitor",
  counsel: "barrister lawyer attorney advocate solicitor",
  barrister: "lawyer counsel advocate",
  solicitor: "lawyer",
  officer:
    "inspector detective sergeant constable policeman policewoman superintendent commander captain lieutenant corporal trooper deputy ranger warden",
  detective: "inspector sergeant",
  physician:
    "doctor surgeon cardiologist oncologist psychiatrist paediatrician pediatrician gp anaesthetist anesthesiologist pathologist neurologist dermatologist radiologist obstetrician gynaecologist medic",
  doctor:
    "physician surgeon cardiologist oncologist psychiatrist paediatrician pediatrician gp anaesthetist anesthesiologist pathologist neurologist dermatologist radiologist obstetrician gynaecologist medic",
  surgeon: "doctor",
  councillor: "councilman councilwoman",
  priest: "vicar rector father monk canon reverend clergyman monsignor chaplain",
  vicar: "reverend rector",
  academic: "professor lecturer researcher historian economist scientist scholar",
  scientist:
    "researcher biologist chemist physicist geologist astronomer ecologist zoologist botanist oceanographer glaciologist virologist epidemiologist hydrologist meteorologist seismologist neuroscientist volcanologist entomologist palaeontologist paleontologist climatologist biochemist microbiologist immunologist geneticist ornithologist conservationist",
  researcher:
    "scientist author biologist ecologist chemist physicist geologist astronomer zoologist botanist oceanographer glaciologist virologist epidemiologist hydrologist meteorologist seismologist neuroscientist volcanologist entomologist palaeontologist paleontologist climatologist biochemist microbiologist immunologist geneticist ornithologist conservationist scholar academic",
  author: "novelist writer researcher poet journalist biographer memoirist playwright essayist historian",
  writer: "novelist author poet playwright journalist essayist columnist biographer memoirist",
  novelist: "writer author",
  artist: "painter sculptor photographer illustrator muralist ceramicist printmaker potter weaver",
  lawmaker:
    "senator congressman congresswoman legislator representative mp deputy parliamentarian delegate assemblyman assemblywoman",
  singer: "soprano tenor baritone vocalist mezzo contralto songwriter rapper",
  prosecutor: "attorney counsel",
  advocate: "barrister campaigner activist",
  policeman: "officer constable sergeant",
  policewoman: "officer constable sergeant",
  constable: "officer",
  politician:
    "minister senator mayor councillor lawmaker mp deputy governor congressman congresswoman premier candidate",
  legislator: "senator representative lawmaker delegate assemblyman assemblywoman mp",
  parliamentarian: "mp lawmaker",
  backbencher: "mp",
  senator: "lawmaker",
  diplomat: "ambassador envoy consul attaché",
  envoy: "ambassador diplomat",
  ambassador: "envoy",
  executive: "chief ceo director chairman chairwoman founder co-founder",
  chief: "executive ceo boss",
  ceo: "executive chief",
  businessman: "owner founder executive ceo entrepreneur chairman developer trader",
  businesswoman: "owner founder executive ceo entrepreneur chairwoman developer trader",
  entrepreneur: "founder co-founder owner ceo",
  founder: "co-founder",
  financier: "banker investor",
  economist: "strategist",
  analyst: "strategist economist",
  strategist: "analyst",
  expert: "professor analyst researcher scientist specialist engineer economist lecturer consultant",
  specialist: "expert doctor consultant",
  scholar: "professor historian academic lecturer",
  professor: "academic scholar",
  lecturer: "academic",
  medic: "doctor nurse paramedic physician",
  nurse: "midwife matron",
  midwife: "nurse",
  clergyman: "priest vicar rector bishop archbishop imam rabbi pastor reverend father monk canon cardinal chaplain",
  cleric: "priest vicar rector bishop archbishop imam rabbi pastor reverend father monk canon cardinal chaplain",
  pastor: "reverend preacher",
  preacher: "pastor reverend",
  bishop: "archbishop",
  dean: "reverend",
  monk: "father abbot friar",
  nun: "sister abbess prioress",
  prelate: "bishop archbishop cardinal",
  playwright: "dramatist writer",
  reporter: "journalist correspondent",
  journalist: "reporter editor correspondent columnist broadcaster",
  painter: "artist",
  sculptor: "artist",
  filmmaker: "director film-maker",
  "film-maker": "director filmmaker",
  director: "filmmaker film-maker",
  actor: "actress",
  actress: "actor",
  performer: "singer comedian actor actress dancer musician",
  comic: "comedian",
  comedian: "comic",
  musician:
    "singer pianist violinist guitarist drummer cellist composer saxophonist trumpeter fiddler bassist percussionist",
  maestro: "conductor",
  dancer: "ballerina",
  chef: "cook restaurateur",
  cook: "chef",
  restaurateur: "chef owner",
  publican: "landlord landlady",
  shopkeeper: "grocer butcher baker florist",
  owner: "proprietor",
  proprietor: "owner",
  farmer: "grower rancher smallholder grazier shepherd beekeeper orchardist winemaker crofter dairyman",
  grower: "farmer orchardist",
  rancher: "farmer",
  winemaker: "vintner",
  fisherman: "skipper trawlerman angler shrimper fisher lobsterman",
  teacher: "headteacher tutor lecturer schoolteacher headmaster headmistress",
  principal: "headteacher headmaster headmistress",
  headteacher: "principal headmaster headmistress",
  student: "pupil undergraduate graduate",
  pupil: "student",
  teenager: "student schoolgirl schoolboy pupil",
  campaigner: "activist organiser organizer environmentalist",
  activist: "campaigner organiser organizer advocate",
  organiser: "campaigner activist",
  organizer: "campaigner activist",
  employee: "worker engineer clerk technician",
  worker: "employee machinist welder electrician cleaner labourer technician",
  aide: "adviser advisor staffer",
  adviser: "aide advisor consultant",
  engineer: "technician programmer",
  pilot: "captain aviator",
  sailor: "skipper mate yachtsman yachtswoman mariner bosun",
  player:
    "striker midfielder defender goalkeeper winger forward fullback full-back prop hooker flanker fly-half scrum-half centre quarterback batter batsman bowler pitcher",
  footballer:
    "striker midfielder defender goalkeeper winger forward fullback full-back prop hooker flanker fly-half scrum-half centre quarterback batter batsman bowler pitcher",
  athlete: "runner sprinter swimmer cyclist skier rower hurdler gymnast triathlete",
  runner: "sprinter athlete",
  rider: "cyclist jockey",
  jockey: "rider",
  keeper: "goalkeeper",
  goalkeeper: "keeper",
  forward: "striker",
  striker: "forward",
  accused: "defendant",
  defendant: "accused",
  plaintiff: "claimant complainant",
  claimant: "plaintiff",
  magistrate: "judge",
  justice: "judge",
  chair: "chairman chairwoman chairperson",
  chairman: "chair",
  chairwoman: "chair",
  soldier: "private corporal sergeant captain lieutenant colonel major",
  commander: "general colonel admiral",
  widow: "wife",
  widower: "husband",
  grandmother: "pensioner gran granny nana",
  grandfather: "pensioner grandad grandpa",
  pensioner: "grandmother grandfather retiree",
  retiree: "pensioner",
  mum: "mother",
  mom: "mother",
  mother: "mum mom",
  dad: "father",
  father: "dad",
  bank: "lender",
  lender: "bank",
  airline: "carrier",
  carrier: "airline operator",
  carmaker: "automaker",
  automaker: "carmaker",
  newspaper: "paper daily tabloid weekly",
  regulator: "watchdog ombudsman",
  watchdog: "regulator ombudsman",
  charity: "trust foundation nonprofit",
  nonprofit: "charity foundation",
  club: "team side",
  retailer: "supermarket grocer chain",
  chain: "retailer supermarket",
});

/** What a minister or a secretary is one for or of, as it stands between the post and the name. */
export const offices = set(
  "state health education finance justice defence defense foreign affairs trade industry transport housing environment energy agriculture fisheries food culture media sport tourism arts labour labor employment work pensions social protection children family families youth women equality home interior security immigration integration science innovation technology business enterprise economy climate water resources planning infrastructure development rural communities local government public administration further higher international global commerce communications defence veterans treasury tax revenue community care opposition house assembly senate council works roads power mines railways petroleum lands",
);

/** Words that tell a woman or a man. */
export const feminine = set(
  "ms ms. mrs mrs. miss dame lady baroness queen princess duchess councilwoman congresswoman assemblywoman spokeswoman chairwoman alderwoman woman girl mother mum mom daughter sister wife widow aunt auntie niece grandmother grandma actress headmistress businesswoman policewoman señora sra sra. doña madame mme mme. mlle mlle. frau hairdresser mama smt. hostess heroine waitress granddaughter prioress abbess nun heiress countess bride girlfriend midwife chairwoman forewoman policewoman saleswoman sportswoman stepmother stepdaughter godmother widow",
);
export const masculine = set(
  "mr mr. sir lord baron king prince duke councilman congressman assemblyman spokesman alderman man boy father dad son brother husband widower uncle nephew grandfather grandpa grandad headmaster businessman policeman señor don monsieur herr shri alhaji fisherman grandson pa fr. monk boyfriend groom bridegroom stepfather stepson godfather foreman widower fireman postman salesman sportsman gunman cameraman",
);

/** What a title stands for when it is written out: "Gov. Gabriela Stroud" is "the governor". */
export const writtenOut: Record<string, readonly string[]> = {
  gov: ["governor"],
  sen: ["senator"],
  rep: ["representative", "congressman", "congresswoman", "lawmaker"],
  gen: ["general"],
  col: ["colonel"],
  lt: ["lieutenant"],
  sgt: ["sergeant"],
  capt: ["captain"],
  cmdr: ["commander"],
  supt: ["superintendent"],
  insp: ["inspector"],
  det: ["detective"],
  dr: ["doctor"],
  prof: ["professor"],
  rev: ["reverend", "pastor", "vicar", "clergyman"],
  fr: ["priest", "father"],
  father: ["priest"],
  sister: ["nun"],
  cllr: ["councillor"],
  coun: ["councillor"],
  cr: ["councillor"],
  councilwoman: ["councillor"],
  councilman: ["councillor"],
  senator: ["lawmaker"],
  mp: ["lawmaker"],
};

/** A noun for a person: listed, or by its ending. */
export const isHuman = remember((noun) => {
  const bare = noun.replace(/^(?:(?:co|ex|vice|sub|deputy)-(?=.))+|-(?:elect|designate)$/g, "");
  return (
    humanNouns.has(bare) ||
    (!documentNouns.has(bare) &&
      !organisationNouns.has(bare) &&
      /(?:year-old|teacher|master|fighter|smith|wright|monger|ologist|ician|maker|worker|keeper|grapher|man|woman|person|holder|owner|leader|seller|player|driver|dresser|ster|ian|ant|ist|eer|ee)$/.test(
        bare,
      ))
  );
});

/** The singular of a regular plural. */
export const singular = remember((noun) => {
  if (/ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/men$/.test(noun)) return `${noun.slice(0, -3)}man`;
  if (/(?:ss|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
});

/** A plural noun, as far as its form tells. */
export const isPlural = remember(
  (noun) => groupNouns.has(noun) || /men$/.test(noun) || (/[^siu]s$/.test(noun) && noun.length > 3),
);
