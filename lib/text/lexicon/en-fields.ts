/**
 * What people do, by field, and the words an article tells of them with: whoever
 * "sold bread" may be "the baker", and is hardly "the goalkeeper". Of each field
 * first what its people are called, then what is told of them. A word of two
 * fields stands in both; words that fit anybody stand in none.
 */
const FIELDS: readonly (readonly [people: string, told: string])[] = [
  [
    "minister secretary president premier governor mayor senator councillor councilor councilman councilwoman councilmember alderman alderwoman lawmaker legislator politician candidate mp mep msp td mla deputy representative congressman congresswoman assemblyman assemblywoman speaker whip frontbencher backbencher chancellor undersecretary lord baroness peer leader incumbent challenger opponent hopeful frontrunner canvasser speechwriter parliamentarian taoiseach delegate commissioner republican democrat conservative liberal tory socialist independent nationalist unionist statesman mla-elect senator-elect president-elect mayor-elect chairman chairwoman chair",
    "party parliament senate congress cabinet constituency election elected voters ballot vote votes voted seat ward legislature opposition ruling caucus bill motion reelection campaign poll manifesto labour tory republican democrat green liberal council office ministry portfolio coalition government represents represented representing represent",
  ],
  [
    "official bureaucrat administrator commissioner aide adviser advisor staffer secretary inspector regulator ombudsman auditor clerk civil-servant undersecretary spokesman spokeswoman spokesperson superintendent assessor examiner registrar planner permanent-secretary",
    "ministry department agency bureau authority office commission council government treasury audit inspectorate administration",
  ],
  [
    "judge justice magistrate recorder sheriff jurist arbitrator coroner",
    "sentencing sentenced ruled ruling bench bail presided presiding jury verdict judgment gavel summing chambers inquest dismissed recorder honour",
  ],
  [
    "lawyer attorney barrister solicitor counsel prosecutor advocate litigator defender paralegal notary silk",
    "defending mitigating prosecuting prosecution defence defense represents representing represented client clients court case bar kc qc sc bl llp chambers appears appearing appeared firm legal plaintiff plaintiffs trial cross-examined cross-examining cross-examination law-firm crown state",
  ],
  [
    "defendant accused suspect offender convict prisoner inmate culprit burglar thief robber arsonist fraudster forger smuggler poacher hacker stalker attacker killer murderer shooter looter swindler captor dealer vandal",
    "pleaded admitted admits denies denied charged charge charges convicted sentenced jailed arrested trial guilty dock bail accused caught stole stolen robbed fined prison jail custody sentence cell fraud theft alleged allegedly raid raided handcuffs indicted arraigned remanded acquitted",
  ],
  [
    "victim complainant claimant plaintiff survivor eyewitness witness bystander passer-by casualty",
    "testified testimony evidence stand witness injured hurt lost robbed attacked survived saw sued suing assault sues statement heard oath box",
  ],
  [
    "officer detective inspector constable sergeant superintendent policeman policewoman commander chief marshal sheriff trooper deputy investigator commissioner cop patrolman guard warden captain lieutenant",
    "police constabulary patrol arrest arrested squad precinct beat inquiry investigation force patrolled beat custody crime dci di ds supt garda gardaí raid raided",
  ],
  [
    "doctor physician surgeon dentist epidemiologist geriatrician cardiologist oncologist psychiatrist paediatrician pediatrician gp anaesthetist anesthesiologist pathologist neurologist dermatologist radiologist obstetrician gynaecologist medic consultant psychologist virologist clinician specialist registrar optician ophthalmologist",
    "hospital clinic ward patients patient operated surgery treat treats treated treating diagnosis diagnosed medical medicine infirmary practice disease symptoms theatre transplant heart lungs cancer prescribed intensive unit dr",
  ],
  [
    "nurse midwife matron paramedic carer caregiver therapist physio physiotherapist osteopath pharmacist radiographer doula orderly",
    "hospital ward patients patient ambulance clinic shift nursing care maternity unit nhs pharmacy delivered babies home hospice",
  ],
  [
    "scientist researcher biologist geologist physicist chemist botanist zoologist ecologist astronomer statistician epidemiologist archaeologist anthropologist hydrologist meteorologist seismologist volcanologist entomologist palaeontologist paleontologist climatologist biochemist microbiologist immunologist geneticist ornithologist oceanographer glaciologist virologist neuroscientist mathematician acoustician engineer conservationist forecaster postdoc astrophysicist primatologist toxicologist",
    "study university institute laboratory lab research team experiment samples data journal published findings excavated museum dig fossils species telescope led papers observatory college department field survey expedition measured discovered climate genome bones sensors model",
  ],
  [
    "professor academic scholar historian economist lecturer tutor sociologist linguist philosopher anthropologist expert author dean rector provost archivist laureate political-scientist political-economist demographer criminologist classicist theologian",
    "university college institute faculty teaches taught lectures school department research professor chair studies studied history economics book campus journal emeritus",
  ],
  [
    "student undergraduate postgraduate pupil teenager graduate apprentice trainee intern cadet schoolboy schoolgirl novice",
    "student studying studies school university college exam exams degree class course year-old campus doctorate phd thesis learning dissertation semester",
  ],
  [
    "teacher headteacher headmaster headmistress head principal tutor educator schoolteacher schoolmaster schoolmistress instructor superintendent",
    "school teaches taught teaching pupils class classroom academy kindergarten primary secondary lessons children form exams head",
  ],
  [
    "priest vicar rector pastor imam rabbi bishop archbishop cardinal monk nun abbot abbess prioress friar canon deacon curate chaplain reverend preacher cleric clergyman prelate monsignor father sister missionary pope mullah ayatollah parson verger sexton dean minister churchman churchwoman clergywoman provost",
    "mass church parish cathedral diocese mosque synagogue temple congregation sermon sermons pulpit prayed prayers eucharist ordained faith rev reverend fr chapel monastery convent baptised altar preaches preached worship communion confession",
  ],
  [
    "coach manager trainer boss",
    "team squad side players dressing-room bench substitution tactics season match game training signed league club selected appointed took-charge half-time substituted dropped",
  ],
  [
    "captain skipper player striker defender goalkeeper keeper goalie goaltender midfielder winger forward fullback full-back prop hooker flanker fly-half scrum-half centre quarterback linebacker batter batsman bowler pitcher catcher shortstop rookie footballer cricketer signing all-rounder substitute scorer matchwinner opener left-hander right-hander spinner seamer defenseman goalscorer fielder teammate playmaker guard center wicketkeeper left-arm number-nine newcomer veteran debutant",
    "scored scoring goal goals match penalty save saved team league cup club innings wicket wickets runs try tries minutes bench season shot header kick kicked played plays signed debut hat-trick overs caught bowled field net ball points pitch equaliser winner assist rebounds",
  ],
  [
    "athlete runner sprinter swimmer cyclist skier skater rower boxer wrestler climber golfer jockey gymnast hurdler marathoner triathlete racer rider champion champ challenger contender winner loser rival runner-up finalist semi-finalist medallist medalist fencer archer player grandmaster veteran newcomer paddler surfer driver sailor debutant",
    "race raced won title medal gold silver bronze finish finished seconds marathon lap laps ring rounds round bout tournament final semi-final court set sets serve served match grand-slam record world olympic championship championships track course club champion lost beat beaten board chess",
  ],
  [
    "referee umpire linesman official steward arbiter judge timekeeper",
    "whistle decision decisions booked card offside red yellow match officials officiated",
  ],
  [
    "musician singer composer conductor pianist violinist guitarist drummer cellist soprano tenor baritone mezzo contralto vocalist songwriter rapper maestro bassist fiddler piper organist trumpeter saxophonist percussionist flautist harpist accordionist dj frontman bandleader singer-songwriter lutenist",
    "orchestra song songs album albums podium concert concerts sang sings opera band stage choir symphony quartet guitar piano violin tour record recording score recital lyrics jazz audience debut hall festival drums bow music musical tune",
  ],
  [
    "actor actress performer dancer ballerina director producer filmmaker film-maker playwright dramatist screenwriter librettist choreographer comedian comic entertainer puppeteer star co-star understudy impresario designer prompter stagehand maestro ventriloquist clown magician showrunner dramaturg scriptwriter",
    "film films play plays stage theatre theater role roles cast audience performance opera premiere rehearsals rehearsal directed directs stars starring act acts acting lines curtain scene scenes production drama series camera ballet danced dance dances screenplay libretto wrote soliloquy comedy festival musical costume played matinee",
  ],
  [
    "novelist writer author poet biographer essayist memoirist critic reviewer editor publisher columnist journalist translator librettist playwright storyteller bookseller lexicographer",
    "novel novels book books poem poems memoir wrote written writes writing chapter pages publisher published literary prize shortlist verse fiction stories story translated library biography jury column essay essays words manuscript",
  ],
  [
    "artist painter sculptor photographer muralist illustrator ceramicist printmaker potter weaver curator designer engraver animator cartoonist restorer collector dealer gallerist conservator architect forger",
    "painting paintings painted paints mural murals portrait portraits gallery museum exhibition canvas sculpture sculptures photographs studio brush works art drawings drew statue restored restoration collection kiln prints show curated curates",
  ],
  [
    "journalist reporter correspondent editor columnist host presenter broadcaster blogger pundit commentator anchor newsreader podcaster interviewer moderator vlogger influencer youtuber publisher critic photographer",
    "newspaper magazine radio television broadcast reported podcast programme paper channel show interview column newsroom article station wrote news media",
  ],
  [
    "executive ceo cfo coo cto chief boss chairman chairwoman chair chairperson director founder cofounder co-founder owner proprietor entrepreneur businessman businesswoman manager tycoon magnate industrialist billionaire millionaire president employer shareholder head restaurateur hotelier developer manufacturer",
    "company firm business shares board profit profits founded runs owns owned worth chief executive annual revenue results sales built bought built startup investors bid deal merger stake factory plant group analysts quarter customers million billion workforce chain brand opened heads headed ceo managed manages directs",
  ],
  [
    "trader dealer banker investor broker analyst economist strategist accountant auditor financier treasurer actuary underwriter lender creditor consultant forecaster fund-manager stockbroker adviser",
    "bank fund securities capital shares market markets note clients investors brokerage hedge bonds rates ratings research partners asset assets stock stocks portfolio equity economy inflation forecast",
  ],
  [
    "shopkeeper retailer trader grocer seller salesman saleswoman vendor stallholder florist bookseller newsagent market-trader butcher baker fishmonger merchant jeweller pharmacist greengrocer cashier customer shopper",
    "shop shops store stall sold sells selling customers counter market till bakery bread butcher flowers stock high-street trade sales queue opened wares",
  ],
  [
    "baker cook chef waiter waitress barman barmaid bartender publican landlord landlady restaurateur hotelier brewer distiller miller roaster barista confectioner sommelier cheesemaker winemaker host innkeeper butcher patissier diner noodle-maker",
    "bread kitchen stove oven restaurant cafe menu dishes dish cooked cooks bakes baked broth pub bar brewery beer wine coffee roasts flour dough cakes recipe food meal served serves noodles soup hotel guests table tables michelin pans",
  ],
  [
    "farmer grower rancher smallholder grazier shepherd beekeeper orchardist winemaker vintner crofter dairyman herder breeder picker planter forester gardener gamekeeper farmhand cowboy stockman horticulturist",
    "ewe ewes lambing ram livestock dairy farm farms farmed farming land hectares acres crop crops cattle sheep cows herd flock harvest fields field orchard vineyard pasture milk lambs grows grew soil barn tractor hives bees picked plot planted wheat rice maize coffee",
  ],
  [
    "fisherman fisher skipper trawlerman angler sailor captain mate mariner bosun ferryman boatman yachtsman yachtswoman diver seafarer lobsterman coxswain crewman deckhand harbourmaster pilot lighthouse-keeper master shrimper harbour-master engineer",
    "boat boats ship ships vessel trawler nets catch harbour harbor port crew sea sailed sails ferry yacht deck voyage lifeboat moored quay fishing fished bridge hull tanker lighthouse",
  ],
  [
    "engineer technician mechanic electrician programmer coder developer designer architect surveyor inventor scientist machinist toolmaker controller operator",
    "engineering system systems software designed built code machine machines bridge project structure turbine reactor plant app hardware algorithm data technical tested signal equipment safety maintenance design drawings robot",
  ],
  [
    "plumber carpenter builder bricklayer stonemason mason welder fitter roofer joiner plasterer labourer laborer contractor foreman locksmith blacksmith glazier cobbler tailor seamstress dressmaker weaver watchmaker clockmaker hairdresser barber upholsterer thatcher cleaner janitor caretaker porter gardener decorator scaffolder tiler",
    "workshop tools built repaired repairs mended boiler pipes roof bricks wood timber site scaffold trade hair salon sewed cleaned cleans floors locks keys",
  ],
  [
    "worker employee staffer driver miner docker machinist operator cleaner supervisor apprentice postman postmistress courier clerk warehouseman picker packer shunter signaller striker picket shift-worker steelworker",
    "works worked factory plant shift shifts warehouse mine pit depot line job jobs hired sacked laid-off strike pay wages union picket hours overtime employed",
  ],
  [
    "soldier general colonel major captain lieutenant corporal private brigadier admiral commander commodore sergeant officer veteran paratrooper gunner sniper recruit conscript cadet deserter rebel insurgent fighter guerrilla airman marine commandant reservist warlord mercenary",
    "army navy regiment battalion troops war front served deployed military unit base barracks brigade nato missiles frontline tour combat force forces fought weapons company air defence",
  ],
  [
    "diplomat ambassador envoy consul attaché attache emissary negotiator mediator delegate minister commissioner",
    "embassy treaty talks summit ambassador negotiations foreign ministry consulate mission delegation un nations border ceasefire agreement envoy posted",
  ],
  [
    "spy agent operative officer spymaster defector handler chief analyst informant mole whistleblower station-chief",
    "intelligence cia agency espionage station secrets spies spying covert embassy surveillance recruited classified defected source sources counter-intelligence",
  ],
  [
    "campaigner activist organiser organizer advocate environmentalist conservationist protester protestor demonstrator marcher volunteer fundraiser dissident founder lobbyist whistleblower critic opponent",
    "campaign campaigns group protest protests petition march rally rights charity founded coalition alliance action banner organised organises demonstration network volunteers movement friends opposes opposed",
  ],
  [
    "unionist convenor convener steward bargainer negotiator leader organiser organizer representative secretary delegate shop-steward rep official",
    "union strike workers members pay ballot picket guild federation branch walkout talks dispute brotherhood labour labor represents",
  ],
  [
    "pilot captain aviator co-pilot astronaut cosmonaut steward stewardess attendant controller navigator flyer flier instructor",
    "flight flights plane aircraft airline airport cockpit flew flies runway tower landed landing landed helicopter jet crew orbit cabin air took-off",
  ],
  [
    "driver conductor trucker cabbie motorist courier rider passenger commuter cyclist pedestrian chauffeur signaller guard",
    "bus train trains taxi lorry truck van car tram drives drove road route station track railway cab depot motorway wheel bike platform carriage haulage long-haul",
  ],
  [
    "tenant landlord landlady lodger homeowner householder renter owner resident neighbour neighbor villager local leaseholder",
    "flat flats house rent rents rented lives lived apartment home tenancy street block estate building next-door mortgage landlord moved neighbours village",
  ],
  [
    "mother father mum mom dad son daughter brother sister wife husband widow widower grandmother grandfather gran granny nana grandad grandpa uncle aunt cousin nephew niece twin parent sibling bride groom",
    "son daughter children child husband wife married family baby grandchildren mother father whose wedding kids widow twins pregnant",
  ],
  [
    "pensioner retiree grandmother grandfather veteran great-grandmother great-grandfather",
    "retired grandchildren pension former",
  ],
  [
    "firefighter fireman lifeguard rescuer ranger paramedic warden coastguard",
    "fire blaze rescue rescued flames engine brigade station lifeboat hose crew park beach",
  ],
  [
    "vet zookeeper keeper trainer breeder handler farrier veterinarian groom beekeeper birder ornithologist ranger",
    "animals animal zoo horse horses dog dogs cat cats sheep stable stables veterinary kennel birds bird cattle",
  ],
  [
    "librarian archivist curator bookseller historian registrar",
    "library libraries archive archives museum books collection shelves records exhibition manuscripts",
  ],
];

type Bits = ReadonlyMap<string, bigint>;
const people: Bits = bitsOf(0);
const told: Bits = bitsOf(1);

function bitsOf(which: 0 | 1): Map<string, bigint> {
  const found = new Map<string, bigint>();
  for (const [field, lists] of FIELDS.entries())
    for (const word of lists[which].split(" ")) found.set(word, (found.get(word) ?? 0n) | (1n << BigInt(field)));
  return found;
}

/** The fields of a noun for a person as bits: those of "the ex-banker" are the banker's. Nought where nothing is known. */
export function fieldsOfNoun(noun: string): bigint {
  return people.get(noun) ?? people.get(noun.replace(/^(?:co|ex|vice|deputy)-/, "")) ?? 0n;
}

/** The fields a word tells of. */
export function fieldsToldBy(word: string): bigint {
  return told.get(word) ?? 0n;
}
