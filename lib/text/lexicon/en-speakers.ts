import { remember } from "../remember";

/** What kinds of things speak. All lower case; plural forms are derived where not listed. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles that stand before a name and are not part of it. */
export const titles = set(
  `cllr cllr. ald fr supt insp det di dci pc wo mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron rev rev. reverend father sister brother rabbi imam pastor bishop archbishop cardinal pope
  president vice-president premier chancellor minister secretary governor gov gov. mayor councillor councilman councilwoman councilmember alderman alderwoman senator sen sen. representative rep rep. congressman congresswoman
  assemblyman assemblywoman speaker ambassador envoy commissioner judge justice magistrate attorney sheriff constable officer detective inspector superintendent sergeant sgt sgt. lieutenant lt lt. captain capt capt. major maj maj.
  colonel col col. general gen gen. brigadier admiral adm adm. commander cmdr cmdr. corporal private marshal chief king queen prince princess duke duchess emperor sheikh sultan
  coach manager director chairman chairwoman chairperson chair dean principal superintendent pa mama grandad grandpa grandma uncle aunt auntie hon hon. mp md spokesman spokeswoman spokesperson
  chief_executive ceo cfo coo cto deputy assistant acting former ex-president ex-minister senior vice lead late comrade alhaji chief pastor engr. barr. barrister shri smt. señor señora don doña monsieur madame herr frau`,
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
  consultancy brokerage insurer automaker carmaker business cooperative co-op practice opposition prosecution defence defense`,
);

/** Nouns for things written or recorded that can state something. */
export const documentNouns = set(
  `report study paper survey poll review audit analysis memo memorandum letter note email e-mail message text post tweet statement filing filings complaint lawsuit suit indictment affidavit petition claim writ
  document documents files file records record minutes transcript transcripts book memoir monograph biography essay article editorial column commentary story notice sign placard banner advertisement ad leaflet pamphlet brochure handout
  bulletin forecast estimate estimates figures data statistics census index ruling judgment judgement verdict order decree law act bill treaty agreement communiqué communique resolution declaration charter manifesto
  contract policy guideline guidelines guidance proposal application submission presentation slide slides dossier register ledger logs log diary notebook map chart graph table website site page blog podcast video film
  documentary recording audio tape footage broadcast release press_release summary draft chapter label inscription plaque card invitation script manuscript research findings results papers studies reports emails letters
  messages memos posts tweets polls surveys documents invoices invoice spreadsheet warrant subpoena testimony factsheet fact-sheet assessment appraisal inspection experiment trial model models projections`,
);

/** Singular nouns for people, beyond those recognised by their ending. */
export const humanNouns = set(
  `man woman person boy girl child teenager student pupil mother father mum mom dad son daughter brother sister wife husband widow widower partner friend neighbour neighbor colleague resident citizen voter
  official aide adviser advisor spokesman spokeswoman spokesperson lawyer attorney barrister solicitor judge prosecutor witness juror defendant plaintiff detective officer inspector constable sergeant captain colonel general soldier
  minister secretary president premier governor mayor senator councillor lawmaker legislator diplomat envoy ambassador politician candidate activist campaigner critic analyst economist expert specialist scientist researcher
  professor academic scholar historian author writer novelist poet playwright director producer actor actress artist musician singer critic reviewer journalist reporter correspondent editor columnist host presenter
  doctor physician surgeon nurse midwife patient therapist dentist pharmacist epidemiologist geriatrician engineer technician mechanic electrician architect designer developer programmer coder founder cofounder co-founder ceo boss chief chairman chairwoman chair
  chief_executive executive manager trader dealer banker investor broker analyst accountant auditor clerk cashier shopkeeper vendor seller buyer customer client consumer shopper tenant landlord homeowner owner commuter passenger rider driver
  pilot farmer fisherman goatherd carpenter teacher headteacher headmaster headmistress principal coach trainer player captain striker defender goalkeeper midfielder referee fan supporter winger athlete
  survivor victim bystander eyewitness relative cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter grandad parent insider source whistleblower whistle-blower informant employee worker staffer staff guard contractor
  volunteer organiser organizer leader member colleague apprentice trustee delegate negotiator mediator commander chef cook waiter pensioner retiree veteran controller treasurer counsel regulator commissioner
  signing keeper veteran novelist cyclist swimmer surfer lifeguard paramedic firefighter ranger warden caretaker curator librarian archivist biologist geologist physicist chemist botanist zoologist acoustician statistician sociologist psychologist
  heckler protester protestor demonstrator marcher striker picket monk nun priest vicar pastor imam rabbi bishop chieftain elder king queen prince princess interviewer moderator hairdresser shopkeeper dressmaker bookseller storyteller songwriter screenwriter goatherd seamstress postman policeman fireman salesman saleswoman businessman businesswoman sportsman craftsman foreman midfielder keeper champion challenger contender incumbent opponent rival publican mechanic plumber roofer baker butcher barber grocer tailor weaver potter sculptor painter photographer cartographer mapmaker
  ombudsman auditor inspector arbiter umpire cabbie trucker docker miner crane-operator ferryman beekeeper gardener forester logger hunter fisher angler skipper sailor mate admiral stewardess attendant
  champ assistant deputy secretary-general high-commissioner taoiseach lawman marshal sheriff coroner registrar bailiff usher stenographer controller`,
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

/** The same thing under two nouns: "the paper" takes up "a study". */
export const sameAs: Record<string, readonly string[]> = {
  paper: ["study", "research", "report", "review"],
  study: ["paper", "research", "trial", "report"],
  report: ["study", "review", "paper", "audit", "document"],
  document: ["memo", "report", "filing", "letter", "paper"],
  documents: ["files", "records", "papers", "emails"],
  files: ["documents", "records"],
  survey: ["poll"],
  poll: ["survey"],
  suit: ["lawsuit", "complaint"],
  lawsuit: ["suit", "complaint"],
  complaint: ["lawsuit", "suit"],
  message: ["text", "email", "post", "note"],
  post: ["tweet", "message"],
  memoir: ["book"],
  book: ["memoir", "monograph", "biography"],
  person: ["source", "official", "employee", "executive", "insider"],
  source: ["person", "official"],
  people: ["sources", "officials"],
  sources: ["people", "officials"],
  researchers: ["scientists", "authors", "biologists", "team"],
  scientists: ["researchers", "authors"],
  authors: ["researchers", "scientists"],
  company: [
    "firm",
    "startup",
    "maker",
    "retailer",
    "operator",
    "manufacturer",
    "group",
    "chain",
    "airline",
    "developer",
    "business",
    "carrier",
    "supplier",
  ],
  firm: ["company", "startup"],
};

/** Words that tell a woman or a man. */
export const feminine = set(
  "ms ms. mrs mrs. miss dame lady baroness queen princess duchess councilwoman congresswoman assemblywoman spokeswoman chairwoman alderwoman woman girl mother mum mom daughter sister wife widow aunt auntie niece grandmother grandma actress headmistress businesswoman policewoman señora doña madame frau hairdresser mama smt. hostess heroine waitress granddaughter",
);
export const masculine = set(
  "mr mr. sir lord baron king prince duke councilman congressman assemblyman spokesman alderman man boy father dad son brother husband widower uncle nephew grandfather grandpa grandad actor headmaster businessman policeman señor don monsieur herr shri alhaji fisherman grandson chairman pa fr. monk priest",
);

/** Given names as far as they settle he or she; both lists are short on purpose and lean on names news of many countries has. */
export const feminineNames = set(
  `denise kelly maisie miriam imogen anjali meghna yolanda dana maria mary anna ana anne ann annie emma emily elizabeth liz beth margaret maggie susan susanna sarah sara laura linda lisa karen nancy carol carla claire clare julia julie juliet
  helen ellen eleanor alice jane janet jean joan joanna joanne jennifer jenny jessica rachel rebecca ruth rose rosa rosario rosie sophie sophia olivia charlotte grace hannah lucy lucia lucinda victoria vivian teresa theresa tina tracy tricia
  amanda amy angela andrea barbara beatriz beatrice bettina betty brenda bridget caitlin camila catherine catalina cathy kate katherine kathryn kathleen katie christina christine cecilia chloe consuelo corinne cynthia daisy deborah debbie
  diana diane dolores donna dorothy edith édith elena eliza ella elsa erin esther eva eve evelyn faith fatima fiona florence frances francesca freya gabriela gemma georgia gina gloria greta gwen hazel heather heidi hilary hillary holly
  ida ines ingrid ingeborg irene iris isabel isabella ivy jacqueline jasmine jill josephine joy joyce judith judy karin katrina kim kirsten kristin leah lena lily lorna lorraine louise lydia lynn madeleine marcia margot mariam marian marie marisol
  marion marjorie marta martha maureen megan melanie melissa mercy mia michelle mildred miranda molly monica nadia naomi natalie natasha niamh nicola nicole nina noor nora norma olga oriel paige pamela patricia paula pauline penny petra phoebe pilar
  priya rhona rita roberta robin rosemary roxanne sabrina sally samantha sandra shannon sharon sheila shirley sian silvia simone sonia stella stephanie sue sunita suzanne sylvia tamara tanya tara ulrike una ursula valerie vanessa vera veronica
  wanda wendy winifred xenia ximena yasmin yvonne zainab zoe zoë aisha amina aurélie aurelie ayesha bukola chiamaka chidinma folake funmi ngozi nkechi yetunde wanjiru njeri wambui akinyi faith carys ciara aoife siobhan sinead orla
  deepa divya geeta kavita lakshmi meera nisha pooja radha rekha shalini smita sushma swati usha vandana mei ling xiu yuki sakura akiko naoko keiko voahangy anneliese astrid birgit freja sigrid solveig agnieszka ewa katarzyna magdalena malgorzata
  svetlana tatiana yelena irina oksana ludmila carmen concepción guadalupe inés lucía maría mónica rocío sofía verónica yesenia zuzana jana ivana mette maud dee philippa pippa prudence harriet henrietta beryl doreen edna ethel gladys hilda mabel
  abigail ada adelaide adele adriana agatha agnes alana alba alessandra alexa alexandra alicia alison allison alma althea amara amber amelia amelie amira anastasia angelica angelina angie anika anita annabel annabelle
  annalise annette annika annis antonia anya april arabella aretha ariana arlene arya ashleigh athena audrey augusta aurelia aurora ava aveline avril beata becky bella benedetta berenice bernadette bernice bertha bess
  bessie bethan bethany beulah bianca blanche bonnie bridie brigid briony bronagh bronwen bryony camille candace candice carina carlotta carmel carmela carmella caroline carolyn carrie cassandra cassie cecelia cecily
  celeste celia celine chantal charity charlene cherie cheryl chiara chioma christa christie cindy clara clarice clarissa claudette claudia clementine cleo colette colleen constance cora coral cordelia cornelia courtney
  cristina cristobalina crystal dagmar dahlia daniela danielle daphne daria darlene dawn deanna debra deirdre delia delilah delphine demelza denisa desiree despina dilys dina dinah dominique dora doris dot drusilla dulce
  eartha ebony effie eileen eilidh ekaterina elaine eleanora eleni elfriede elin elisa elisabeth elisabetta elise elke ellie elly eloise elsbeth elsie elspeth elvira ema emelia emeline emmeline enid erica erika ernestine
  esme esmeralda esmé esra estelle etta eudora eugenia eugenie eunice evangeline evie fabienne fanny farah farida fatou fatoumata fay faye felicia felicity fenella fern fernanda fidelma fionnuala fleur flora flores florrie
  frederica frida frieda fumiko gabriella gabrielle gail galina genevieve georgette georgiana georgie georgina geraldine germaine gertrude ghislaine gilda gillian ginny giovanna gisela giselle giulia glenda glenys goldie
  grainne greer gráinne gudrun guinevere gwendolen gwendolyn gwyneth habiba hadiza haley halima hana hanna hanne harriett hattie hayley hedda hedwig helena helene helga hermione hester hettie hildegard honor honora hope
  hortense hyacinth ibtisam ilana ilona ilse imani inez inga inge ione irma isadora isla isobel isolde ivonne jacinta jacqui jada jamila janelle janette janice janine jayne jeanette jeannie jemima jenna jennie jeri jillian
  joana joanie jocelyn jodie johanna jolene jordana josefina josephina josie juanita judi juliana juliette june justine kaitlin kamala kara kari karla karolina kassandra katarina katerina katharina katharine kathy katja
  katya kay kayla keira kendra khadija kiara kiera kimberley kimberly kinga kirsty klara klaudia kristen kristina kyla kylie lacey ladonna laila lana larissa latoya lavinia layla leanne leila leilani leona leonie leonora
  leticia letitia lettie letty liana lidia liesel lieselotte lila lilian lillian lina lindsey linh linnea livia lizzie lois lola loretta lori lotta lotte lottie louisa luba luciana lucie lucille luisa luna lupe lydie lynda
  lynette lynne madeline madge mae magda mairead mairi malaika malin mallory mandy manon mara marcela marcella margarita margaux margery margit margo margrethe marguerite mariah mariana marianna marianne maribel maricel
  marika marilyn marina marissa maritza marjory marla marlena marlene marlys marnie marsha martina marva maryam maryanne matilda mattie maura mavis maxine maya meaghan mechthild meg mehreen meike melinda melody meredith
  meryl meta mika mila milena milica millicent millie mimi mina minerva minna minnie mira mireille mirela mitzi moira mollie morag morgana morwenna muriel myra myriam myrna myrtle nadezhda nadine nana nanette narges
  natalia natasa nathalie nawal neema nell nellie nerys nessa netta nettie ngaire nicki nicolette nikki nilda nirmala noelle noemi nomvula nona norah noreen nour noémie nuala nuria nyambura octavia odette odile odilia
  ofelia olena olive ona oona ophelia orna ottilie padma paloma pansy parvati pascale patience patsy patti patty paulette paulina pearl peggy penelope perla perpetua petronella petula phyllis piper polly poppy portia
  prisca priscilla prunella queenie rachael rae raisa ramona rania raquel raven rayna reba reem reena regina reina rena renata rené renée reyna rhian rhiannon rhonda ria ricarda rina riva rocio romy ronja rosalia rosalie
  rosalind rosalyn rosamund rosana rosanna roseanne roselyn rosetta rosina rosita roslyn rowena roxana roxane rubina rukhsana ruthie sabina sabine sadie safiya sakina salma salome samira sana sandie sanna saoirse sarita
  saskia savannah scarlett selena selina selma serena shabana shakira shari sharlene shauna shaunna sheena sheri sherri sherry shirin shona shreya shu sidonie siegrid sigourney simona siobhán sissel sofia solange soledad
  sondra soraya stacey stacy stefania steffi stina suki sukie sunna susana susanne susie suzan suzette sybil sylvie tabitha talia talya tamar tamika tammy tamsin tania tanisha tansy tatjana tatyana tess tessa thea thelma
  theodora therese theresia thérèse tia tiffany tilda tillie tindra tonya tova tracey trina trinity trisha trixie trudi trudy twyla ulla uma uschi valentina valeria valeriya vanda vasiliki velma verna vesna vicki vickie
  vicky viktoria viola violeta violetta vivien vivienne wafa wangari wanjiku wilhelmina willa wilma winnie winona xanthe yael yara yasmeen yasmine yetta yoko yolande yuko yulia yusra yvette zadie zahra zara zarina zelda
  zelma zeynep zina zofia zora zuleika zulema zuri`,
);
export const masculineNames = set(
  `leon curtis hugh rob rory barry nigel kev kevin alan nicholas nick leonard pieter szymon brannon marek stevie danny ryan lewis kofi gareth anthony tony harlan anselmo marcus tobias desmond ruben rubén everett wes clayton abel gideon salim lekishon
  torbjørn hemi fermín rasmus iñaki tunde ravindra étienne etienne tsiory yrjö aaron abraham adam adrian ahmed alastair albert alberto alejandro alex alexander alfred ali allan alvin amir andrei andrew andy angus antonio arthur arturo ben benjamin bernard bill
  bob boris brad bradley brendan brian bruce bruno calum cameron carl carlos cecil charles charlie chris christian christopher chuck clarence clark clive colin conor craig damian damien daniel dario dave david dean declan dennis derek dermot diego
  dimitri dirk dominic don donald doug douglas duncan dylan earl ed eddie edgar edmund eduardo edward edwin elias elliot emmanuel enrique eric erik ernest ethan eugene ewan felipe felix fergus fernando finn francis francisco frank fraser fred frederick gary
  gavin geoff geoffrey george gerald gerard gilbert giles glen glenn gordon graham greg gregory guillermo gustavo guy hamish hans harold harry hassan hector henry herbert horace howard hubert hugo ian ibrahim igor isaac ivan jack jacob jaime jake james jamie jan jason
  javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jordan jorge jose josé joseph josh joshua juan julian julio justin karl keith ken kenneth kieran kurt kyle lance larry laurence lawrence lee leo leroy leslie liam lloyd logan
  lorenzo louis luca lucas luis luke malcolm manuel marc marcel marco mario mark martin marvin matt matthew maurice max michael miguel mike mikhail mitchell mohamed mohammed morgan morris muhammad murray nathan neil nelson nicolas nigel noah noel norman oliver omar
  oscar otto owen pablo paddy patrick paul pedro percy pete peter phil philip phillip pierre rafael ralph ramon ramón raul ray raymond rex ricardo richard rick robert roberto rod roger roland ron ronald rory ross roy rupert russell sam samuel scott sean sebastian
  serge sergei seth shane shaun sidney simon stanley stefan stephen steve steven stewart stuart ted terence terry theo theodore thomas tim timothy toby todd tom tomás tommy trevor tyler victor vince vincent vladimir walter warren wayne wilfred will william winston yusuf
  zachary adebayo chidi chinedu emeka femi ifeanyi ikechukwu obinna olumide segun sunday uche kamau kipchoge mwangi njoroge ochieng odhiambo otieno wanyama amit anil arjun arun ashok deepak girish hari kiran manoj mahesh naveen nikhil prakash pranav rahul raj rajesh rakesh
  ramesh ravi rohit sandeep sanjay sunil suresh vijay vikram vinod hiroshi kenji takashi wei bjørn anders lars sven magnus mads jens henrik gunnar håkon krzysztof piotr paweł tomasz jacek andrzej milan miroslav zoltán bogdan radu ciarán eoin padraig seamus dafydd rhys hywel emrys
  abbas abdul abdullah abe abner achim adel adolfo adriano agustin agustín ahmad aidan aiden akash akira al alain albin aldo alec aled aleksander aleksandr aleksei alessandro alexandre alexei alexey alfie alfonso alfredo
  alistair allen alonso alonzo aloysius alphonse alton alvaro amadou amar ambrose amin amos anatole anatoly andre andreas andres andreu andré andrés aneurin angelo ansel anson antoine anton apollo archibald archie ari
  aristide arjan arlo armand armando arnaud arne arno arnold arvid arvind asa asher asif aslan auguste augustin augustus aurelien aurelio austin avi axel aziz balthazar baptiste barnabas barnaby barney bart bartholomew
  basil bastian beau bela benedict benedikt benito benjamín bennett benny benoit benoît bernardo bernd bernhard bert bertie bertram bertrand bevan bilal björn blaine blake blas bobby bodo bolaji boyd bradford brady brandon
  brant brendon brent brett brice brock brodie bronson bryan bryce bryn brynjar buck burt buster byron cael caleb callum calvin camilo carey carlo carlton carmine carsten caspar casper cassius cedric cesar chad charley
  chester chetan christoph christophe christos chuka chuma cian cillian claude claudio claus clem clemens clement cletus cliff clifford clifton clint clinton clovis clyde cody colby cole colton connor conrad constantin
  constantine corbin corey cormac cornelius cory cristian cristiano cristobal curt cuthbert cyril cyrus cédric césar dai dalton damir damon dan dane dani danilo dante darius darko darragh darrell darren darryl davey davis
  davor dawit deon derrick deshawn desi dev devendra devin devon dewey dexter didier diederik dieter digby dinesh dion django dmitri dmitry dom domenico domingo dominik donal donnie donovan dorian douglass drago duane
  duarte dudley durante dustin dwayne dwight dyfed eamon eamonn earle earnest eben ebenezer eberhard edmond eduard efraim egbert egon eirik eldon elgin eli elia elijah elisha ellery ellis elmer elmo elton elvis elwood
  emanuel emerson emil emile emiliano emilio emmet emmett emre enda eneko engelbert ennio enzo eoghan ephraim erasmus erich erlend ernesto ernst errol ervin erwin esteban etan euan eugen eugenio evan evander evans evelio
  ezekiel ezra fabian fabien fabio fabrice fabrizio faisal farhad farid farouk faustino federico ferdinand ferenc fernand fidel filip filippo finbar finlay finnian fintan fionn fletcher florent florian floyd forrest
  francesco franco francois franklin franz françois freddie frederic frederico friedrich fritz frédéric gabe gabriel gael galen garfield garret garrett garrick garrison garry garth gaspar gaston gaurav gavriil gearóid gene
  gennaro geoffroy georg georges georgi georgios geraint gerd gerhard germán gerrit gerry ghassan giacomo gianluca gianni gil gilberto giorgio giovanni giuseppe godfrey godwin gonzalo goran gottfried grady grant granville
  greig griff griffin griffith guido guilherme guillaume gunter gus gustav gustave gwilym günter günther habib hakan hal halvor hamid hamilton hamza hank hannes hanno hannu harald harish harley harris harrison hartmut
  haruki harvey hasan haydn heath heiko heinrich heinz hendrik henri henrique henryk herb herman hermann hernan hernán hideo hiram hjalmar holger homer horatio horst hosea houston howell hubertus hughie humberto humphrey
  husain hussein huw hyman iago iain idris ignacio ignatius ike ilan ilie ilya imran ingmar ingo ingvar ioan ioannis ira irfan irvin irving irwin isa isaiah isak ishaan ishmael isidor isidro ismael ismail istvan istván
  itamar ivar ivo ivor jabari jackson jacky jacques jagdish jago jair jalen jamal janek jannik jared jarek jarrod jarvis jasper javed jay jayden jeb jed jedediah jefferson jeremiah jeremias jermaine jerrod jerónimo jesper
  jesus jesús jethro jett jiri jiří joachim joaquim joaquin joaquín joey johan johann johannes johnathan johnnie jonah jonas jonathon jonny joost joris jorn joseba josef josiah joss jost jovan juanito jude jules julien
  julius jun jurgen jussi jürgen kabir kadir kai kaleb kamal kamil kareem karel karim karsten kaspar kasper kazuo keanu keegan keir kelvin kendrick kennedy kenny kent kenyatta keon kerem kermit khalid khalil kian kieron
  kip kirk kit klaas klaus klemens knut kojo konrad konstantin kristian kristof kristoffer kunal kurtis kwabena kwame kwasi kwesi kye lachlan laird lamar lambert lamont lanny larkin laszlo laurent laurits lawson lazar
  leandro leif leigh leland len lennard lennart lennox lenny leonardo leonel leonid leonidas leopold leopoldo lester lev levi lincoln linus lionel lisandro lochlan lonnie lorcan lorne lothar lowell loïc luc lucian luciano
  lucien lucius ludo ludovic ludwig luigi lukas lukasz luther luís lyle lyndon lászló mac macauley mack magdi mahmoud mahmud mal malachi malachy malik malthe manfred mani manish manny manolo mansoor manu marcello marcellus
  marcelo marcin marcio mariano marino marius marko markus marlon marshall marten martijn marty marvyn massimo masud mateo mateus mateusz mathew mathias mathieu mathis matias mats matteo matthias matti mattias matías
  maurizio mauro maxim maxime maximilian maxwell maynard mehdi mehmet mel melvin melvyn merlin merrill mervyn michał micheal mick mickey mihai mikael mikkel mikko miklós miles milo milos miloš milton mitch moe mohamad
  mohammad mohan mohsin moishe monty mordecai moritz mort mortimer moses moshe mungo murad murdo musa mustafa myles myron nadeem nahum nando nat nate nathanael nathaniel ned nenad neville nevin newton niall niccolo
  nickolas nico nicolai nicolò niels nikita niklas niko nikola nikolai nikolaos nikolas nils nino noam nolan norbert norm nuno obadiah odell odin ola olaf olav ole oleg oleksandr olivier ollie omari orion orlando orrin
  orson orville osama osei osman oswald oswaldo otis otmar ottavio oumar owain ozzie paavo paolo pasquale patrice patricio patryk pau pavel pavlos payton peadar pearse pekka per percival perry petar petr petros petter
  phineas pierce piero pierrick piers pietro pino placido prasad predrag preston primo pádraig pål quentin quincy quintin quinton rafał rafe rafiq raheem rahim rainer rajan rajiv raleigh ralf ram ramiro ramsay randal
  randall randolph randy ranjit rashad rashid raymundo reece reed reggie reginald reid reinhard reinhold remi remy renaldo renato renzo reuben reuven rey reynaldo reza rhett rhodri ricky rigoberto riku rinaldo ritchie
  roald robbie robby robinson rocco roderick rodney rodolfo rodrigo rodrigue rogelio rogier rolando rolf rollo romain roman romeo romuald ronan ronnie roosevelt rosco roscoe rowland royce ruairi rudi rudolf rudolph rudy
  rufus rui rune ruslan ruud ryszard rémi saad sacha sadiq saeed said saif sal salif salman salvador salvatore sami samir sammy samson sanford sanjeev santiago santino santos satish saul saurabh sava saïd scot selim sepp
  sergio serhiy seymour seán shakil shamus sharif shaw shawn sheldon shelton shep sherman sherwood shigeru shiv shlomo shun sid siddharth siegfried sigmund sigurd silas silvio simeon simão sjoerd slobodan sol solomon soren
  spencer spiros stan stanislav stanisław stavros stefano steffen stellan stephane sterling stew stig stijn stu stéphane sully svein sverre syed sylvain sylvester séamus søren taavi tad tadashi tadeusz taha tam tamás
  tanner tapio tarek tariq taro tate tauno tavish teddy teodor teppo terrance terrell terrence thabo thad thaddeus thanos theodor theodoros thibault thierry thijs thor thorsten thurston tiago tibor tiernan timo timofey
  timur tito titus tobiah tobin tod tomas tomek tomi tommaso tomáš tor torben tore torsten toshiro travis tremaine trent trenton trevon tristan tristram troy truman tyrell tyrone ueli ugo ulf uli ulises ulric ulrich
  ulysses umar umberto upton urban uri uriah usman uwe valdemar valentin valentino valery vance vasco vasili vasily vaughan vaughn vern vernon vic vidar vik viktor virgil vito vitor vittorio vlad vladislav volker václav
  wade waldemar waldo wallace wally walt walther waseem wasim watson wayland wellington wendell werner wesley weston wilbert wilbur wiley wilf wilfredo wilfrid wilhelm willard willem willie willis willy wilson winfried
  winthrop wojciech wolf wolfgang woodrow wyatt wyn xander xavi xavier yahya yakov yan yann yannick yannis yasin yasser yegor yehuda yevgeny yiannis yitzhak yong yosef yoshi yuri yves yvon zac zach zachariah zack zaid zane
  zdeněk zeb zeke zeljko zev ziad zoltan zubair álvaro émile łukasz`,
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
  rev: ["reverend", "pastor"],
  cllr: ["councillor"],
  councilwoman: ["councillor"],
  councilman: ["councillor"],
  senator: ["lawmaker"],
  mp: ["lawmaker"],
};

/** A noun for a person: listed, or by its ending. */
export const isHuman = remember((noun) => {
  const bare = noun.replace(/^(?:(?:co|ex|vice|sub|deputy)-(?=.))+/, "");
  return (
    humanNouns.has(bare) ||
    (!documentNouns.has(bare) &&
      !organisationNouns.has(bare) &&
      /(?:ologist|ician|maker|worker|keeper|grapher|man|woman|person|holder|owner|leader|seller|player|driver|dresser|ster|ian|ant|ist|eer|ee)$/.test(
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
